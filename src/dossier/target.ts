import type { Issue } from './schema.ts'

/** Kinds of record that can be opened. A stance belongs to a participant or side on an issue. */
export type TargetKind =
  | 'statistic'
  | 'claim'
  | 'participant'
  | 'issue'
  | 'event'
  | 'source'
  | 'place'
  | 'side'
  | 'stance'
  | 'side-stance'
  | 'unsourced'
  | 'now'

/** A record by kind and key, which stay the same between readings. A key of two ids has a `/`, which ids cannot contain. */
export interface Target {
  readonly kind: TargetKind
  readonly key: string
}

const target = (kind: TargetKind, key: string): Target => ({ kind, key })

/** Makes targets: of a record by id, of a claim by its statistic's id and its own, of a stance by issue and participant. */
export const to = {
  statistic: (id: string): Target => target('statistic', id),
  claim: (statistic: string, id: string): Target => target('claim', `${statistic}/${id}`),
  participant: (id: string): Target => target('participant', id),
  issue: (id: string): Target => target('issue', id),
  event: (id: string): Target => target('event', id),
  source: (id: string): Target => target('source', id),
  place: (id: string): Target => target('place', id),
  side: (id: string): Target => target('side', id),
  stance: (issue: Issue, participant: string): Target => target('stance', `${issue.id}/${participant}`),
  sideStance: (issue: Issue, side: string): Target => target('side-stance', `${issue.id}/${side}`),
} as const

/** Returns whether two targets are the same record. */
export const sameTarget = (a: Target | null, b: Target | null): boolean =>
  a === b || (a !== null && b !== null && a.kind === b.kind && a.key === b.key)

/** Returns the two ids of a compound key. */
export const partsOf = (key: string): readonly [string, string] => {
  const at = key.indexOf('/')
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)]
}

/** Returns a function that makes repeated keys unique: two positions of one participant on one day are two moments. */
export const counted = (): ((key: string) => string) => {
  const seen = new Map<string, number>()
  return (key) => {
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key}/${times}`
  }
}
