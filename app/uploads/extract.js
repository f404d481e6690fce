// @ts-check
// What draws the words out of a PDF or a Word file: a process for one file, since a hostile one may end it. Plain
// JavaScript, for without a loader it starts in half the time, and with a third less memory.

/** @import { Extracted, Order } from '#app/uploads/documents.ts' */
/** @import { Page, Piece } from '#app/uploads/lines.ts' */

// Listening on keeps the process there until it is ended: one that went by itself might be gone before its answer is heard.
process.on('message', async (/** @type {Order} */ order) => {
  const draw = order.kind === 'pdf' ? extractPages : extractHtml
  answer(await draw(order).catch((error) => ({ refused: error?.name === 'PasswordException' ? 'locked' : 'broken' })))
})
// Some of what is thrown, the libraries throw past their own promises.
process.on('uncaughtException', () => answer({ refused: 'broken' }))

/** @param {Extracted} extracted */
function answer(extracted) {
  process.send?.(extracted)
}

/** @param {Order} order @returns {Promise<Extracted>} */
async function extractPages({ bytes, pagesMost, charactersMost }) {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
  })
  if (pdf.numPages > pagesMost) return { refused: 'too-long' }
  /** @type {Page[]} */
  const pages = []
  let left = charactersMost
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    /** @type {Piece[]} */
    const pieces = []
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue
      pieces.push([item.str, item.transform[4], item.transform[5], item.width, item.height, item.hasEOL])
      left -= item.str.length || 1
    }
    if (left < 0) return { refused: 'too-long' }
    const [x0 = 0, , x1 = 0] = page.view
    pages.push({ width: x1 - x0, pieces })
    page.cleanup()
  }
  return { pages }
}

/** @param {Order} order @returns {Promise<Extracted>} */
async function extractHtml({ bytes, charactersMost }) {
  const { default: mammoth } = await import('mammoth')
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
  const options = { includeEmbeddedStyleMap: false, ignoreEmptyParagraphs: false, convertImage }
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
  // Markup comes on top of what is read.
  return html.length > charactersMost * 10 ? { refused: 'too-long' } : { html }
}
