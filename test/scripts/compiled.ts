import { hoisting, type Hoist } from '../../scripts/hoist.ts'

/** Returns a compiled function, of which `nameOf` hoists the code and returns the name. */
export const compiled = async <T>(nameOf: (hoist: Hoist) => string): Promise<T> => {
  const { hoist, code } = hoisting()
  const name = nameOf(hoist)
  const address = `data:text/javascript,${encodeURIComponent(`${code()}\nexport default ${name}`)}`
  return ((await import(/* @vite-ignore */ address)) as { default: T }).default
}
