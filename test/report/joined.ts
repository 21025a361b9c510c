/** Joins the pieces of a report. */
export const joined = (pieces: Iterable<string>): string => [...pieces].join('')
