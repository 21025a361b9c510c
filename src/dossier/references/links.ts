import { record, word, type Loose } from '../loose.ts'
import type { RecordList } from '../enumerations.ts'
import { visitFields, type Place } from './fields.ts'
import { LINK_FIELDS, type LinkLeaf, type Referred } from './leaf-fields.ts'
import type { VisitLeaves } from './compiled.ts'

/** Receives a reference; its id may be anything where the shape is wrong. */
export type VisitLink = (to: Referred, id: unknown, place: Place) => void

/** Visits every reference of a dossier, or of one with some of its lists. */
export const visitLinks = (top: Loose, visit: VisitLink): void =>
  visitFields(top, LINK_FIELDS, null, (leaf, value, place) => {
    if (leaf !== 'citation') visit(leaf, value, place)
    else if (typeof value === 'string') visit('sources', value, place)
    else visit('sources', record(value)['id'], { above: place, step: 'id' })
  })

/** Returns where the id of a reference is looked up. */
export const referredBy = (leaf: LinkLeaf): Referred => (leaf === 'citation' ? 'sources' : leaf)

/** Returns the id of a reference; null where the shape is wrong. */
export const idIn = (leaf: LinkLeaf, value: unknown): string | null =>
  word(leaf === 'citation' && typeof value !== 'string' ? record(value)['id'] : value)

/** Returns whether every reference leads to a record with a known id. */
export const areLinksClosed = (
  some: Loose,
  visitLinks: VisitLeaves<LinkLeaf>,
  isKnown: (list: RecordList, id: string) => boolean,
): boolean => {
  let closed = true
  const isThere = (to: Referred, id: string): boolean =>
    to === 'account' ? isKnown('sources', id) || isKnown('participants', id) : isKnown(to, id)
  visitLinks(some, (leaf, value) => {
    if (!isThere(referredBy(leaf), idIn(leaf, value) ?? '')) closed = false
  })
  return closed
}
