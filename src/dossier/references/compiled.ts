import type { Loose } from '../loose.ts'
import type { DateLeaf, LinkLeaf } from './leaf-fields.ts'

/** Visits the leaves of a record that has the shape of its kind. */
export type VisitLeaves<Leaf extends string> = (one: Loose, visit: (leaf: Leaf, value: unknown) => void) => void

/** What is compiled from the schema and the tables of fields when the program is built. */
export interface CompiledShape {
  /** Whether a value has the shape of a dossier. May refuse what the schema accepts, but never the reverse. */
  readonly matches: (value: unknown) => boolean
  /** Visits the dates of a dossier, except those of its statistics. */
  readonly visitDates: VisitLeaves<DateLeaf>
  readonly visitStatisticDates: VisitLeaves<DateLeaf>
  readonly visitLinks: VisitLeaves<LinkLeaf>
}
