// Days as the form has them, and as people say them. Universal time, so that server and browser write the same day.

const said = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' })

/** "11 19 26", from a day or an instant as JSON has it. Cut from the text: formatting by locale costs more than the rest of a line. */
export const typedDay = (day: string) => `${day.slice(5, 7)} ${day.slice(8, 10)} ${day.slice(2, 4)}`

/** "19 November 2026" */
export const saidDay = (day: string) => said.format(new Date(day))

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' })

/** "14:05 UTC" */
export const saidTime = (instant: string) => `${clock.format(new Date(instant))} UTC`
