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
  NOTICES,
  RECORD_CLAIMS,
  STANDINGS,
  WINDOW_STATISTICS,
  TERM_STATUSES,
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

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'not-a-sha256')

const seal = z
  .strictObject({
    on: date.describe('The day on which the quotation was found in the text.'),
    at: z.int('not-a-whole-number').min(0, 'not-a-whole-number').describe('Where it begins in the normalised text.'),
    text: sha256.describe('The text that it was found in.'),
    quote: sha256.describe('The quotation as normalised.'),
  })
  .describe('What `verify` leaves of a proof whose text may not stay beside the dossier.')

const quote = z
  .strictObject({
    exact: z.string().min(1, 'empty-text').describe('The words themselves, verbatim, in the language of the source.'),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
    seal: seal.optional(),
  })
  .describe('A W3C TextQuoteSelector.')
const citation = z.union([reference, z.strictObject({ id: reference, quote: quote.optional(), note: text.optional() })])
const source = z
  .union([citation, z.array(citation).min(1, 'empty-list')])
  .describe(
    'Where the statement comes from: the id of a source, or that with a quotation, or several of these. Each is cited only from its own day on.',
  )
const sourcedText = z
  .union([text, z.strictObject({ text, source })])
  .describe('Text that a reader sees, or that with a source of its own: `{ "text": …, "source": … }`.')

const qualifier = z.enum(QUALIFIERS).describe('Shown always, dropped never.')
const per = z.enum(PERS)
const window = z
  .string()
  .regex(/^P[1-9]\d{0,2}D$/, 'not-a-window')
  .describe('What is measured over: P1D a single day, P7D seven days in a row.')
const dims = z
  .record(z.string(), z.string())
  .describe('What the figure is limited to, e.g. {"component": "U.S. Border Patrol"}. Without it: the total.')
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'not-a-currency')
  .describe('ISO 4217: EUR, USD, MXN.')
const feed = z
  .strictObject({
    url: url.optional(),
    pattern: z.string().optional(),
    publisher: z.string().optional(),
    recipe: z.string().optional(),
    every: z.string().optional(),
  })
  .describe('Where new figures come from.')

const side = z.strictObject({ id, name: text })

const sourceRecord = z.strictObject({
  id,
  title: text,
  publisher: text.optional(),
  kind: z.enum(SOURCE_KINDS),
  published: date,
  accessed: date.optional(),
  url: url.optional(),
  archived: url.optional().describe('An archived copy of the page.'),
  licence: text.optional(),
  attribution: text.optional(),
  language: z.string().optional(),
  file: z.string().optional().describe('The kept text or table, beside the dossier.'),
  sha256: sha256.optional(),
  nextUpdate: date.optional().describe('What the publisher had announced by the day of publication, and only that.'),
  feed: feed.optional(),
  retracted: z
    .strictObject({ date, note: text, source: source.optional() })
    .optional()
    .describe('From this day on every statement that rests on the source is marked.'),
})

const place = z.strictObject({ id, name: text, kind: z.enum(PLACE_KINDS), iso: z.string().optional() })

const role = z
  .strictObject({
    role: text.optional(),
    of: reference.optional().describe('A participant: the body that the role is held in.'),
    from: date.optional(),
    to: date.optional(),
    source: source.optional(),
  })
  .describe('A role or a membership, with its time.')

const participant = z.strictObject({
  id,
  kind: z.enum(PARTICIPANT_KINDS),
  name: text,
  shortName: text.optional().describe('Where the name has no room.'),
  otherNames: z.array(text).optional(),
  side: reference.optional(),
  standing: z.enum(STANDINGS).optional().describe('An observer counts in no distance.'),
  role: text.optional().describe('The short form of one role without dates.'),
  memberOf: reference.optional().describe('The short form of one membership: a participant; no chain has a circle.'),
  roles: z.array(role).optional(),
  summary: sourcedText.optional(),
  links: z.array(url).optional(),
  source: source.optional(),
})

const observation = z.strictObject({
  period,
  value: value.nullable().describe('null: published as missing, or as words that are no number. Missing is not zero.'),
  asStated: text
    .optional()
    .describe('Words that are not a number ("thousands"): then the value is null and they are shown.'),
  qualifier: qualifier.optional(),
  status: z.enum(OBSERVATION_STATUSES).optional(),
  published: date.describe('The vintage: when this value was published.'),
  through: date.optional().describe('The last day that a partial period covers.'),
  countedBy: text.optional().describe('Who counted, where that is not the publisher.'),
  dims: dims.optional(),
  source,
  note: sourcedText.optional(),
})

