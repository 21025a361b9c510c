const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)

/** A value with what says nothing in a dossier taken out of it: the order of lists and of properties, and lists that are empty. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined'
  const said = Object.entries(value).filter(([, one]) => !isEmpty(one))
  const entries = said.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`)
  return `{${entries.toSorted().join(',')}}`
}

type Loose = Readonly<Record<string, unknown>>

const areAlike = (a: Loose, b: Loose): boolean => {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => name in b && isAlike(a[name], b[name]))
}

/** Returns whether two values are equal with lists in the same order; a cheap test that settles most cases. */
export const isAlike = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (!Array.isArray(a)) return !Array.isArray(b) && areAlike(a as Loose, b as Loose)
  return Array.isArray(b) && a.length === b.length && a.every((one, at) => isAlike(one, b[at]))
}

/** Returns whether two values mean the same, whatever the order of lists and properties. */
export const sameMeaning = (a: unknown, b: unknown): boolean =>
  isAlike(a, b) || (isEmpty(a) && isEmpty(b)) || canonical(a) === canonical(b)
