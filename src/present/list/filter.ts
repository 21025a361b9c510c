import {
  accountsOf,
  indexOf,
  newestShown,
  positionsOf,
  standsOf,
  statusOf,
  type Issue,
  type Moment,
  type Participant,
  type Position,
  type Reading,
  type Source,
  type Statistic,
} from '../../dossier/index.ts'
import { mainSeries } from '../../figures/index.ts'
import { FIELDS, plain, type Fields, type Locale } from '../../text/index.ts'
import type { Entry, Listed, RenderContext } from '../entry.ts'
import { currentRoleText } from '../negotiation/role.ts'
import { standingText, tellerName } from '../negotiation/stance.ts'
import { recordAt } from '../record.ts'
import { speaker } from '../statistic/speaker.ts'
import { entryTitle } from '../changes/title.ts'

/** A condition of a filter: words that a row has to contain, or the value of a field. */
export interface Term {
  readonly field: Fields | null
  readonly value: string
}

/** Why a filter is invalid. */
export type FilterFault =
  | { readonly kind: 'unknown-field'; readonly field: string }
  | { readonly kind: 'no-value'; readonly field: Fields; readonly value: string; readonly values: readonly string[] }

export interface Filter {
  readonly terms: readonly Term[]
  readonly fault: FilterFault | null
}

/** Returns every value of a field, by id and by word. */
export const valuesOf = (locale: Locale, reading: Reading, field: Fields): readonly (readonly [string, string])[] => {
  const { statuses, stances, attributions, observationStatus, participantKinds, sourceKinds, eventKinds, measures } =
    locale.words
  if (field === 'status') return Object.entries({ ...statuses, ...observationStatus })
  if (field === 'stance')
    return [
      ...Object.entries(stances).map(([id, { word }]) => [id, word] as const),
      ...Object.entries(attributions),
      ['disputed', locale.words.matrix.disputed],
    ]
  if (field === 'kind') return Object.entries({ ...participantKinds, ...sourceKinds, ...eventKinds, ...measures })
  return reading.dossier.sides.map((side) => [side.id, locale.text(side.name)])
}

/** Treats blanks and hyphens alike: `status:in-force`, `lado:estados-unidos`. */
const folded = (text: string): string => plain(text).replace(/[\s-]+/g, '-')

/** Returns whether a value matches, ignoring case, accents, and blank or hyphen. */
export const fits = (value: string, known: readonly string[]): boolean =>
  known.some((one) => folded(one).includes(folded(value)))

const fieldNamed = (locale: Locale, name: string): Fields | null =>
  FIELDS.find((field) => field === plain(name) || plain(locale.words.filter.fields[field]) === plain(name)) ?? null

const termOf = (locale: Locale, word: string): Term | { readonly unknown: string } => {
  const at = word.indexOf(':')
  if (at <= 0) return { field: null, value: word }
  const field = fieldNamed(locale, word.slice(0, at))
  return field ? { field, value: word.slice(at + 1) } : { unknown: word.slice(0, at) }
}

/** Parses a filter such as `status:stalled side:mexico`; returns a fault for an unknown field or value. */
export const parseFilter = ({ locale, reading }: RenderContext, text: string): Filter => {
  const found = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => termOf(locale, word))
  const terms = found.flatMap((one) => ('unknown' in one || one.value === '' ? [] : one))
  const unknown = found.flatMap((one) => ('unknown' in one ? one.unknown : []))[0]
  if (unknown !== undefined) return { terms, fault: { kind: 'unknown-field', field: unknown } }
  for (const { field, value } of terms) {
    if (field === null) continue
    const values = valuesOf(locale, reading, field)
    if (!values.some((pair) => fits(value, pair)))
      return { terms, fault: { kind: 'no-value', field, value, values: values.map(([, word]) => word) } }
  }
  return { terms, fault: null }
}

type Attributes = Readonly<Partial<Record<Fields, readonly string[]>>>

const sideWords = ({ reading, locale }: RenderContext, ids: readonly (string | undefined)[]): readonly string[] => {
  const { sides } = indexOf(reading.dossier)
  return ids.flatMap((id) => (id === undefined ? [] : [id, locale.text(sides.get(id)?.name)]))
}

/** Returns the words by which positions are filtered: stance, attribution, and disputed accounts. */
const stanceWords = (
  { reading, locale }: RenderContext,
  issue: Issue,
  positions: readonly Position[],
): readonly string[] =>
  positions.flatMap(({ stance, attribution, participant }) => [
    stance,
    locale.words.stances[stance].word,
    attribution,
    locale.words.attributions[attribution],
    ...(accountsOf(reading.dossier, issue, participant).kind === 'disputed'
      ? ['disputed', locale.words.matrix.disputed]
      : []),
  ])

const sidesOf = (reading: Reading, ids: readonly string[]): readonly (string | undefined)[] =>
  ids.map((id) => indexOf(reading.dossier).participants.get(id)?.side)

const ofIssue = (context: RenderContext, issue: Issue): Attributes => {
  const { reading, locale } = context
  const stands = standsOf(issue)
  const status = statusOf(issue)
  return {
    status: status ? [status, locale.words.statuses[status]] : [],
    side: sideWords(
      context,
      sidesOf(
        reading,
        stands.map((one) => one.participant),
      ),
    ),
    stance: stanceWords(context, issue, stands),
  }
}