const threshold = z.strictObject({
  id,
  name: text,
  comparator: z.enum(COMPARATORS).describe('How a value must stand to the threshold for it to be passed.'),
  value,
  per: per.optional(),
  window: window.optional(),
  statistic: z
    .enum(WINDOW_STATISTICS)
    .optional()
    .describe('What of the window is meant: the mean of its days, or its highest day.'),
  counts: text
    .optional()
    .describe(
      'What it counts, where that is not what the statistic counts: then it is listed, never compared, never drawn.',
    ),
  kind: z.enum(THRESHOLD_KINDS),
  issue: reference.optional(),
  source,
  note: sourcedText.optional(),
})

const claim = z.strictObject({
  id,
  text,
  by: reference.optional().describe('The participant who states it.'),
  period,
  value: value.optional(),
  change: z
    .strictObject({ percent: value.describe('Signed: −20 fell by 20 %.'), from: period })
    .optional()
    .describe('A change that is claimed, from another period to this one.'),
  record: z
    .strictObject({ kind: z.enum(RECORD_CLAIMS), since: period.optional() })
    .optional()
    .describe('A record that is claimed, since a period or since counting began.'),
  per: per.optional(),
  qualifier: qualifier.optional(),
  currency: currency.optional().describe('Where it is not that of the statistic: then it cannot be checked.'),
  dims: dims.optional(),
  made: date,
  source,
  note: sourcedText.optional(),
  appearances: z
    .array(z.strictObject({ by: reference.optional(), made: date, source }))
    .optional()
    .describe('Where else the same figure was stated.'),
})

const statistic = z.strictObject({
  id,
  name: text,
  shortName: text.optional().describe('Where the name has no room.'),
  definition: text,
  measure: z.enum(MEASURES),
  counts: z.enum(COUNTS),
  currency: currency.optional().describe('Of money.'),
  unit: text,
  place: reference.optional(),
  publisher: text.optional(),
  fiscalYearStart: z.int('not-a-month').min(1, 'not-a-month').max(12, 'not-a-month').optional(),
  caveat: sourcedText.optional(),
  breaks: z.array(z.strictObject({ at: date, note: text, source: source.optional() })).optional(),
  qualifier: qualifier.optional().describe('The qualifier of every observation that names none.'),
  cumulative: z
    .boolean()
    .optional()
    .describe('Each period repeats what the earlier ones with its start have: only differences and rates are drawn.'),
  source: source.optional(),
  feed: feed.optional(),
  observations: z.array(observation),
  thresholds: z.array(threshold).optional(),
  claims: z.array(claim).optional(),
})

const issueStatus = z.enum(ISSUE_STATUSES)

const condition = z.union([z.strictObject({ issue: reference }), z.strictObject({ text, source: source.optional() })])
const position = z.strictObject({
  id: id.optional(),
  participant: reference,
  of: reference.optional().describe('A participant: who is asked.'),
  through: reference.optional().describe('A participant: who spoke for the body.'),
  stance: z.enum(STANCES).describe('disputes: denies that a demand was made, or its account.'),
  text,
  attribution: z.enum(ATTRIBUTIONS),
  accordingTo: reference.optional().describe('A participant or a source: who reports it.'),
  date,
  conditions: z.array(condition).optional().describe('What it is conditional on: other issues, or words.'),
  salience: z.int('not-a-whole-number').min(1, 'not-a-whole-number').max(3, 'not-a-whole-number').optional(),
  disputes: z.array(reference).optional().describe('Ids of positions of this issue whose account it denies.'),
  source,
})

const term = z
  .strictObject({
    id,
    text,
    value: value.optional(),
    per: per.optional(),
    window: window.optional(),
    counts: text.optional(),
    currency: currency.optional(),
    due: date.optional(),
    by: reference.optional().describe('The participant who has to do it.'),
    history: z.array(
      z.strictObject({
        date,
        status: z.enum(TERM_STATUSES),
        note: sourcedText.optional(),
        source: source.optional(),
      }),
    ),
  })
  .describe('A figure or a commitment on the table.')

const datedEntry = z.strictObject({ date, source: source.optional(), note: text.optional() })
const dated = z
  .union([date, datedEntry, z.array(z.union([date, datedEntry])).min(1, 'empty-list')])
  .describe('A date, a date with its source, or a list of these: the newest known counts, a moved one keeps the old.')

