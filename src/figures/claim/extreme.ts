/** Returns the item with the highest amount, the first of several alike; null for none. */
export const highestBy = <T>(items: readonly T[], amountOf: (item: T) => number): T | null => {
  let highest: { readonly item: T; readonly amount: number } | null = null
  for (const item of items) {
    const amount = amountOf(item)
    if (highest === null || amount > highest.amount) highest = { item, amount }
  }
  return highest?.item ?? null
}

/** Returns the item with the lowest amount, the first of several alike; null for none. */
export const lowestBy = <T>(items: readonly T[], amountOf: (item: T) => number): T | null =>
  highestBy(items, (item) => -amountOf(item))
