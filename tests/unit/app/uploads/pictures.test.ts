import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPicture } from '#app/uploads/pictures.ts'

const from = (base64: string) => Buffer.from(base64, 'base64')
const png = from(
  'iVBORw0KGgoAAAANSUhEUgAAAAcAAAADCAYAAABfwxXFAAAAIUlEQVR4AXzJMQ0AAAwCwQYZXTGPS1AAn/x0EN9t3GhiAAAA//8jq2qPAAAABklEQVQDAL3sDUOj+bqKAAAAAElFTkSuQmCC',
)
const lossy = from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoHAAMAB0CWJaQAA3AA/u+5AAA=')
const lossless = from('UklGRh4AAABXRUJQVlA4TBEAAAAvBoAAAAfQkaJWo/+BiOh/AAA=')
const extended = from('UklGRhYAAABXRUJQVlA4WAoAAAAwAAAABgAAAgAA')
const start = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')
const frame = (marker: string) => Buffer.from(`ff${marker}00110800030007030122000211010311`, 'hex')
const tables = Buffer.from('ffc4000400ff', 'hex')

describe('a picture tells what it is, and how large', () => {
  test.each<[string, Buffer, unknown]>([
    ['PNG', png, 'png'],
    ['lossy WebP', lossy, 'webp'],
    ['lossless WebP', lossless, 'webp'],
    ['extended WebP', extended, 'webp'],
    ['JPEG', Buffer.concat([start, frame('c0')]), 'jpg'],
    ['progressive JPEG behind a table', Buffer.concat([start, tables, frame('c2')]), 'jpg'],
    ['JPEG with a fill byte', Buffer.concat([start, Buffer.from('ff', 'hex'), frame('c0')]), 'jpg'],
  ])('%s', (_, bytes, ending) => expect(readPicture(bytes)).toEqual({ ending, width: 7, height: 3 }))

  test('a size beyond two bytes is read whole', () => {
    const wide = Buffer.from(png)
    wide.writeUInt32BE(70_000, 16)
    expect(readPicture(wide)).toMatchObject({ width: 70_000, height: 3 })
  })
})

describe('what is no picture is none', () => {
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a GIF', Buffer.from('GIF89a\x07\0\x03\0'.padEnd(60, '\0'), 'latin1')],
    ['a PNG without its size', png.subarray(0, 20)],
    ['a PNG of no width', Buffer.from(png).fill(0, 16, 20)],
    ['a JPEG that ends before its frame', start],
    ['a JPEG of segments without end', Buffer.concat([start, Buffer.alloc(5000, 'ffe10000', 'hex')])],
    ['RIFF that holds sound', Buffer.from(extended.toString('latin1').replace('WEBP', 'WAVE'), 'latin1')],
  ])('%s', (_, bytes) => expect(readPicture(bytes)).toBeNull())

  test('whatever is sent, reading ends without a fault', () => {
    const begun = fc.constantFrom(png, lossy, lossless, extended, Buffer.concat([start, frame('c0')]), Buffer.alloc(0))
    fc.assert(
      fc.property(begun, fc.nat(60), fc.uint8Array({ maxLength: 300 }), (head, kept, rest) => {
        readPicture(Buffer.concat([head.subarray(0, kept), rest]))
      }),
    )
  })
})
