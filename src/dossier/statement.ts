import { isEmptyText, sourceIds, textSource } from './known/citation.ts'
import { datesOf } from './known/days.ts'
import type { Reading } from './known/reading.ts'
import { indexOf } from './known/lookup.ts'
import { placesByGroup, wholeNumbers } from './large/numbers.ts'
import type { IdTable } from './large/id-table.ts'
import { listOf, numbered } from './large/numbered.ts'
import { numbersInSteps, memoize, memoizeSteps, type Steps } from './memo.ts'
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

const RECORDS = numbered<Take, void>([
  listOf(({ statistics }) => statistics, takeStatistic),
  listOf(({ issues }) => issues, takeIssue),
  listOf(({ events }) => events, takeEvent),
  listOf(({ participants }) => participants, takeParticipant),
  listOf(({ sources }) => sources, takeSource),
])

/** Takes the statements of a record, by its number among all that state something. */
const takeRecord = (take: Take, dossier: Dossier, record: number): void => void RECORDS.at(dossier, record, take)

const taken = (from: (take: Take) => void): readonly Statement[] => {
  const all: Statement[] = []
  from((part, target, source) => void all.push({ part, target, source }))
  return all
}

/** Returns everything that a dossier states, with its sources. */
export const statementsIn = (dossier: Dossier): readonly Statement[] =>
  taken((take) => {
    for (let record = 0; record < RECORDS.count(dossier); record++) takeRecord(take, dossier, record)
  })

/** Returns what an issue states, with its sources. */
export const statementsOfIssue = (issue: Issue): readonly Statement[] => taken((take) => takeIssue(take, issue))

/** Returns what an event states, with its sources. */
export const statementsOfEvent = (event: Event): readonly Statement[] => taken((take) => takeEvent(take, event))

/** The statements of a record that name no source. */
export interface Unsourced {
  readonly target: Target
  readonly parts: readonly Part[]
}

/**
 * Which records have statements that rest on a source, and how many statements. Only numbers: 300,000 statements would take
 * 50 MB. The records of a source are those from its place in `from` up to the next one's.
 */
interface Citations {
  readonly sources: IdTable
  readonly counts: Uint32Array
  readonly from: Uint32Array
  readonly records: Uint32Array
  /** The records with statements that have no source, and how many targets these statements have. */
  readonly unsourced: Uint32Array
  readonly targets: number
}

const keyOf = ({ kind, key }: Target): string => `${kind}/${key}`

/** Returns the sources that a statement cites, each once: two passages of a source are one citation of it. */
const citedBy = (source: SourceRef): readonly string[] => {
  const ids = sourceIds(source)
  return ids.length < 2 ? ids : [...new Set(ids)]
}

/** What is found of the citations, record by record. */
const citationsFinder = (dossier: Dossier) => {
  const { ids } = indexOf(dossier).sources
  const counts = new Uint32Array(ids.size())
  const found = {
    sources: wholeNumbers(),
    records: wholeNumbers(),
    unsourced: wholeNumbers(),
  }
  let targets = 0
  const look = (record: number): void => {
    const [cited, missing] = [new Set<number>(), new Set<string>()]
    const cite = (id: string): void => {
      const at = ids.placeOf(id)
      if (at < 0) return
      counts[at] = (counts[at] ?? 0) + 1
      cited.add(at)
    }
    const take: Take = (_, target, source) => {
      if (source === undefined) missing.add(keyOf(target))
      else if (typeof source === 'string') cite(source)
      else for (const id of citedBy(source)) cite(id)
    }
    takeRecord(take, dossier, record)
    for (const at of cited) {
      found.sources.push(at)
      found.records.push(record)
    }
    if (missing.size > 0) found.unsourced.push(record)
    targets += missing.size
  }
  const all = (): Citations => {
    const { from, places: sorted } = placesByGroup(found.sources.all(), ids.size())
    const records = found.records.all()
    const unsourced = found.unsourced.all().slice()
    return { sources: ids, counts, from, records: sorted.map((at) => records[at] ?? 0), unsourced, targets }
  }
  return { look, all }
}

function* citationSteps(dossier: Dossier): Steps<Citations> {
  const { look, all } = citationsFinder(dossier)
  yield* numbersInSteps(RECORDS.count(dossier), look)
  return all()
}

const CITATIONS = memoizeSteps(citationSteps)

/** Prepares a step of what rests on which source while the program is idle; returns whether all is prepared. */
export const warmCitations = (dossier: Dossier): boolean => CITATIONS.step(dossier)

const statementsOfRecord = (dossier: Dossier, record: number): readonly Statement[] =>
  taken((take) => takeRecord(take, dossier, record))

/** Returns how many statements rest on a source on the day. */
export const countStatements = ({ dossier }: Reading, source: string): number => {
  const { sources, counts } = CITATIONS.of(dossier)
  return counts[sources.placeOf(source)] ?? 0
}

/** Returns the statements that rest on a source on the day, one by one, because most readers need the first of many. */
export function* statementsOf({ dossier }: Reading, source: string): Iterable<Statement> {
  const { sources, from, records } = CITATIONS.of(dossier)
  const at = sources.placeOf(source)
  if (at < 0) return
  for (const record of records.subarray(from[at], from[at + 1]))
    for (const one of statementsOfRecord(dossier, record)) if (sourceIds(one.source).includes(source)) yield one
}

/** Returns how many records have a statement without a source. */
export const countUnsourced = (dossier: Dossier): number => CITATIONS.of(dossier).targets

const unsourcedOfRecord = (dossier: Dossier, record: number): readonly Unsourced[] => {
  const targets = new Map<string, { readonly target: Target; readonly parts: Set<Part> }>()
  for (const { part, target, source } of statementsOfRecord(dossier, record)) {
    if (source !== undefined) continue
    const known = targets.get(keyOf(target))
    if (known) known.parts.add(part)
    else targets.set(keyOf(target), { target, parts: new Set([part]) })
  }
  return [...targets.values()].map(({ target, parts }) => ({ target, parts: [...parts] }))
}

/**
 * Returns the first statements without a source, by record. A record's own source does not vouch for its relations,
 * deadlines, roles or breaks.
 */
export const unsourcedIn = (dossier: Dossier, most = Infinity): readonly Unsourced[] => {
  const found: Unsourced[] = []
  for (const record of CITATIONS.of(dossier).unsourced) {
    if (found.length >= most) break
    for (const one of unsourcedOfRecord(dossier, record)) found.push(one)
  }
  return found.slice(0, most)
}

/** Returns how many statements of a list are not among those shown, in the same order. Only records that are not shown as they are get counted. */
const laterIn = <T extends { readonly id: string }>(
  whole: readonly T[],
  shown: readonly T[],
  takeFrom: (take: Take, record: T) => void,
): number => {
  const numberIn = (record: T): number => {
    let count = 0
    takeFrom(() => void count++, record)
    return count
  }
  let [later, at] = [0, 0]
  for (const one of whole) {
    const other = shown[at]?.id === one.id ? shown[at++] : undefined
    if (other !== one) later += numberIn(one) - (other === undefined ? 0 : numberIn(other))
  }
  return later
}

/** Returns how many statements are later than the day of a reading. */
export const statementsLater: (reading: Reading) => number = memoize(
  ({ dossier, whole }) =>
    laterIn(whole.statistics, dossier.statistics, takeStatistic) +
    laterIn(whole.issues, dossier.issues, takeIssue) +
    laterIn(whole.events, dossier.events, takeEvent) +
    laterIn(whole.participants, dossier.participants, takeParticipant) +
    laterIn(whole.sources, dossier.sources, takeSource),
)
