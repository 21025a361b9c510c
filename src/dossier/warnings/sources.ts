import { isEmptyText, sourceIds, textSource } from '../known/citation.ts'
import { datedSource, datesOf } from '../known/days.ts'
import { namedDays } from '../known/named-days.ts'
import { fallbackOf } from '../known.ts'
import { canonical } from '../meaning.ts'
import type { Path } from '../problem.ts'
import type {
  Dated,
  Dossier,
  Event,
  Issue,
  Participant,
  Position,
  SourcedText,
  SourceRef,
  Statistic,
  Text,
} from '../schema.ts'
import { statementsIn } from '../statement.ts'
import { instantOf } from './order.ts'
import type { Warn } from './warning.ts'

interface Stating {
  readonly source?: SourceRef | undefined
}

const warnEach = (warn: Warn, list: readonly Stating[] | undefined, path: Path): void =>
  list?.forEach(({ source }, at) => {
    if (source === undefined) warn({ kind: 'no-source' }, { path: () => [...path, at], like: String(path.at(-1)) })
  })

const warnText = (warn: Warn, text: SourcedText | undefined, record: SourceRef | undefined, path: Path): void => {
  if (text === undefined || record !== undefined || textSource(text) !== undefined || isEmptyText(text as Text)) return
  warn({ kind: 'text-without-source' }, { path: () => path, like: String(path.at(-1)) })
}

const warnDated = (warn: Warn, dated: Dated | undefined, path: Path): void =>
  datesOf(dated).forEach((entry, at) => {
    if (datedSource(entry) !== undefined) return
    warn(
      { kind: 'no-source' },
      { path: () => (Array.isArray(dated) ? [...path, at] : path), like: String(path.at(-1)) },
    )
  })

const warnParticipant = (warn: Warn, one: Participant, path: Path): void => {
  warnText(warn, one.summary, one.source, [...path, 'summary'])
  warnEach(warn, one.roles, [...path, 'roles'])
  const short = one.role === undefined || isEmptyText(one.role) ? 'memberOf' : 'role'
  if (one[short] !== undefined && one.source === undefined)
    warn({ kind: 'role-without-source' }, { path: () => [...path, short] })
}

const warnStatistic = (warn: Warn, one: Statistic, path: Path): void => {
  warnText(warn, one.caveat, one.source, [...path, 'caveat'])
  warnEach(warn, one.breaks, [...path, 'breaks'])
  one.claims?.forEach(({ value, change, record }, at) => {
    if (value === undefined && change === undefined && record === undefined)
      warn({ kind: 'empty-claim' }, { path: () => [...path, 'claims', at] })
  })
}

const warnIssue = (warn: Warn, one: Issue, path: Path): void => {
  warnEach(warn, one.history, [...path, 'history'])
  warnEach(warn, one.relations, [...path, 'relations'])
  warnDated(warn, one.resumes, [...path, 'resumes'])
  warnDated(warn, one.deadline, [...path, 'deadline'])
  one.terms?.forEach(({ history }, at) => {
    if (history.length === 0) warn({ kind: 'term-without-history' }, { path: () => [...path, 'terms', at] })
    warnEach(warn, history, [...path, 'terms', at, 'history'])
  })
}

const warnEvent = (warn: Warn, one: Event, path: Path): void => warnEach(warn, one.history, [...path, 'history'])

/** Returns the words of a text in a language, else in its first one; white space says nothing. */
const wordsIn = (text: Text, language: string): string =>
  (typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '')).replaceAll(/\s+/gu, ' ').trim()

const positionKey = (one: Position, language: string): string => {
  const { participant, of, through, accordingTo, stance, date, text, conditions, disputes } = one
  const said = [instantOf(date) ?? date, wordsIn(text, language), canonical(conditions), canonical(disputes)]
  return JSON.stringify([participant, of, through, accordingTo, stance, ...said])
}

/** Warns of a position that repeats an earlier one on the same issue. */
const warnRepeats = (warn: Warn, positions: readonly Position[], language: string, path: Path): void => {
  const firsts = new Map<string, number>()
  positions.forEach((one, at) => {
    const key = positionKey(one, language)
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, at)
    else
      warn(
        { kind: 'repeated-position', first: { line: 1, column: 1 } },
        { path: () => [...path, at], first: [...path, first] },
      )
  })
}

/** Returns the ids of sources that are cited or named as reporters. */
const citedIn = (dossier: Dossier): ReadonlySet<string> => {
  const cited = new Set<string>()
  const cite = (ref: SourceRef | undefined): void => sourceIds(ref).forEach((id) => cited.add(id))
  for (const { source } of statementsIn(dossier)) cite(source)
  for (const { positions } of dossier.issues)
    for (const { accordingTo, conditions } of positions) {
      cite(accordingTo)
      for (const one of conditions ?? []) if ('source' in one) cite(one.source)
    }
  return cited
}

const warnUncited = (dossier: Dossier, warn: Warn): void => {
  const cited = citedIn(dossier)
  dossier.sources.forEach(({ id }, at) => {
    if (!cited.has(id)) warn({ kind: 'uncited-source', id }, { path: () => ['sources', at, 'id'] })
  })
}

const NAMED = [
  ['participants', 'participant'],
  ['places', 'place'],
  ['statistics', 'statistic'],
  ['issues', 'issue'],
  ['events', 'event'],
] as const

const warnUnnamed = (dossier: Dossier, warn: Warn): void => {
  const days = namedDays(dossier)
  for (const [list, kind] of NAMED)
    dossier[list]?.forEach(({ id }, at) => {
      if (days.get(kind, id) === undefined)
        warn({ kind: 'unnamed-record', id }, { path: () => [list, at, 'id'], like: list })
    })
}

/** Warns of statements without a source, unused sources and records, and repeated statements. */
export const warnOfSources = (dossier: Dossier, warn: Warn): void => {
  dossier.sources.forEach(({ retracted }, at) => {
    if (retracted && retracted.source === undefined)
      warn({ kind: 'no-source' }, { path: () => ['sources', at, 'retracted'], like: 'retracted' })
  })
  dossier.participants.forEach((one, at) => warnParticipant(warn, one, ['participants', at]))
  dossier.statistics.forEach((one, at) => warnStatistic(warn, one, ['statistics', at]))
  dossier.issues.forEach((one, at) => {
    warnIssue(warn, one, ['issues', at])
    warnRepeats(warn, one.positions, fallbackOf(dossier), ['issues', at, 'positions'])
  })
  dossier.events.forEach((one, at) => warnEvent(warn, one, ['events', at]))
  warnUncited(dossier, warn)
  warnUnnamed(dossier, warn)
}
