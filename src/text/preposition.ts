/** A day, and not a month, a year or a span: `22 dic 2023`, `22 December 2023`, `22 de diciembre de 2023`. */
const DAY = /^\d{1,2} (?:de )?[^\s\d]+ (?:de )?\d{4}(?:,.*)?$/

/** Returns whether a date or a period is written as one day. */
export const isOneDay = (date: string): boolean => DAY.test(date)

/** Returns a Spanish date with its preposition: `el 22 dic 2023`, but `en jul 2023` and `en 2022`. */
export const onDate = (date: string): string => `${/^\d{1,2}\s/.test(date) ? 'el' : 'en'} ${date}`

/** Returns a Spanish date with its article, which only a day has: `el 22 dic 2023`, but `jul 2023`. */
export const theDate = (date: string): string => (/^\d{1,2}\s/.test(date) ? `el ${date}` : date)

/** Returns a Spanish date after “a”: `al 22 dic 2023`, but `a jul 2023`. */
export const toDate = (date: string): string => (/^\d{1,2}\s/.test(date) ? `al ${date}` : `a ${date}`)

/** A span that begins with its own preposition: `del 1 de enero al 1 de junio`, `de enero de 2019 a enero de 2021`. */
const OWN = /^del? /

/** Returns a Spanish period with its preposition: `en nov 2023`, `el 30 abr 2023`, and `del 1 de enero al 1 de junio` as it is. */
export const inSpan = (period: string): string =>
  OWN.test(period) ? period : `${isOneDay(period) ? 'el' : 'en'} ${period}`

/** Returns a Spanish period after “frente a”. */
export const againstSpan = (period: string): string =>
  OWN.test(period) ? `frente al periodo ${period}` : `frente ${isOneDay(period) ? 'al' : 'a'} ${period}`
