/** Waits until events that came meanwhile, such as a key, have been handled: work in slices does so between two of them. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
