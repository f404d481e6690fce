/** Why a file isn't read. Nothing here needs a server, so a page may show the sentences. */
export const uploadRefusals = {
  'too-large': 'The file is larger than 5 MB, or unpacks to far more than a document holds.',
  'unknown-kind':
    'The file is neither a PDF, a Word document (.docx), a web page nor plain text. Save it as one of these.',
  locked: 'The file asks for a password. Save it without one.',
  broken: 'The file is damaged or was cut off on its way. Save it anew, and send it again.',
  'no-text': 'The file holds no text. If it is a scan, paste its words instead.',
  'too-long': 'The document is too long: up to 30 pages, or 200,000 characters, are read.',
  'too-slow': 'Reading the file takes more time or memory than one is given. Paste its words instead.',
  busy: 'Too many files are being read at the moment. Send it again in a minute.',
} as const

export type UploadRefusal = keyof typeof uploadRefusals
