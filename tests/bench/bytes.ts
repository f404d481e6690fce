import { Agent, get } from 'node:http'

/** The compressed bytes that a browser which takes brotli gets on its first visit. */
export async function firstVisit(base: string, path: string) {
  const page = await weigh(new URL(path, base))
  const found = (pattern: RegExp) => new Set([...page.text.matchAll(pattern)].map((match) => match[1]!))
  const styles = found(/<link[^>]+href="([^"]+\.css)"/g)
  const scripts = new Set([
    ...found(/<link[^>]+rel="modulepreload"[^>]+href="([^"]+\.js)"/g),
    ...found(/<script[^>]+src="([^"]+)"/g),
  ])
  for (const match of page.text.matchAll(
    /(?:import\s*(?:\*\s*as\s*\w+\s*from\s*)?|from\s*)["'](\/assets\/[^"']+\.js)["']/g,
  ))
    scripts.add(match[1]!)
  const fonts = found(/<link[^>]+href="([^"]+\.woff2)"/g)
  const sum = async (paths: Set<string>) => {
    const weights = await Promise.all([...paths].map((one) => weigh(new URL(one, base))))
    return weights.reduce((total, { bytes }) => total + bytes, 0)
  }
  return { html: page.bytes, css: await sum(styles), script: await sum(scripts), fonts: await sum(fonts) }
}

const agent = new Agent({ keepAlive: false })

function weigh(url: URL): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, async (answer) => {
      const parts: Buffer[] = []
      for await (const part of answer) parts.push(part as Buffer)
      const body = Buffer.concat(parts)
      const { brotliDecompressSync } = await import('node:zlib')
      const text = answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(body).toString() : body.toString()
      resolve({ bytes: body.length, text })
    }).on('error', reject)
  })
}
