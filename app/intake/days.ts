const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day as people and programs type it, as YYYY-MM-DD; null for "-", "open until filled", 12/31/9999 and the like. */
export function readDay(said: unknown): string | null {
  if (typeof said === 'number' || (typeof said === 'string' && /^\d{13}$/.test(said))) return ofInstant(Number(said))
  if (typeof said !== 'string') return null
  const text = said.slice(0, 200)

  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  if (iso) return day(iso[1]!, iso[2]!, iso[3]!)
  const american = /\b(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/.exec(text)
  if (american) return day(american[3]!.padStart(4, '20'), american[1]!, american[2]!)
  const monthFirst = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(text)
  if (monthFirst) return day(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!)
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})\b/i.exec(text)
  return dayFirst ? day(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!) : null
}

/** "Monday, July 28, 2025 to Friday, August 8, 2025" */
export function readPeriod(said: unknown): { from: string | null; to: string | null } {
  const [from, to] = typeof said === 'string' ? said.slice(0, 200).split(/\s(?:to|-|–)\s/) : []
  return { from: readDay(from), to: readDay(to) }
}

function monthOf(word: string): string {
  return String(months.indexOf(word.slice(0, 3).toLowerCase()) + 1)
}

function day(year: string, month: string, date: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) &&
    read.toISOString().startsWith(text) &&
    Number(year) > 1970 &&
    Number(year) < 2200
    ? text
    : null
}

/** Seconds or milliseconds since 1970. */
function ofInstant(number: number): string | null {
  if (!(number > 1e8 && number < 1e14)) return null
  return new Date(number < 1e11 ? number * 1000 : number).toISOString().slice(0, 10)
}
