import { RECORD_LISTS, type RecordList } from '../enumerations.ts'
import { records, word, type Loose } from '../loose.ts'
import { bodiesOf, circles } from './circles.ts'
import { disputeFindings } from './disputes.ts'
import { visitLinks, type VisitLink } from './links.ts'
import { repeatsWithin } from './repeats.ts'

type Ids = Readonly<Record<RecordList, Set<string>>>

const noIds = (): Ids =>
  Object.fromEntries(RECORD_LISTS.map((name) => [name, new Set<string>()])) as Record<RecordList, Set<string>>

/** Returns what a circle of memberships is found by. */
const memberOf = ({ id, memberOf: body, roles }: Loose): Loose => ({
  id,
  memberOf: body,
  roles: records(roles).map(({ of }) => ({ of })),
})

/** Checks the ids and references of records that arrive in parts of a list, in the memory of their ids. */
export interface Census {
  /** Adds records; returns false where one repeats an id or an observation, or disputes a position of another issue. */
  readonly add: (list: RecordList, some: readonly Loose[]) => boolean
  /** Returns whether every reference leads to a record that was added, and no membership is circular. */
  readonly isClosed: (rest: Loose) => boolean
}

/** Returns a census without records. */
export const createCensus = (): Census => {
  const present = noIds()
  /** Ids that were named before a record had them. */
  const awaited = noIds()
  const accounts = new Set<string>()
  const members: Loose[] = []
  const note: VisitLink = (to, id) => {
    if (typeof id !== 'string' || id === '') return
    if (to === 'account') accounts.add(id)
    else if (!present[to].has(id)) awaited[to].add(id)
  }
  const isNew = (list: RecordList, one: Loose): boolean => {
    const id = word(one['id'])
    const ids = present[list]
    const { size } = ids
    return id === null || ids.add(id).size > size
  }
  return {
    add: (list, some) => {
      if (!some.every((one) => isNew(list, one))) return false
      if (list === 'participants') for (const one of some) if (bodiesOf(one).length > 0) members.push(memberOf(one))
      visitLinks({ [list]: some }, note)
      return (
        some.every((one) => repeatsWithin(list, one, []).length === 0) &&
        (list !== 'issues' || disputeFindings(some).length === 0)
      )
    },
    isClosed: (rest) => {
      visitLinks(rest, note)
      return (
        RECORD_LISTS.every((list) => [...awaited[list]].every((id) => present[list].has(id))) &&
        [...accounts].every((id) => present.participants.has(id) || present.sources.has(id)) &&
        circles(members).length === 0
      )
    },
  }
}
