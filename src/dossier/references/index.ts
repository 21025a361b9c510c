import { RECORD_LISTS, type RecordList } from '../enumerations.ts'
import { list, record, records, word, type Loose } from '../loose.ts'
import { nearest } from '../nearest.ts'
import { valueFinding, type Finding, type Path } from '../problem.ts'
import { circles } from './circles.ts'
import { disputeFindings } from './disputes.ts'
import { pathOf } from './fields.ts'
import type { VisitLeaves } from './compiled.ts'
import type { LinkLeaf } from './leaf-fields.ts'
import { areLinksClosed, visitLinks } from './links.ts'
import { areSoundWithin } from './within.ts'

export { createCensus, type Census } from './census.ts'
export type { CompiledShape } from './compiled.ts'
export { dateFindings, doDatesExist } from './dates.ts'
export { areSoundWithin } from './within.ts'
export { areLinksClosed } from './links.ts'
export { repeatFindings, type Repeated } from './repeats.ts'

type Ids = Readonly<Record<RecordList, ReadonlySet<string>>>

const idsOf = (top: Loose): Ids =>
  Object.fromEntries(
    RECORD_LISTS.map((name) => [name, new Set(records(top[name]).flatMap((one) => word(one['id']) ?? []))]),
  ) as unknown as Ids

/** A reference: its path, the id it names, and the list it belongs to. */
export interface Link {
  readonly path: Path
  readonly id: unknown
  readonly list: RecordList
}

/** Returns the references of a dossier; those that are not `wanted` get no path, because there are many. */
const linksWhere = (top: Loose, known: Ids, wanted: (list: RecordList, id: unknown) => boolean): readonly Link[] => {
  const found: Link[] = []
  visitLinks(top, (to, id, place) => {
    const account = known.sources.has(word(id) ?? '') ? 'sources' : 'participants'
    const list = to === 'account' ? account : to
    if (wanted(list, id)) found.push({ path: pathOf(place), id, list })
  })
  return found
}

/** Returns every reference of a dossier. */
export const linksIn = (dossier: object): readonly Link[] => {
  const top = record(dossier)
  return linksWhere(top, idsOf(top), () => true)
}

const isBroken =
  (known: Ids) =>
  (list: RecordList, id: unknown): boolean =>
    typeof id === 'string' && id !== '' && !known[list].has(id)

/** Returns whether participants belong to each other in a circle. */
export const areMembersCircular = (participants: readonly Loose[]): boolean => circles(participants).length > 0

/** Finds broken references and circular memberships. */
export const referenceFindings = (dossier: unknown): readonly Finding[] => {
  const top = record(dossier)
  const known = idsOf(top)
  return [
    ...linksWhere(top, known, isBroken(known)).map(({ path, list, id }) =>
      valueFinding(path, { kind: 'no-such', list, id: String(id), nearest: nearest(String(id), [...known[list]]) }),
    ),
    ...disputeFindings(records(top['issues'])),
    ...circles(records(top['participants'])),
  ]
}

/** Returns whether neither `referenceFindings` nor `repeatFindings` has any, in half of the time. */
export const areIdsWell = (dossier: Loose, visit: VisitLeaves<LinkLeaf>): boolean => {
  const known = idsOf(dossier)
  return (
    RECORD_LISTS.every((name) => known[name].size === list(dossier[name]).length) &&
    RECORD_LISTS.every((name) => areSoundWithin(name, records(dossier[name]))) &&
    areLinksClosed(dossier, visit, (name, id) => known[name].has(id)) &&
    !areMembersCircular(records(dossier['participants']))
  )
}
