import { indexOf } from '../known/lookup.ts'
import type { RecordsById } from '../known/tables.ts'
import { eachInSteps, memoizeSteps, type Steps } from '../memo.ts'
import type { Dossier, Event, Issue, SourceRef, Statistic } from '../schema.ts'

type Ids = RecordsById<{ readonly id: string }>

const sameId = (ids: Ids, id: string): string => ids.get(id)?.id ?? id

/** Replaces the id of a single source. */
const shareSource = (sources: Ids, one: { readonly source?: SourceRef | undefined }): void => {
  if (typeof one.source === 'string') (one as { source: SourceRef }).source = sameId(sources, one.source)
}

const shareIn = (ids: Ids, list: readonly string[] | undefined): void => {
  for (const [at, id] of (list ?? []).entries()) (list as string[])[at] = sameId(ids, id)
}

function* sharingSteps(dossier: Dossier): Steps<boolean> {
  const { sources, participants, issues, statistics } = indexOf(dossier)
  yield* eachInSteps(dossier.statistics, (one: Statistic) => {
    for (const each of [one, ...one.observations, ...(one.claims ?? [])]) shareSource(sources, each)
  })
  yield* eachInSteps(dossier.issues, (one: Issue) => {
    for (const each of [one, ...one.positions]) shareSource(sources, each)
    for (const each of one.positions as readonly { participant: string }[])
      each.participant = sameId(participants, each.participant)
    shareIn(statistics, one.statistics)
  })
  yield* eachInSteps(dossier.events, (one: Event) => {
    shareSource(sources, one)
    shareIn(participants, one.participants)
    shareIn(issues, one.issues)
  })
  return true
}

const SHARING = memoizeSteps(sharingSteps)

/**
 * Lets some hundred more records share the ids that they name with the records of these ids, while the program is idle; returns
 * whether all do. Parsing makes a string for each of 600,000 references, which are 18 MB.
 */
export const warmIds = (dossier: Dossier): boolean => SHARING.step(dossier)
