import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'

/**
 * A router for each first part of an address, with the routes that begin so and those that may begin with anything: Remix
 * weighs all routes that it has, three times a page, which cost more than a quarter of one.
 */
export function routersOf(build: ServerBuild): (path: string) => RequestHandler {
  const firstOf = ({ path, parentId }: { path?: string; parentId?: string }): string => {
    const parent = parentId && build.routes[parentId]
    const first = (parent && firstOf(parent)) || (path ?? '').split('/', 1)[0]!
    return /[:*?]/.test(first) ? '' : first.toLowerCase()
  }
  const beginning = (first: string) => {
    const only = <Route extends { id: string }>(all: Record<string, Route | undefined>) =>
      Object.fromEntries(
        Object.entries(all).filter(([id]) => ['', first].includes(firstOf(build.routes[id]!))),
      ) as Record<string, Route>
    return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } }
  }
  const firsts = new Set(Object.values(build.routes).map(firstOf))
  const routers = new Map([...firsts].map((first) => [first, createRequestHandler(beginning(first), 'production')]))
  return (path) => routers.get(decodeURI(path).split('/', 2)[1]!.toLowerCase()) ?? routers.get('')!
}
