import { isEmptyText, sourceIds, textSource } from './known/citation.ts'
import { datesOf } from './known/days.ts'
import type { Reading } from './known/reading.ts'
import { eachInSteps, memoize, memoizeSteps, type Steps } from './memo.ts'
import type {
  Claim,
  Dossier,
  Event,
  Issue,
  Participant,
  Source,
  SourceRef,
  SourcedText,
  Statistic,
  Text,
} from './schema.ts'
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

const takeSource = (take: Take, { id, retracted }: Source): void => {
  if (retracted !== undefined) take('retraction', to.source(id), retracted.source)
}

/** The records of a kind, and how to take the statements of the one at a place. */
interface Kind {
  readonly count: (dossier: Dossier) => number
  readonly takeAt: (take: Take, dossier: Dossier, at: number) => void
}

const kindOf = <T>(recordsOf: (dossier: Dossier) => readonly T[], takeOne: (take: Take, record: T) => void): Kind => ({
  count: (dossier) => recordsOf(dossier).length,
  takeAt: (take, dossier, at) =>
    recordsOf(dossier)
      .slice(at, at + 1)
      .forEach((one) => takeOne(take, one)),
})

const KINDS: readonly Kind[] = [
  kindOf(({ statistics }) => statistics, takeStatistic),
  kindOf(({ issues }) => issues, takeIssue),
  kindOf(({ events }) => events, takeEvent),
  kindOf(({ participants }) => participants, takeParticipant),
  kindOf(({ sources }) => sources, takeSource),
]

const countRecords = (dossier: Dossier): number => KINDS.reduce((sum, { count }) => sum + count(dossier), 0)

/** Takes the statements of a record, by its number among all that state something. */
const takeRecord = (take: Take, dossier: Dossier, record: number): void => {
  let at = record
  for (const { count, takeAt } of KINDS) {
    const all = count(dossier)
    if (at < all) return takeAt(take, dossier, at)
    at -= all
  }
}

const taken = (from: (take: Take) => void): readonly Statement[] => {
  const all: Statement[] = []
  from((part, target, source) => void all.push({ part, target, source }))
  return all
}

/** Returns everything that a dossier states, with its sources. */
export const statementsIn: (dossier: Dossier) => readonly Statement[] = memoize((dossier) =>
  taken((take) => {
    for (let record = 0; record < countRecords(dossier); record++) takeRecord(take, dossier, record)
  }),
)

/** Returns what an issue states, with its sources. */
export const statementsOfIssue = (issue: Issue): readonly Statement[] => taken((take) => takeIssue(take, issue))

/** Returns what an event states, with its sources. */
export const statementsOfEvent = (event: Event): readonly Statement[] => taken((take) => takeEvent(take, event))

/** The statements of a record that name no source. */
export interface Unsourced {
  readonly target: Target
  readonly parts: readonly Part[]
}

/** How many statements rest on a source, and the numbers of their records. */
interface Resting {
  count: number
  readonly records: number[]
}

/** Which statements rest on which source, without the statements: 300,000 of them would take 50 MB. */
interface Citations {
  readonly bySource: ReadonlyMap<string, Resting>
  readonly unsourced: readonly Unsourced[]
}

function* citationSteps(dossier: Dossier): Steps<Citations> {
  const bySource = new Map<string, Resting>()
  const unsourced = new Map<string, { readonly target: Target; readonly parts: Set<Part> }>()
  const cite = (id: string, record: number): void => {
    const resting = bySource.get(id) ?? { count: 0, records: [] }
    if (resting.count++ === 0) bySource.set(id, resting)
    if (resting.records.at(-1) !== record) resting.records.push(record)
  }
  const miss = (part: Part, target: Target): void => {
    const key = `${target.kind}/${target.key}`
    const record = unsourced.get(key) ?? { target, parts: new Set<Part>() }
    record.parts.add(part)
    unsourced.set(key, record)
  }
  yield* eachInSteps(countRecords(dossier), (record) =>
    takeRecord(
      (part, target, source) => {
        if (source === undefined) miss(part, target)
        else if (typeof source === 'string') cite(source, record)
        else for (const id of sourceIds(source)) cite(id, record)
      },
      dossier,
      record,
    ),
  )
  return { bySource, unsourced: [...unsourced.values()].map(({ target, parts }) => ({ target, parts: [...parts] })) }
}

const CITATIONS = memoizeSteps(citationSteps)

/** Prepares a step of what rests on which source while the program is idle; returns whether all is prepared. */
export const warmCitations = (dossier: Dossier): boolean => CITATIONS.step(dossier)

/** Returns how many statements rest on a source on the day. */
export const countStatements = ({ dossier }: Reading, source: string): number =>
  CITATIONS.of(dossier).bySource.get(source)?.count ?? 0

/** Returns the statements that rest on a source on the day, one by one, because most readers need the first of many. */
export function* statementsOf({ dossier }: Reading, source: string): Iterable<Statement> {
  for (const record of CITATIONS.of(dossier).bySource.get(source)?.records ?? [])
    for (const one of taken((take) => takeRecord(take, dossier, record)))
      for (const id of sourceIds(one.source)) if (id === source) yield one
}

/**
 * Returns the statements without a source, by record. A record's own source does not vouch for its relations,
 * deadlines, roles or breaks.
 */
export const unsourcedIn = (dossier: Dossier): readonly Unsourced[] => CITATIONS.of(dossier).unsourced

/** Returns how many statements are later than the day of a reading. */
export const statementsLater: (reading: Reading) => number = memoize(({ dossier, whole }) =>
  dossier === whole ? 0 : statementsIn(whole).length - statementsIn(dossier).length,
)
