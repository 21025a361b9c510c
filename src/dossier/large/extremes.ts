/** Returns the largest of numbers; −Infinity of none. As arguments of `Math.max`, more than 120,000 overflow the stack. */
export const largestOf = (numbers: Iterable<number>): number => {
  let most = -Infinity
  for (const one of numbers) most = Math.max(most, one)
  return most
}

/** Returns the smallest of numbers; Infinity of none. */
export const smallestOf = (numbers: Iterable<number>): number => {
  let least = Infinity
  for (const one of numbers) least = Math.min(least, one)
  return least
}