const ofParticipant = (context: RenderContext, participant: Participant): Attributes => {
  const { reading, locale } = context
  const stances = (indexOf(reading.dossier).issuesOf.get(participant.id) ?? []).flatMap((issue) =>
    stanceWords(
      context,
      issue,
      standsOf(issue).filter((one) => one.participant === participant.id),
    ),
  )
  return {
    side: sideWords(context, [participant.side]),
    stance: stances,
    kind: [participant.kind, locale.words.participantKinds[participant.kind]],
  }
}

const ofStatistic = ({ locale }: RenderContext, statistic: Statistic): Attributes => {
  const status = newestShown(mainSeries(statistic)?.known ?? [])?.newest.status
  return {
    status: status ? [status, locale.words.observationStatus[status]] : [],
    kind: [statistic.measure, locale.words.measures[statistic.measure]],
  }
}

const ofSource = (locale: Locale, source: Source): Attributes => ({
  kind: [source.kind, locale.words.sourceKinds[source.kind]],
})

/** Returns the attributes of a moment: those of its record, with the status or stance it changed to. */
const ofMoment = (context: RenderContext, { what, target }: Moment): Attributes => {
  const { locale, reading } = context
  const record = recordAt(reading, target)
  const own = record ? attributesOf(context, record) : {}
  if (what.kind === 'status') return { ...own, status: [what.status, locale.words.statuses[what.status]] }
  if (what.kind === 'position' && record?.kind === 'stance')
    return { ...own, stance: stanceWords(context, record.issue, [what.position]) }
  return own
}

/** Returns a row's values in the fields of a filter. */
const attributesOf = (context: RenderContext, entry: Listed): Attributes => {
  const { reading, locale } = context
  switch (entry.kind) {
    case 'issue':
      return ofIssue(context, entry.issue)
    case 'participant':
      return ofParticipant(context, entry.participant)
    case 'statistic':
    case 'claim':
      return ofStatistic(context, entry.statistic)
    case 'source':
      return ofSource(locale, entry.source)
    case 'moment':
      return ofMoment(context, entry.moment)
    case 'event':
      return {
        side: sideWords(context, sidesOf(reading, entry.event.participants ?? [])),
        kind: [entry.event.kind, locale.words.eventKinds[entry.event.kind]],
      }
    case 'stance':
      return {
        side: sideWords(context, [entry.participant.side]),
        stance: stanceWords(
          context,
          entry.issue,
          positionsOf(entry.issue).filter((one) => one.participant === entry.participant.id),
        ),
      }
    default:
      return {}
  }
}

/** Returns the names of those who are asked, who spoke and who reported it. */
const positionPeople = (context: RenderContext, positions: readonly Position[]): string =>
  positions
    .flatMap((one) => [one.of, one.through].map((id) => participantName(context, id)).concat(tellerName(context, one)))
    .join(' ')

const participantName = ({ reading, locale }: RenderContext, id: string | undefined): string =>
  locale.text(indexOf(reading.dossier).participants.get(id ?? '')?.name)

const extra = (context: RenderContext, entry: Entry): string => {
  const { locale } = context
  if (entry.kind === 'participant')
    return `${currentRoleText(context, entry.participant)} ${standingText(locale, entry.participant)}`
  if (entry.kind === 'issue') return (entry.issue.terms ?? []).map((one) => locale.text(one.text)).join(' ')
  if (entry.kind === 'stance')
    return positionPeople(
      context,
      positionsOf(entry.issue).filter((one) => one.participant === entry.participant.id),
    )
  if (entry.kind === 'source') return locale.text(entry.source.publisher)
  return entry.kind === 'claim' ? `${locale.text(entry.statistic.name)} ${speaker(context, entry.claim)}` : ''
}

/** Returns the words of a row that a filter searches, without accents and in lower case. */
export const wordsOf = (context: RenderContext, entry: Listed): string => {
  const { reading, locale } = context
  const record = entry.kind === 'moment' ? recordAt(reading, entry.moment.target) : entry
  return record ? plain(`${entryTitle(locale, record)} ${extra(context, record)}`) : ''
}

/** Returns whether one position has the side and stance asked for; they may not come from two positions. */
const hasPosition = (context: RenderContext, issue: Issue, terms: readonly Term[]): boolean => {
  const { reading } = context
  return standsOf(issue).some((position) => {
    const own: Attributes = {
      side: sideWords(context, sidesOf(reading, [position.participant])),
      stance: stanceWords(context, issue, [position]),
    }
    return terms.every(({ field, value }) => (field === null ? true : fits(value, own[field] ?? [])))
  })
}

/** Returns whether a row matches every term of a filter. */
export const fitsFilter = (context: RenderContext, entry: Listed, filter: Filter): boolean => {
  const { terms } = filter
  if (terms.length === 0) return true
  if (entry.kind === 'day') return entry.entries.some((one) => fitsFilter(context, one, filter))
  const attributes = terms.some(({ field }) => field !== null) ? attributesOf(context, entry) : {}
  const words = wordsOf(context, entry)
  const ofPositions = terms.filter(({ field }) => field === 'side' || field === 'stance')
  if (entry.kind === 'issue' && ofPositions.length > 1 && !hasPosition(context, entry.issue, ofPositions)) return false
  return terms.every(({ field, value }) =>
    field === null ? words.includes(plain(value)) : fits(value, attributes[field] ?? []),
  )
}
