// The employer's plain text as paragraphs, headings and lists. It is never read as markup.

export type Block =
  { kind: 'heading'; text: string } | { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] }

export function readBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let afterGap = true
  for (const line of text.split(/\r?\n/).map((line) => line.trim())) {
    const last = blocks.at(-1)
    const item = /^(?:[-–•*·▪◦]|\d{1,2}[.)])\s+(.+)/.exec(line)?.[1]
    if (item) {
      if (last?.kind === 'list') last.items.push(item)
      else blocks.push({ kind: 'list', items: [item] })
    } else if (isHeading(line)) blocks.push({ kind: 'heading', text: line.replace(/^#+\s*|[*:]+$|^\*+/g, '') })
    else if (line && last?.kind === 'paragraph' && !afterGap) last.text += ` ${line}`
    else if (line) blocks.push({ kind: 'paragraph', text: line })
    afterGap = line === ''
  }
  return blocks
}

function isHeading(line: string): boolean {
  if (line.length < 3 || line.length > 60 || !/\p{L}{2}/u.test(line)) return false
  return /^#{1,4}\s/.test(line) || /^\*\*.+\*\*:?$/.test(line) || /^[^.!?]+:$/.test(line) || line === line.toUpperCase()
}
