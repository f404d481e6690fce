import { isUtf8 } from 'node:buffer'

/** UTF-8, UTF-16 that says so, or the encoding of Western Europe that old editors still save in. Null: no text at all. */
export function decodeText(file: Buffer): string | null {
  const text = decodeMarked(file) ?? (isUtf8(file) ? file.toString('utf8') : decodeWestern(file))
  return unprintable.test(text) ? null : text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
}

const unprintable = /[\0-\x08\x0e-\x1f\x7f-\x9f]/

function decodeMarked(file: Buffer): string | null {
  if (file.length % 2) return null
  if (file[0] === 0xff && file[1] === 0xfe) return file.toString('utf16le')
  return file[0] === 0xfe && file[1] === 0xff ? Buffer.from(file).swap16().toString('utf16le') : null
}

/** Windows-1252; Node 20's own decoder of that name takes its dashes and quotation marks for controls. */
export function decodeWestern(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (letter) => beyondLatin[letter.charCodeAt(0) - 0x80]!)
}

const beyondLatin = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
