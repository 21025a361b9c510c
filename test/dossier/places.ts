type Path = readonly [string, ...string[]]

/** Returns the path of every value inside a value, from its own properties on. */
export const pathsIn = (value: unknown): readonly Path[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inner]): readonly Path[] => [
        [name],
        ...pathsIn(inner).map((path): Path => [name, ...path]),
      ])
    : []

/** Returns the object or array that contains the value at a path, and its name there. */
export const placeAt = (value: unknown, path: Path): readonly [holder: Record<string, unknown>, name: string] => {
  const holder = path.slice(0, -1).reduce((inner, name) => (inner as Record<string, unknown>)[name], value)
  return [holder as Record<string, unknown>, path.at(-1) ?? '']
}
