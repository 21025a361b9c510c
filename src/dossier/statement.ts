import { isEmptyText, sourceIds, textSource } from './known/citation.ts'
import { datesOf } from './known/days.ts'
import type { Reading } from './known/reading.ts'
import { memoize } from './memo.ts'
import type {
  Dossier,
  Event,
  Issue,
  Participant,
  Source,
  SourceRef,
  SourcedText,
  Statistic,
  Term,
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

const say = (part: Part, target: Target, source: SourceRef | undefined): Statement => ({ part, target, source })

/** Returns a statement, and its note where that has a source of its own. */
const noted = (part: Part, target: Target, { source, note }: Stating): readonly Statement[] => {
  const own = textSource(note)
  return [say(part, target, source), ...(own === undefined ? [] : [say('note', target, own)])]
}

/** Returns a text as a statement with its own source or its record's; none where it is empty. */
const textStatements = (
  part: Part,
  target: Target,
  text: SourcedText | undefined,
  source: SourceRef | undefined,
): readonly Statement[] => {
  if (text === undefined || (textSource(text) === undefined && isEmptyText(text as Text))) return []
  return [say(part, target, textSource(text) ?? source)]
}

const ofParticipant = (one: Participant): readonly Statement[] => {
  const target = to.participant(one.id)
  const short = (one.role !== undefined && !isEmptyText(one.role)) || one.memberOf !== undefined
  return [
    ...(one.source === undefined ? [] : [say('record', target, one.source)]),
    ...(short ? [say('role', target, one.source)] : []),
    ...(one.roles ?? []).map(({ source }) => say('role', target, source)),
    ...textStatements('summary', target, one.summary, one.source),
  ]
}

const ofStatistic = (one: Statistic): readonly Statement[] => {
  const target = to.statistic(one.id)
  return [
    ...(one.source === undefined ? [] : [say('record', target, one.source)]),
    ...textStatements('caveat', target, one.caveat, one.source),
    ...(one.breaks ?? []).map(({ source }) => say('break', target, source)),
    ...one.observations.flatMap((each) => noted('observation', target, each)),
    ...(one.thresholds ?? []).flatMap((each) => noted('threshold', target, each)),
    ...(one.claims ?? []).flatMap((claim) => [
      ...noted('claim', to.claim(one.id, claim.id), claim),
      ...(claim.appearances ?? []).map(({ source }) => say('appearance', to.claim(one.id, claim.id), source)),
    ]),
  ]
}

const ofTerm = (target: Target, { history }: Term): readonly Statement[] =>
  history.flatMap((entry) => noted('term', target, entry))

const ofIssue = (issue: Issue): readonly Statement[] => {
  const target = to.issue(issue.id)
  const dated = (part: 'resumes' | 'deadline'): readonly Statement[] =>
    datesOf(issue[part]).map((one) => say(part, target, typeof one === 'string' ? undefined : one.source))
  return [
    ...(issue.source === undefined ? [] : [say('issue', target, issue.source)]),
    ...textStatements(
      'summary',
      target,
      textSource(issue.summary) === undefined ? undefined : issue.summary,
      undefined,
    ),
    ...(issue.history ?? []).flatMap((entry) => noted('status', target, entry)),
    ...(issue.relations ?? []).map(({ source }) => say('relation', target, source)),
    ...dated('resumes'),
    ...dated('deadline'),
    ...(issue.terms ?? []).flatMap((term) => ofTerm(target, term)),
    ...issue.positions.map(({ participant, source }) => say('position', to.stance(issue, participant), source)),
  ]
}

const ofEvent = (event: Event): readonly Statement[] => {
  const target = to.event(event.id)
  return [
    ...(event.source === undefined ? [] : [say('event', target, event.source)]),
    ...(event.history ?? []).flatMap((entry) => noted('status', target, entry)),
    ...textStatements(
      'outcome',
      target,
      textSource(event.outcome) === undefined ? undefined : event.outcome,
      undefined,
    ),
  ]
}

const ofSource = ({ id, retracted }: Source): readonly Statement[] =>
  retracted === undefined ? [] : [say('retraction', to.source(id), retracted.source)]

/** Returns everything that a dossier states, with its sources. */
export const statementsIn: (dossier: Dossier) => readonly Statement[] = memoize((dossier) => [
  ...dossier.statistics.flatMap(ofStatistic),
  ...dossier.issues.flatMap(ofIssue),
  ...dossier.events.flatMap(ofEvent),
  ...dossier.participants.flatMap(ofParticipant),
  ...dossier.sources.flatMap(ofSource),
])

/** Returns the statements of each source on the day, by its id; memoised for each reading. */
export const statementsBySource: (reading: Reading) => ReadonlyMap<string, readonly Statement[]> = memoize(
  ({ dossier }) => {
    const groups = new Map<string, Statement[]>()
    for (const one of statementsIn(dossier)) {
      for (const id of sourceIds(one.source)) {
        const known = groups.get(id)
        if (known) known.push(one)
        else groups.set(id, [one])
      }
    }
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
