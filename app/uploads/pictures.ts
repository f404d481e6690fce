// What a picture is, and how large, by its first bytes: its name and what the sender says of it are not believed.

export const pictureTypes = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' } as const
export type PictureEnding = keyof typeof pictureTypes
export type Picture = { ending: PictureEnding; width: number; height: number }

/** Null for all that is no picture of these kinds, or has no size. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const picture = pngSize(file) ?? webpSize(file) ?? jpegSize(file)
  return picture && picture.width > 0 && picture.height > 0 ? picture : null
}

function pngSize(file: Buffer): Picture | null {
  const begins = file.length > 33 && file.toString('latin1', 0, 16) === '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'
  return begins ? { ending: 'png', width: file.readUInt32BE(16), height: file.readUInt32BE(20) } : null
}

/** Three forms: lossy, lossless, and extended, which tells the size of the canvas that all its frames lie on. */
function webpSize(file: Buffer): Picture | null {
  if (file.length < 30 || file.toString('latin1', 0, 4) !== 'RIFF') return null
  const size = (width: number, height: number): Picture => ({ ending: 'webp', width, height })
  switch (file.toString('latin1', 8, 16)) {
    case 'WEBPVP8 ':
      if (file.readUIntBE(23, 3) !== 0x9d012a) return null
      return size(file.readUInt16LE(26) & 0x3fff, file.readUInt16LE(28) & 0x3fff)
    case 'WEBPVP8L': {
      if (file[20] !== 0x2f) return null
      const bits = file.readUInt32LE(21)
      return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 'WEBPVP8X':
      return size(file.readUIntLE(24, 3) + 1, file.readUIntLE(27, 3) + 1)
    default:
      return null
  }
}

/** The frame header stands behind any number of other segments, each of which says how long it is. */
function jpegSize(file: Buffer): Picture | null {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 < file.length && file[at] === 0xff) {
    const marker = file[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (isFrame(marker)) return { ending: 'jpg', width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) }
    at += 2 + file.readUInt16BE(at + 2)
  }
  return null
}

/** SOF0 to SOF15, but for tables that bear numbers between them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
