/** Returns a generator of numbers from 0 to below 1, the same on every machine: a linear congruential generator (Numerical Recipes). */
export const seeded = (seed: number): (() => number) => {
  let last = seed
  return () => (last = (last * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32
}
