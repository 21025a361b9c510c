import { z } from 'zod'
import {
  ATTRIBUTIONS,
  COMPARATORS,
  COUNTS,
  EVENT_KINDS,
  EVENT_STATUSES,
  ISSUE_STATUSES,
  MEASURES,
  OBSERVATION_STATUSES,
  PARTICIPANT_KINDS,
  PERS,
  PLACE_KINDS,
  QUALIFIERS,
  RELATION_KINDS,
  SOURCE_KINDS,
  STANCES,
  THRESHOLD_KINDS,
} from './enumerations.ts'
import { DATE_PATTERN, PERIOD_PATTERN } from './period.ts'

/** Messages of the schema are names of faults; the sentences live in `text/`. */
const language = z.string().regex(/^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*|x-.+)$/, 'not-a-language')
const text = z
  .union([z.string(), z.record(language, z.string()).refine((map) => Object.keys(map).length > 0, 'empty-text')])
  .describe(
    'Text that a reader sees: a string, or a map from language (BCP 47) to text. One paragraph, no line breaks. Empty is as good as absent.',
  )

const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, 'not-an-id')
  .describe('Short, stable, unique in its list.')
const reference = z.string().min(1, 'empty-text').describe('The id of a record in another list.')
const date = z
  .string()
  .regex(new RegExp(DATE_PATTERN), 'not-a-date')
  .describe(
    'ISO 8601, as precise as is known: 2023, 2023-12, 2023-12-27. A less precise date counts as known from its last day.',
  )
const period = z
  .string()
  .regex(new RegExp(PERIOD_PATTERN), 'not-a-period')
  .describe('ISO 8601: 2023, 2023-12, 2023-12-27, 2023-W49, 2023-12-01/2023-12-07, or a fiscal year FY2024.')
const url = z
  .string()
  .regex(/^https?:\/\/[^\s@]+$/i, 'not-an-address')
  .describe('An http or https address.')
/** JSON holds larger whole numbers than JavaScript does; one that would change in silence is refused. */
const value = z
  .number()
  .refine((number) => !Number.isInteger(number) || Number.isSafeInteger(number), 'number-too-large')

const quote = z
  .strictObject({
    exact: z.string().min(1, 'empty-text').describe('The words themselves, verbatim, in the language of the source.'),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  })
  .describe('A W3C TextQuoteSelector.')
const source = z
  .union([reference, z.strictObject({ id: reference, quote: quote.optional(), note: text.optional() })])
  .describe('Where the statement comes from: the id of a source, or that with a quotation.')

const qualifier = z.enum(QUALIFIERS).describe('Shown always, dropped never.')
const per = z.enum(PERS)
const dims = z
  .record(z.string(), z.string())
  .describe('What the figure is limited to, e.g. {"component": "U.S. Border Patrol"}. Without it: the total.')

const side = z.strictObject({ id, name: text })

const sourceRecord = z.strictObject({
  id,
  title: text,
  publisher: text.optional(),
  kind: z.enum(SOURCE_KINDS),
  published: date,
  accessed: date.optional(),
  url: url.optional(),
  licence: text.optional(),
  attribution: text.optional(),
  language: z.string().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'not-a-sha256')
    .optional(),
  nextUpdate: date.optional(),
})

const place = z.strictObject({
  id,
  name: text,
  kind: z.enum(PLACE_KINDS),
  iso: z.string().optional(),
})

const participant = z.strictObject({
  id,
  kind: z.enum(PARTICIPANT_KINDS),
  name: text,
  otherNames: z.array(text).optional(),
  role: text.optional(),
  memberOf: reference.optional().describe('A participant; the chain has no circle.'),
  side: reference.optional(),
  summary: text.optional(),
  links: z.array(url).optional(),
})

const observation = z.strictObject({
  period,
  value: value.nullable().describe('null: published as missing. Missing is not zero.'),
  qualifier: qualifier.optional(),
  status: z.enum(OBSERVATION_STATUSES).optional(),
  published: date.describe('The vintage: when this value was published.'),
  dims: dims.optional(),
  source,
  note: text.optional(),
})

const threshold = z.strictObject({
  id,
  name: text,
  comparator: z.enum(COMPARATORS).describe('How a value must stand to the threshold for it to be passed.'),
  value,
  per: per.optional(),
  window: text.optional().describe('What the threshold is measured over, e.g. a mean of 7 days.'),
  kind: z.enum(THRESHOLD_KINDS),
  issue: reference.optional(),
  source,
})

