import type { Issue } from './schema.ts'

/** The kinds of record that can be opened. A stance is a participant's, or a side's, on an issue. */
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

/** A record by its kind and key, which stay the same from one reading to the next. Two ids in one key are parted by `/`, which no id has. */
export interface Target {
  readonly kind: TargetKind
  readonly key: string
}

const target = (kind: TargetKind, key: string): Target => ({ kind, key })

/** The target of a record by its id, of a claim by its statistic's and its own, of a stance by the issue's and the participant's. */
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

/** Whether two targets are one record. */
export const sameTarget = (a: Target | null, b: Target | null): boolean =>
  a === b || (a !== null && b !== null && a.kind === b.kind && a.key === b.key)

/** The two ids of a key that has two. */
export const partsOf = (key: string): readonly [string, string] => {
  const at = key.indexOf('/')
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)]
}
