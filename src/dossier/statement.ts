import { isEmptyText, sourceIds, textSource } from './known/citation.ts'
import { datesOf } from './known/days.ts'
import type { Reading } from './known/reading.ts'
import { memoize } from './memo.ts'
import type { Claim, Dossier, Event, Issue, Participant, SourceRef, SourcedText, Statistic, Text } from './schema.ts'
import { to, type Target } from './target.ts'

/** Kinds of statement, by the field that holds them. */
export const PARTS = [
  'observation',
  'threshold',
  'claim',
  'appearance',
  'break',
  'caveat',
  'issue',
  'status',
  'position',
  'relation',
  'resumes',
  'deadline',
  'term',
  'event',
  'outcome',
  'role',
  'summary',
  'record',
  'note',
  'retraction',
] as const
export type Part = (typeof PARTS)[number]

/** Something that the dossier states, with its source; undefined where it names none. */
export interface Statement {
  readonly part: Part
  readonly target: Target
  readonly source: SourceRef | undefined
}

interface Stating {
  readonly source?: SourceRef | undefined
  readonly note?: SourcedText | undefined
}

/** Takes a statement. Nothing is returned, because lists of lists for 200,000 statements take longer than a frame. */
type Take = (part: Part, target: Target, source: SourceRef | undefined) => void

/** Takes a statement, and its note where that has a source of its own. */
const takeNoted = (take: Take, part: Part, target: Target, { source, note }: Stating): void => {
  take(part, target, source)
  const own = textSource(note)
  if (own !== undefined) take('note', target, own)
}

/** Takes a text as a statement with its own source or its record's, unless it is empty. */
const takeText = (take: Take, part: Part, target: Target, { text, source }: Texted): void => {
  if (text === undefined) return
  const own = textSource(text)
  if (own !== undefined || !isEmptyText(text as Text)) take(part, target, own ?? source)
}

/** A text, and the source of its record. */
interface Texted {
  readonly text: SourcedText | undefined
  readonly source: SourceRef | undefined
}

/** Takes a text only if it has a source of its own. */
const takeOwnText = (take: Take, part: Part, target: Target, text: SourcedText | undefined): void => {
  const own = textSource(text)
  if (own !== undefined) take(part, target, own)
}

const takeParticipant = (take: Take, one: Participant): void => {
  const target = to.participant(one.id)
  if (one.source !== undefined) take('record', target, one.source)
  if ((one.role !== undefined && !isEmptyText(one.role)) || one.memberOf !== undefined) take('role', target, one.source)
  for (const { source } of one.roles ?? []) take('role', target, source)
  takeText(take, 'summary', target, { text: one.summary, source: one.source })
}

const takeClaim = (take: Take, target: Target, claim: Claim): void => {
  takeNoted(take, 'claim', target, claim)
  for (const { source } of claim.appearances ?? []) take('appearance', target, source)
}

const takeStatistic = (take: Take, one: Statistic): void => {
  const target = to.statistic(one.id)
  if (one.source !== undefined) take('record', target, one.source)
  takeText(take, 'caveat', target, { text: one.caveat, source: one.source })
  for (const { source } of one.breaks ?? []) take('break', target, source)
  for (const each of one.observations) takeNoted(take, 'observation', target, each)
  for (const each of one.thresholds ?? []) takeNoted(take, 'threshold', target, each)
  for (const claim of one.claims ?? []) takeClaim(take, to.claim(one.id, claim.id), claim)
}

const takeDates = (take: Take, part: 'resumes' | 'deadline', target: Target, dates: Issue['deadline']): void => {
  for (const one of datesOf(dates)) take(part, target, typeof one === 'string' ? undefined : one.source)
}

const takeIssue = (take: Take, issue: Issue): void => {
  const target = to.issue(issue.id)
  if (issue.source !== undefined) take('issue', target, issue.source)
  takeOwnText(take, 'summary', target, issue.summary)
  for (const entry of issue.history ?? []) takeNoted(take, 'status', target, entry)
  for (const { source } of issue.relations ?? []) take('relation', target, source)
  takeDates(take, 'resumes', target, issue.resumes)
  takeDates(take, 'deadline', target, issue.deadline)
  for (const { history } of issue.terms ?? []) for (const entry of history) takeNoted(take, 'term', target, entry)
  for (const { participant, source } of issue.positions) take('position', to.stance(issue, participant), source)
}

const takeEvent = (take: Take, event: Event): void => {
  const target = to.event(event.id)
  if (event.source !== undefined) take('event', target, event.source)
  for (const entry of event.history ?? []) takeNoted(take, 'status', target, entry)
  takeOwnText(take, 'outcome', target, event.outcome)
}

const taken = (from: (take: Take) => void): readonly Statement[] => {
  const all: Statement[] = []
  from((part, target, source) => void all.push({ part, target, source }))
  return all
}

/** Returns everything that a dossier states, with its sources. */
export const statementsIn: (dossier: Dossier) => readonly Statement[] = memoize((dossier) =>
  taken((take) => {
    for (const one of dossier.statistics) takeStatistic(take, one)
    for (const one of dossier.issues) takeIssue(take, one)
    for (const one of dossier.events) takeEvent(take, one)
    for (const one of dossier.participants) takeParticipant(take, one)
    for (const { id, retracted } of dossier.sources)
      if (retracted !== undefined) take('retraction', to.source(id), retracted.source)
  }),
)

/** Returns what an issue states, with its sources. */
export const statementsOfIssue = (issue: Issue): readonly Statement[] => taken((take) => takeIssue(take, issue))

/** Returns what an event states, with its sources. */
export const statementsOfEvent = (event: Event): readonly Statement[] => taken((take) => takeEvent(take, event))

/** Returns the statements of each source on the day, by its id; memoised for each reading. */
export const statementsBySource: (reading: Reading) => ReadonlyMap<string, readonly Statement[]> = memoize(
  ({ dossier }) => {
    const groups = new Map<string, Statement[]>()
    const group = (id: string, one: Statement): void => {
      const known = groups.get(id)
      if (known) known.push(one)
      else groups.set(id, [one])
    }
    for (const one of statementsIn(dossier))
      if (typeof one.source === 'string') group(one.source, one)
      else for (const id of sourceIds(one.source)) group(id, one)
    return groups
  },
)

/** The statements of a record that name no source. */
export interface Unsourced {
  readonly target: Target
  readonly parts: readonly Part[]
}

/**
 * Returns the statements without a source, by record. A record's own source does not vouch for its relations,
 * deadlines, roles or breaks.
 */
export const unsourcedIn: (dossier: Dossier) => readonly Unsourced[] = memoize((dossier) => {
  const records = new Map<string, { readonly target: Target; readonly parts: Set<Part> }>()
  for (const { part, target, source } of statementsIn(dossier)) {
    if (source !== undefined) continue
    const key = `${target.kind}/${target.key}`
    const record = records.get(key) ?? { target, parts: new Set<Part>() }
    record.parts.add(part)
    records.set(key, record)
  }
  return [...records.values()].map(({ target, parts }) => ({ target, parts: [...parts] }))
})

/** Returns how many statements are later than the day of a reading. */
export const statementsLater: (reading: Reading) => number = memoize(({ dossier, whole }) =>
  dossier === whole ? 0 : statementsIn(whole).length - statementsIn(dossier).length,
)
