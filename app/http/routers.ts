import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'

type Manifest = ServerBuild['assets']

/**
 * What a page's script must know of the routes, for each first part of an address: those that begin so and those that may
 * begin with anything. Of all routes it would be a seventeenth of what a first visit loads.
 */
export function manifestsOf(whole: Manifest): Map<string, Manifest> {
  const firstOf = ({ path, parentId }: Manifest['routes'][string]): string => {
    const parent = parentId && whole.routes[parentId]
    const first = (parent && firstOf(parent)) || (path ?? '').split('/', 1)[0]!
    return /[:*?]/.test(first) ? '' : first.toLowerCase()
  }
  const routes = Object.entries(whole.routes).map(([id, route]) => ({ id, route, first: firstOf(route) }))
  const beginning = (first: string): Manifest => ({
    ...whole,
    url: whole.url.replace(/\.js$/, `-${first}.js`),
    routes: Object.fromEntries(
      routes.filter((each) => ['', first].includes(each.first)).map(({ id, route }) => [id, route]),
    ),
  })
  return new Map([...new Set(routes.map(({ first }) => first))].map((first) => [first, beginning(first)]))
}

/** A router for each: Remix weighs all routes that it has, three times a page, which cost more than a quarter of one. */
export function routersOf(build: ServerBuild): (path: string) => RequestHandler {
  const routerOf = (assets: Manifest) => {
    const routes = Object.fromEntries(Object.keys(assets.routes).map((id) => [id, build.routes[id]!]))
    return createRequestHandler({ ...build, routes, assets }, 'production')
  }
  const routers = new Map([...manifestsOf(build.assets)].map(([first, assets]) => [first, routerOf(assets)]))
  return (path) => routers.get(decodeURI(path).split('/', 2)[1]!.toLowerCase()) ?? routers.get('')!
}
