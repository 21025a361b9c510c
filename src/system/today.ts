const two = (number: number): string => String(number).padStart(2, '0')

/** Returns the date on the wall of the user's place (TZ), as `2024-02-01`. In UTC an evening in Mexico is tomorrow. */
export const today = (now = new Date()): string =>
  [String(now.getFullYear()).padStart(4, '0'), two(now.getMonth() + 1), two(now.getDate())].join('-')
