/** Rows as a CSV file that spreadsheets open as they are: no cell of it is ever taken for a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return '\ufeff' + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** OWASP, CSV injection: what begins so is worked out by the spreadsheet, unless an apostrophe stands before it. */
const formula = /^[=+\-@\t\r]/

function cell(said: string): string {
  const text = formula.test(said) ? `'${said}` : said
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
