import type { Edit, Path } from '../dossier/index.ts'

/** Returns the edits that set properties of a record: values are replaced in their place, new ones come last. */
export const propertyEdits = (
  record: object,
  path: Path,
  values: Readonly<Record<string, unknown>>,
): readonly Edit[] => {
  const [old, fresh] = [
    Object.keys(values).filter((name) => name in record),
    Object.keys(values).filter((name) => !(name in record)),
  ]
  const replaced = old.map((name): Edit => ({ kind: 'set', path: [...path, name], value: values[name] }))
  if (fresh.length === 0) return replaced
  const after = Object.keys(record).at(-1) ?? null
  const added = Object.fromEntries(fresh.map((name) => [name, values[name]]))
  return [...replaced, { kind: 'revise', path, remove: [], add: [{ after, values: added }] }]
}
