/** Puts a constant before the code that needs it and returns its name; the same code is put there once. */
export type Hoist = (code: string) => string

/**
 * Returns a `Hoist` and the code of all its constants. Functions stand in parentheses: so V8 compiles them with the module and keeps them
 * in its compile cache.
 */
export const hoisting = (): { readonly hoist: Hoist; readonly code: () => string } => {
  const names = new Map<string, string>()
  return {
    hoist: (code) => {
      const name = names.get(code) ?? `c${names.size}`
      names.set(code, name)
      return name
    },
    code: () => [...names].map(([code, name]) => `const ${name} = (${code});`).join('\n'),
  }
}
