import { createIdTable, type IdTable } from '../large/id-table.ts'
import { RECORD_LISTS, type RecordList } from '../enumerations.ts'
import { word, type Loose } from '../loose.ts'
import { circlesAmong, memberOf, type Member } from './circles.ts'
import type { VisitLeaves } from './compiled.ts'
import type { LinkLeaf } from './leaf-fields.ts'
import { idIn, referredBy } from './links.ts'
import { areSoundWithin } from './within.ts'

/** Returns something made for each list. */
const forEachList = <T>(make: () => T): Readonly<Record<RecordList, T>> =>
  Object.fromEntries(RECORD_LISTS.map((name) => [name, make()])) as Record<RecordList, T>

/** Checks the ids and references of records that arrive in parts of a list, in the memory of their ids. */
export interface Census {
  /** Adds records; returns false where one repeats an id or an observation, or disputes a position of another issue. */
  readonly add: (list: RecordList, some: readonly Loose[]) => boolean
  /** Returns the table of the ids of a list, which grows with it. */
  readonly idsOf: (list: RecordList) => IdTable
  /** Returns whether every reference leads to a record that was added, and no membership is circular. */
  readonly isClosed: (rest: Loose) => boolean
}

/** Returns a census without records. */
export const createCensus = (visitLinks: VisitLeaves<LinkLeaf>): Census => {
  const present = forEachList(() => createIdTable())
  /** Ids that were named before a record had them. */
  const awaited = forEachList(() => new Set<string>())
  const accounts = new Set<string>()
  const members: Member[] = []
  const noteIn =
    (named: Readonly<Record<RecordList, string[]>>) =>
    (leaf: LinkLeaf, value: unknown): void => {
      const to = referredBy(leaf)
      const id = idIn(leaf, value) ?? ''
      if (to === 'account') accounts.add(id)
      // A series cites one source again and again.
      else if (named[to].at(-1) !== id) named[to].push(id)
    }
  const noteLinks = (top: Loose): void => {
    const named = forEachList((): string[] => [])
    visitLinks(top, noteIn(named))
    for (const list of RECORD_LISTS) {
      const ids = named[list]
      const places = present[list].placesOf(ids)
      for (let at = 0; at < places.length; at++) if (places[at] === -1) awaited[list].add(ids[at] ?? '')
    }
  }
  const isNew = (list: RecordList, one: Loose): boolean => {
    const id = word(one['id'])
    return id === null || present[list].add(id)
  }
  const noteMember = (member: Member | null): void => {
    if (member !== null) members.push(member)
  }
  const isThere = (list: RecordList, id: string): boolean => present[list].placeOf(id) >= 0
  return {
    add: (list, some) => {
      for (let at = 0; at < some.length; at++) if (!isNew(list, some[at] ?? {})) return false
      if (list === 'participants') for (const one of some) noteMember(memberOf(one))
      noteLinks({ [list]: some })
      return areSoundWithin(list, some)
    },
    idsOf: (list) => present[list],
    isClosed: (rest) => {
      noteLinks(rest)
      return (
        RECORD_LISTS.every((list) => [...awaited[list]].every((id) => isThere(list, id))) &&
        [...accounts].every((id) => isThere('participants', id) || isThere('sources', id)) &&
        circlesAmong(members).length === 0
      )
    },
  }
}
