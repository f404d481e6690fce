/** How many rows for productivity standards the posting form has. */
export const standardRows = 4
