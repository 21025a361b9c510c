import type { Loose } from '../loose.ts'
import type { Path } from '../problem.ts'

/** What a field holds: a leaf to visit, or records whose fields are visited. Either may come alone or as a list. */
export type Field<Leaf extends string> = readonly [name: string, holds: Leaf | readonly Field<Leaf>[]]

/** A place in a dossier, from the inside out: few places are ever asked for their path. */
export interface Place {
  readonly above: Place | null
  readonly step: string | number
}

/** Receives a leaf; its value may be anything where the shape is wrong. */
export type Visit<Leaf extends string> = (leaf: Leaf, value: unknown, place: Place) => void

/** Returns a place as a path. */
export const pathOf = (place: Place | null): Path => (place === null ? [] : [...pathOf(place.above), place.step])

const visitValue = <Leaf extends string>(
  value: unknown,
  holds: Field<Leaf>[1],
  place: Place,
  visit: Visit<Leaf>,
): void => {
  if (Array.isArray(value))
    value.forEach((one: unknown, at) => visitValue(one, holds, { above: place, step: at }, visit))
  else if (typeof holds === 'string') visit(holds, value, place)
  else if (value !== null && typeof value === 'object') visitFields(value as Loose, holds, place, visit)
}

/** Visits the leaves of a record of any shape, in the order of `fields`. */
export const visitFields = <Leaf extends string>(
  one: Loose,
  fields: readonly Field<Leaf>[],
  place: Place | null,
  visit: Visit<Leaf>,
): void => {
  for (const [name, holds] of fields) {
    const value = one[name]
    if (value !== undefined) visitValue(value, holds, { above: place, step: name }, visit)
  }
}
