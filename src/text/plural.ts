/** Returns a count with its noun, in the singular for one: `1 source`, `2 sources`. */
export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
