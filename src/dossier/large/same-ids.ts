import { indexOf } from '../known/lookup.ts'
import type { RecordsById } from '../known/tables.ts'
import { eachInSteps, memoizeSteps, memoizeText, type Steps } from '../memo.ts'
import type { Dossier, Event, Issue, Participant, Source, SourceRef, Statistic } from '../schema.ts'

type Ids = RecordsById<{ readonly id: string }>

const sameId = (ids: Ids, id: string): string => ids.get(id)?.id ?? id

/** Replaces the id of a single source. */
const shareSource = (sources: Ids, one: { readonly source?: SourceRef | undefined }): void => {
  if (typeof one.source === 'string') (one as { source: SourceRef }).source = sameId(sources, one.source)
}

const shareIn = (ids: Ids, list: readonly string[] | undefined): void => {
  for (const [at, id] of (list ?? []).entries()) (list as string[])[at] = sameId(ids, id)
}

/** From this length on, V8 makes a string of a text again each time it parses it; it shares shorter ones. */
const PARSED_AGAIN = 10

/** Returns the first string of a text that was seen lately. */
const sameText = memoizeText((text: string): string => text)

/** Replaces texts that many records have: dates, statuses, units. */
const shareTexts = <T extends object>(one: T, names: readonly (keyof T)[]): void => {
  for (const name of names) {
    const text = one[name]
    if (typeof text === 'string' && text.length >= PARSED_AGAIN) one[name] = sameText(text) as T[keyof T]
  }
}

const shareSourceTexts = (one: Source): void => shareTexts(one, ['kind', 'published', 'publisher'])

const shareParticipantTexts = (one: Participant): void => shareTexts(one, ['kind', 'role'])

const shareStatisticTexts = (one: Statistic): void => {
  shareTexts(one, ['unit', 'definition', 'publisher'])
  for (const each of one.observations) shareTexts(each, ['period', 'published', 'status'])
  for (const each of one.claims ?? []) shareTexts(each, ['made'])
}

const shareIssueTexts = (one: Issue): void => {
  shareTexts(one, ['status'])
  for (const each of one.positions) shareTexts(each, ['date', 'stance', 'attribution'])
}

const shareEventTexts = (one: Event): void => shareTexts(one, ['date', 'kind', 'status'])

function* sharingSteps(dossier: Dossier): Steps<boolean> {
  const { sources, participants, issues, statistics } = indexOf(dossier)
  yield* eachInSteps(dossier.sources, shareSourceTexts)
  yield* eachInSteps(dossier.participants, shareParticipantTexts)
  yield* eachInSteps(dossier.statistics, (one: Statistic) => {
    shareStatisticTexts(one)
    for (const each of [one, ...one.observations, ...(one.claims ?? [])]) shareSource(sources, each)
  })
  yield* eachInSteps(dossier.issues, (one: Issue) => {
    shareIssueTexts(one)
    for (const each of [one, ...one.positions]) shareSource(sources, each)
    for (const each of one.positions as readonly { participant: string }[])
      each.participant = sameId(participants, each.participant)
    shareIn(statistics, one.statistics)
  })
  yield* eachInSteps(dossier.events, (one: Event) => {
    shareEventTexts(one)
    shareSource(sources, one)
    shareIn(participants, one.participants)
    shareIn(issues, one.issues)
  })
  return true
}

const SHARING = memoizeSteps(sharingSteps)

/**
 * Lets some hundred more records share the ids that they name with the records of these ids, and dates and other texts with each other,
 * while the program is idle; returns whether all do. Parsing makes a string for each of 600,000 references, which are 18 MB, and for
 * each date.
 */
export const warmIds = (dossier: Dossier): boolean => SHARING.step(dossier)
