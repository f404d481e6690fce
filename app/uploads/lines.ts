// Lines of text out of what a document says of its layout: paragraphs apart, list items with a bullet, wraps undone.

/** A page of a PDF: pieces of text in the order they are drawn, in points from the page's lower left corner. */
export type Page = { width: number; pieces: Piece[] }
export type Piece = [text: string, x: number, y: number, width: number, height: number, endsLine: boolean]

const bullet = /^(?:[•·●▪◦‣⁃➢►✓✔■❖\uf0a7\uf0b7\uf0d8\uf0fc\uf076]\s*|o\s+(?=\p{Lu}))/u

/** A shorter paragraph may be a label with its value, or a line that was wrapped by hand; no blank line follows it. */
const longestLine = 100

/** Of the plain markup that Word files are turned into. The cells of a row stand on one line. */
export function linesOfHtml(html: string): string {
  const lines = html
    .replace(/\s+/g, ' ')
    .replace(/<t[dh]\b[^>]*>(.*?)<\/t[dh]>/g, (_, cell: string) => `${cell.replace(tags, ' ')} | `)
    .replace(/<p>(.*?)<\/p>/g, (_, words: string) => words + (words.length > longestLine ? '\n\n' : '\n'))
    .replace(/ \| <\/tr>/g, '\n')
    .replace(/<li\b[^>]*>/g, '\n• ')
    .replace(/<(?:h\d|\/?table)\b[^>]*>/g, '\n\n')
    .replace(/<(?:br|\/h\d|\/li)\b[^>]*>/g, '\n')
    .replace(tags, '')
  return tidy(lines.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name]!))
}

const tags = /<[^>]*>/g
const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' }

type Line = { text: string; x: number; right: number; y: number; height: number }

/** A line that ran full and goes on in the next one is joined with it. */
export function linesOfPages(pages: Page[]): string {
  return tidy(pages.map((page) => wholeLines(linesOfPage(page), page.width)).join('\n'))
}

function linesOfPage({ pieces }: Page): Line[] {
  const lines: Line[] = []
  let line: Line | null = null
  for (const [text, x, y, width, height, endsLine] of pieces) {
    if (!line) line = { text: '', x, right: x, y, height }
    line.text += text
    if (text.trim()) {
      line.right = Math.max(line.right, x + width)
      line.height = Math.max(line.height, height)
    }
    if (endsLine) {
      lines.push(line)
      line = null
    }
  }
  if (line) lines.push(line)
  return lines.filter(({ text }) => text.trim())
}

function wholeLines(lines: Line[], pageWidth: number): string {
  const gaps = lines.slice(1).map((line, at) => lines[at]!.y - line.y)
  const down = gaps.filter((gap, at) => gap > 0 && gap < lines[at]!.height * 3).sort((a, b) => a - b)
  const usual = (down[down.length >> 1] ?? 0) * 1.3
  const edge = lines.reduce((most, { right }) => Math.max(most, right), pageWidth * 0.6)
  return lines
    .map((line, at) => {
      const next = lines[at + 1]
      if (!next) return line.text
      const close = gaps[at]! > 0 && gaps[at]! <= usual
      if (close && goesOn(line, next, edge)) return line.text.trimEnd() + (/\p{L}-$/u.test(line.text) ? '' : ' ')
      return line.text + (close || gaps[at]! <= 0 ? '\n' : '\n\n')
    })
    .join('')
}

/** Whether the next line's first word had no room in this one. */
function goesOn(line: Line, next: Line, edge: number): boolean {
  const words = next.text.trim()
  if (bullet.test(words) || line.text.trimEnd().endsWith(':') || line.text.length < 45) return false
  if (Math.abs(line.height - next.height) > line.height * 0.1) return false
  const letter = (next.right - next.x) / next.text.length
  return line.right + letter * (words.split(' ', 1)[0]!.length + 3) > edge
}

/** What fonts without a table of letters draw; Postgres keeps no text with a zero in it. */
const unprintable = /[\0-\x08\x0b-\x1f\x7f]/g

function tidy(text: string): string {
  return text
    .replace(unprintable, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/[ \t\u00a0]+/g, ' ')
        .trim()
        .replace(bullet, '• '),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n\n(?=• )/g, '\n')
    .trim()
}
