/** Returns a Spanish date with its preposition: `el 22 dic 2023`, but `en jul 2023` and `en 2022`. */
export const onDate = (date: string): string => `${/^\d{1,2}\s/.test(date) ? 'el' : 'en'} ${date}`
