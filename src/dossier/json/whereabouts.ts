import { locate } from './parse.ts'
import type { FilePlace, Path } from '../problem.ts'
import { partsOf, type Target } from '../target.ts'
import type { Dossier } from '../schema.ts'

type Listed = readonly { readonly id: string }[] | undefined

const inList = (name: keyof Dossier, list: Listed, id: string): Path | null => {
  const at = (list ?? []).findIndex((one) => one.id === id)
  return at < 0 ? null : [name, at]
}

const claimPath = (dossier: Dossier, key: string): Path | null => {
  const [id, name] = partsOf(key)
  const above = inList('statistics', dossier.statistics, id)
  const claims = dossier.statistics.find((one) => one.id === id)?.claims ?? []
  const at = claims.findIndex((one) => one.id === name)
  return above && at >= 0 ? [...above, 'claims', at] : above
}

/** Returns the path of the last position of a participant or side, in file order. */
const stancePath = (dossier: Dossier, key: string, isTheirs: (participant: string, name: string) => boolean) => {
  const [id, name] = partsOf(key)
  const above = inList('issues', dossier.issues, id)
  const positions = dossier.issues.find((one) => one.id === id)?.positions ?? []
  const at = positions.findLastIndex((one) => isTheirs(one.participant, name))
  return above && at >= 0 ? [...above, 'positions', at] : above
}

/** Returns the path of a record in the file; null where it has no place of its own. */
export const whereabouts = (dossier: Dossier, { kind, key }: Target): Path | null => {
  switch (kind) {
    case 'statistic':
      return inList('statistics', dossier.statistics, key)
    case 'claim':
      return claimPath(dossier, key)
    case 'participant':
      return inList('participants', dossier.participants, key)
    case 'issue':
      return inList('issues', dossier.issues, key)
    case 'event':
      return inList('events', dossier.events, key)
    case 'source':
      return inList('sources', dossier.sources, key)
    case 'place':
      return inList('places', dossier.places, key)
    case 'side':
      return inList('sides', dossier.sides, key)
    case 'stance':
      return stancePath(dossier, key, (participant, name) => participant === name)
    case 'side-stance': {
      const sides = new Map(dossier.participants.map((one) => [one.id, one.side]))
      return stancePath(dossier, key, (participant, name) => sides.get(participant) === name)
    }
    case 'unsourced':
    case 'now':
      return null
  }
}

/** Returns the line and column of a record in the file, or the file's beginning if the record is missing. */
export const lineOf = (text: string, dossier: Dossier, target: Target): FilePlace => {
  const path = whereabouts(dossier, target)
  return (path && locate(text, [{ path, name: false }])[0]) ?? { line: 1, column: 1 }
}
