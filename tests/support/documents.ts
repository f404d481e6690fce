// Word and PDF files made by hand, honest and hostile.
import { crc32, deflateRawSync } from 'node:zlib'

/** `unpacked` is the size that the directory states, where that is to be a lie. */
export type Member = { name: string; data: string | Buffer; unpacked?: number; flags?: number }

export function aZip(members: Member[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data, unpacked, flags = 0 } of members) {
    const raw = Buffer.from(data)
    const packed = deflateRawSync(raw)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(flags, 2)
    about.writeUInt16LE(8, 4)
    about.writeUInt32LE(crc32(raw), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(unpacked ?? raw.length, 18)
    about.writeUInt16LE(Buffer.byteLength(name), 22)
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0'), about, where, Buffer.from(name))
    parts.push(Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed)
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length & 0xffff, 8)
  end.writeUInt16LE(members.length & 0xffff, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export const aParagraph = (words: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
export const aHeading = (words: string) => aParagraph(words, '<w:pStyle w:val="Heading1"/>')
/** `list` 1 has bullets, 2 has numbers. */
export const anItem = (words: string, list: 1 | 2 = 1, level = 0) =>
  aParagraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
export const aTable = (rows: string[][]) => {
  const cell = (words: string) => `<w:tc>${aParagraph(words)}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

export const wordDocument = (body: string) => `${xml}<w:document ${word}><w:body>${body}</w:body></w:document>`

/** A Word file with the given body, and other members beside or instead of its own. */
export function aDocx(body: string, others: Member[] = []): Buffer {
  const level = (at: number, format: string) =>
    `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="•"/></w:lvl>`
  const list = (id: number, format: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${level(0, format)}${level(1, format)}</w:abstractNum>`
  const office = 'http://schemas.openxmlformats.org'
  const members: Member[] = [
    {
      name: '[Content_Types].xml',
      data: `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`,
    },
    {
      name: 'word/numbering.xml',
      data: `${xml}<w:numbering ${word}>${list(1, 'bullet')}${list(2, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    },
    { name: 'word/document.xml', data: wordDocument(body) },
  ]
  const own = members.filter(({ name }) => !others.some((other) => other.name === name))
  return aZip([...own, ...others])
}

/** Each page as lines of 11 points, 14 apart. `content` instead draws a page as PDF's own operators say. */
export function aPdf(pages: (string[] | { content: string | Buffer; packed?: boolean })[], trailer = ''): Buffer {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  for (const page of pages) {
    const { content, packed = false } = Array.isArray(page) ? { content: drawLines(page) } : page
    const stream = Buffer.from(content)
    const about = `<< /Length ${stream.length}${packed ? ' /Filter /FlateDecode' : ''} >>`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
      Buffer.concat([Buffer.from(`${about}\nstream\n`), stream, Buffer.from('\nendstream')]),
    )
  }
  return pdfOf(objects, trailer)
}

export function pdfOf(objects: (string | Buffer)[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let at = parts[0]!.length
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    places.push(at)
    parts.push(part)
    at += part.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** Of WinAnsi's letters beyond ASCII, a bullet alone is known here. */
const drawLines = (lines: string[]) => {
  const drawn = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&').replaceAll('•', '\x95')}) Tj T*`)
  return Buffer.from(`BT /F1 11 Tf 14 TL 72 720 Td ${drawn.join('\n')} ET`, 'latin1')
}
