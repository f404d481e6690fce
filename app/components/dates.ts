// Days as the form has them, and as people say them. Universal time, so that server and browser write the same day.

const typed = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: '2-digit', month: '2-digit', day: '2-digit' })
const said = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' })

/** "11 19 26" */
export const typedDay = (day: string) => typed.format(new Date(day)).replaceAll('/', ' ')

/** "19 November 2026" */
export const saidDay = (day: string) => said.format(new Date(day))