const issue = z.strictObject({
  id,
  title: text,
  summary: sourcedText,
  status: issueStatus.optional().describe('Only where there is no history.'),
  history: z
    .array(z.strictObject({ date, status: issueStatus, note: sourcedText.optional(), source: source.optional() }))
    .optional(),
  priority: z.int('not-a-whole-number').min(1, 'not-a-whole-number').optional().describe('1 is first.'),
  resumes: dated.optional().describe('When talks resume.'),
  deadline: dated.optional(),
  relations: z
    .array(z.strictObject({ issue: reference, kind: z.enum(RELATION_KINDS), source: source.optional() }))
    .optional(),
  positions: z.array(position),
  terms: z.array(term).optional(),
  statistics: z.array(reference).optional(),
  places: z.array(reference).optional(),
  source,
})

const eventStatus = z.enum(EVENT_STATUSES)
const event = z.strictObject({
  id,
  title: text,
  kind: z.enum(EVENT_KINDS),
  date,
  status: eventStatus.optional().describe('Only where there is no history.'),
  history: z
    .array(
      z.strictObject({
        date,
        status: eventStatus,
        to: date.optional().describe('The new day of what was postponed.'),
        note: sourcedText.optional(),
        source: source.optional(),
      }),
    )
    .optional(),
  place: reference.optional(),
  participants: z.array(reference).optional(),
  issues: z.array(reference).optional(),
  outcome: sourcedText.optional(),
  source,
})

const rule = z.strictObject({
  statistic: reference,
  when: z.enum(NOTICES),
  percent: z.number().optional(),
})

/** The dossier format, version 1. The types below are inferred from it, `data/dossier-1.schema.json` is generated from it. */
export const dossierSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(1, 'not-this-format').describe('The version of the format: 1.'),
    id,
    title: text,
    summary: text.optional(),
    asOf: z
      .union([z.literal('newest'), date])
      .describe(
        'The day for which the dossier is shown unless the reader asks for another; "newest": that of the newest statement.',
      ),
    languages: z.array(z.string()).min(1, 'no-language').describe('The first is the fallback.'),
    sides: z.array(side),
    sources: z.array(sourceRecord),
    places: z.array(place).optional(),
    participants: z.array(participant),
    statistics: z.array(statistic),
    issues: z.array(issue),
    events: z.array(event),
    notify: z.array(rule).optional(),
  })
  .describe(
    'What is known about one negotiation: who sits at the table, what they want, what the figures say, and the source of each.',
  )

type Deep<T> = T extends readonly (infer E)[]
  ? readonly Deep<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T

type File = Deep<z.infer<typeof dossierSchema>>

/** An issue as it is written, or as it is known on a day: then what only a later source says is absent. */
export type Issue = Omit<File['issues'][number], 'summary' | 'source'> & {
  readonly summary?: File['issues'][number]['summary'] | undefined
  readonly source?: SourceRef | undefined
}

/** An event as it is written, or as it is known on a day by what announced it. */
export type Event = Omit<File['events'][number], 'source'> & { readonly source?: SourceRef | undefined }

export type Dossier = Omit<File, 'issues' | 'events'> & {
  readonly issues: readonly Issue[]
  readonly events: readonly Event[]
}
export type Text = File['title']
/** A text that may have a source of its own. */
export type SourcedText = NonNullable<Participant['summary']>
export type Side = File['sides'][number]
export type Source = File['sources'][number]
export type Place = NonNullable<File['places']>[number]
export type Participant = File['participants'][number]
export type Role = NonNullable<Participant['roles']>[number]
export type Statistic = File['statistics'][number]
export type Observation = Statistic['observations'][number]
export type Threshold = NonNullable<Statistic['thresholds']>[number]
export type Break = NonNullable<Statistic['breaks']>[number]
export type Claim = NonNullable<Statistic['claims']>[number]
export type Position = Issue['positions'][number]
export type Condition = NonNullable<Position['conditions']>[number]
export type Relation = NonNullable<Issue['relations']>[number]
export type Term = NonNullable<Issue['terms']>[number]
export type TermStatus = (typeof TERM_STATUSES)[number]
export type EventStatus = (typeof EVENT_STATUSES)[number]
/** A source that a statement names, or several. */
export type SourceRef = Observation['source']
/** One of the sources that a statement names. */
export type Citation = Exclude<SourceRef, readonly unknown[]>
/** A date, a date with its source, or a list of these. */
export type Dated = NonNullable<Issue['deadline']>
export type Qualifier = (typeof QUALIFIERS)[number]
export type Stance = (typeof STANCES)[number]
export type IssueStatus = (typeof ISSUE_STATUSES)[number]
export type Dims = NonNullable<Observation['dims']>