const claim = z.strictObject({
  id,
  text,
  by: reference.optional().describe('The participant who states it.'),
  period,
  value,
  per: per.optional(),
  qualifier: qualifier.optional(),
  dims: dims.optional(),
  made: date,
  source,
})

const statistic = z.strictObject({
  id,
  name: text,
  definition: text,
  measure: z.enum(MEASURES),
  counts: z.enum(COUNTS),
  unit: text,
  place: reference.optional(),
  publisher: text.optional(),
  fiscalYearStart: z.int('not-a-month').min(1, 'not-a-month').max(12, 'not-a-month').optional(),
  caveat: text.optional(),
  breaks: z.array(z.strictObject({ at: date, note: text })).optional(),
  qualifier: qualifier.optional().describe('The qualifier of every observation that names none.'),
  observations: z.array(observation),
  thresholds: z.array(threshold).optional(),
  claims: z.array(claim).optional(),
})

const issueStatus = z.enum(ISSUE_STATUSES)

const position = z.strictObject({
  participant: reference,
  stance: z.enum(STANCES),
  text,
  attribution: z.enum(ATTRIBUTIONS),
  date,
  conditions: z.array(reference).optional().describe('Issues that this position is conditional on.'),
  source,
})

const issue = z.strictObject({
  id,
  title: text,
  summary: text,
  status: issueStatus.describe(
    'The status where no entry of the history is known on the reading date and there is no history.',
  ),
  history: z.array(z.strictObject({ date, status: issueStatus, note: text.optional(), source })).optional(),
  priority: z.int('not-a-whole-number').min(1, 'not-a-whole-number').optional().describe('1 is first.'),
  resumes: date.optional().describe('When talks on it go on.'),
  deadline: date.optional(),
  relations: z
    .array(
      z.strictObject({
        issue: reference,
        kind: z.enum(RELATION_KINDS),
      }),
    )
    .optional(),
  positions: z.array(position),
  statistics: z.array(reference).optional(),
  places: z.array(reference).optional(),
  source,
})

const event = z.strictObject({
  id,
  title: text,
  kind: z.enum(EVENT_KINDS),
  date,
  status: z.enum(EVENT_STATUSES),
  place: reference.optional(),
  participants: z.array(reference).optional(),
  issues: z.array(reference).optional(),
  outcome: text.optional(),
  source,
})

/** The dossier format, version 1. The types below are inferred from it, `data/dossier-1.schema.json` is generated from it. */
export const dossierSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(1, 'not-this-format').describe('The version of the format: 1.'),
    id,
    title: text,
    summary: text.optional(),
    asOf: date.describe('The date on which the dossier is read unless the reader asks for another.'),
    languages: z.array(z.string()).min(1, 'no-language').describe('The first is the fallback.'),
    sides: z.array(side),
    sources: z.array(sourceRecord),
    places: z.array(place).optional(),
    participants: z.array(participant),
    statistics: z.array(statistic),
    issues: z.array(issue),
    events: z.array(event),
  })
  .describe(
    'What is known about one negotiation: who sits at the table, what they want, what the figures say, and the source of each.',
  )

type Deep<T> = T extends readonly (infer E)[]
  ? readonly Deep<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T

export type Dossier = Deep<z.infer<typeof dossierSchema>>
export type Text = Dossier['title']
export type Side = Dossier['sides'][number]
export type Source = Dossier['sources'][number]
export type Place = NonNullable<Dossier['places']>[number]
export type Participant = Dossier['participants'][number]
export type Statistic = Dossier['statistics'][number]
export type Observation = Statistic['observations'][number]
export type Threshold = NonNullable<Statistic['thresholds']>[number]
export type Break = NonNullable<Statistic['breaks']>[number]
export type Claim = NonNullable<Statistic['claims']>[number]
export type Issue = Dossier['issues'][number]
export type Position = Issue['positions'][number]
export type Relation = NonNullable<Issue['relations']>[number]
export type Event = Dossier['events'][number]
export type SourceRef = Issue['source']
export type Qualifier = NonNullable<Observation['qualifier']>
export type Stance = Position['stance']
export type IssueStatus = Issue['status']
export type Dims = NonNullable<Observation['dims']>
