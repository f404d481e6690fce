// An employer's picture as it comes in. Nothing here needs a server, so a page may show the sentences.
import { readPicture, type Picture } from '#app/uploads/pictures.ts'

export const logoRefusals = {
  'no-picture': 'Choose a picture first.',
  'unknown-kind': 'The file is no PNG, JPEG or WebP picture.',
  'too-large': 'The picture is larger than 512 KB.',
  'too-wide': 'The picture is wider or higher than 2000 pixels.',
  'too-many': 'Too many tries. Please wait a while, then try again.',
} as const
export type LogoRefusal = keyof typeof logoRefusals

export const mostLogoBytes = 512 * 1024
const mostPixels = 2000

export function readLogo(bytes: Uint8Array): Picture | { refused: LogoRefusal } {
  if (!bytes.length) return { refused: 'no-picture' }
  if (bytes.length > mostLogoBytes) return { refused: 'too-large' }
  const picture = readPicture(bytes)
  if (!picture) return { refused: 'unknown-kind' }
  return picture.width > mostPixels || picture.height > mostPixels ? { refused: 'too-wide' } : picture
}
