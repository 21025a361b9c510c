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
const language = z
  .string()
  .regex(/^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*|x-.+)$/, 'not-a-language')
  .meta({ id: 'language' })
const text = z
  .union([z.string(), z.record(language, z.string()).refine((map) => Object.keys(map).length > 0, 'empty-text')])
  .meta({
    id: 'text',
    description:
      'Text that a reader sees: a string, or a map from language (BCP 47) to text. One paragraph, no line breaks. Empty is as good as absent.',
  })

const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, 'not-an-id')
  .meta({ id: 'id', description: 'Short, stable, unique in its list.' })
const reference = z
  .string()
  .min(1, 'empty-text')
  .meta({ id: 'reference', description: 'The id of a record in another list.' })
const date = z.string().regex(new RegExp(DATE_PATTERN), 'not-a-date').meta({
  id: 'date',
  description:
    'ISO 8601, as precise as is known: 2023, 2023-12, 2023-12-27. A less precise date counts as known from its last day.',
})
const period = z.string().regex(new RegExp(PERIOD_PATTERN), 'not-a-period').meta({
  id: 'period',
  description: 'ISO 8601: 2023, 2023-12, 2023-12-27, 2023-W49, 2023-12-01/2023-12-07, or a fiscal year FY2024.',
})
const url = z
  .string()
  .regex(/^https?:\/\/[^\s@]+$/i, 'not-an-address')
  .meta({ id: 'address', description: 'An http or https address.' })
/** JSON holds larger whole numbers than JavaScript does; one that would change in silence is refused. */
const value = z
  .number()
  .refine((number) => !Number.isInteger(number) || Number.isSafeInteger(number), 'number-too-large')

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'not-a-sha256')
  .meta({ id: 'sha256' })

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
    prefix: z.string().optional().describe('The words just before, where the quotation alone stands there twice.'),
    suffix: z.string().optional().describe('The words just after, for the same reason.'),
    seal: seal.optional().describe('What `verify` leaves of a proof.'),
  })
  .meta({ id: 'quote', description: 'A W3C TextQuoteSelector.' })
const citation = z
  .union([
    reference,
    z.strictObject({
      id: reference.describe('The source.'),
      quote: quote.optional().describe('The words that say it.'),
      note: text.optional().describe('How the words bear the statement out, where that needs to be said.'),
    }),
  ])
  .meta({ id: 'citation' })
const source = z.union([citation, z.array(citation).min(1, 'empty-list')]).meta({
  id: 'source',
  description:
    'Where the statement comes from: the id of a source, or that with a quotation, or several of these. Each is cited only from its own day on.',
})
const sourcedText = z
  .union([
    text,
    z.strictObject({
      text: text.describe('The words.'),
      source: source.describe('Where these words come from, when that is not where their record comes from.'),
    }),
  ])
  .meta({
    id: 'sourced-text',
    description: 'Text that a reader sees, or that with a source of its own: `{ "text": …, "source": … }`.',
  })

const qualifier = z.enum(QUALIFIERS).meta({ id: 'qualifier', description: 'Shown always, dropped never.' })
const per = z.enum(PERS).meta({ id: 'per', description: 'The unit of time that the value is a rate per.' })
const window = z
  .string()
  .regex(/^P[1-9]\d{0,2}D$/, 'not-a-window')
  .meta({ id: 'window', description: 'What is measured over: P1D a single day, P7D seven days in a row.' })
const dims = z.record(z.string(), z.string()).meta({
  id: 'dims',
  description: 'What the figure is limited to, e.g. {"component": "U.S. Border Patrol"}. Without it: the total.',
})
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'not-a-currency')
  .meta({ id: 'currency', description: 'ISO 4217: EUR, USD, MXN.' })
const feed = z
  .strictObject({
    url: url.optional().describe('The address of a file that is always the newest.'),
    pattern: z.string().optional().describe('An address with the parts of the date left open.'),
    publisher: z.string().optional().describe('Whose form the file has: cbp, iom, unhcr or tidy.'),
    recipe: z.string().optional().describe('How its columns are read, where it has a form of its own.'),
    every: z.string().optional().describe('How often new figures come, as an ISO 8601 duration: P1M.'),
  })
  .meta({ id: 'feed', description: 'Where new figures come from.' })

const side = z.strictObject({ id, name: text.describe('How the side is called.') })

const sourceRecord = z.strictObject({
  id,
  title: text.describe('What it is called where it is cited.'),
  publisher: text.optional().describe('Who published it.'),
  kind: z.enum(SOURCE_KINDS).describe('What kind of source it is.'),
  published: date.describe('When it was published; what it states is known from this day.'),
  accessed: date.optional().describe('When its page was last read.'),
  url: url.optional().describe('The address of its page: http or https.'),
  archived: url.optional().describe('An archived copy of the page.'),
  licence: text.optional().describe('Under what terms it may be used.'),
  attribution: text.optional().describe('The line that a report prints to name it.'),
  language: z.string().optional().describe('The language that it is written in, as a BCP 47 tag.'),
  file: z.string().optional().describe('The kept text or table, beside the dossier.'),
  sha256: sha256.optional().describe('The SHA-256 of the kept file.'),
  nextUpdate: date.optional().describe('What the publisher had announced by the day of publication, and only that.'),
  feed: feed.optional().describe('Where its next version comes from.'),
  retracted: z
    .strictObject({
      date: date.describe('The day of the retraction.'),
      note: text.describe('What was taken back, and why.'),
      source: source.optional().describe('Where the retraction is stated.'),
    })
    .optional()
    .describe('From this day on every statement that rests on the source is marked.'),
})

const place = z.strictObject({
  id,
  name: text.describe('What it is called.'),
  kind: z.enum(PLACE_KINDS).describe('What kind of place it is.'),
  iso: z.string().optional().describe('Its ISO 3166 code: MX, US-TX.'),
})

const role = z
  .strictObject({
    role: text.optional().describe('What the role is called; without it, a plain membership.'),
    of: reference.optional().describe('A participant: the body that the role is held in.'),
    from: date.optional().describe('Its first day.'),
    to: date.optional().describe('Its last day.'),
    source: source.optional().describe('Where the role is stated.'),
  })
  .describe('A role or a membership, with its time.')

const participant = z.strictObject({
  id,
  kind: z.enum(PARTICIPANT_KINDS).describe('A person, a body, or people without one.'),
  name: text.describe('The full name.'),
  shortName: text.optional().describe('Where the name has no room.'),
  otherNames: z.array(text).optional().describe('Other names that a reader may search by.'),
  side: reference.optional().describe('The side that the participant sits on.'),
  standing: z.enum(STANDINGS).optional().describe('An observer counts in no distance.'),
  role: text.optional().describe('The short form of one role without dates.'),
  memberOf: reference.optional().describe('The short form of one membership: a participant; no chain has a circle.'),
  roles: z.array(role).optional().describe('Roles and memberships with their time and their sources.'),
  summary: sourcedText.optional().describe('Who this is, in a sentence or two.'),
  links: z.array(url).optional().describe('Addresses of pages about the participant.'),
  source: source.optional().describe('Where the record comes from: its summary and its short role.'),
})

const observation = z.strictObject({
  period: period.describe('What the value is about: a day, week, month, quarter, year, fiscal year or interval.'),
  value: value.nullable().describe('null: published as missing, or as words that are no number. Missing is not zero.'),
  asStated: text
    .optional()
    .describe('Words that are not a number ("thousands"): then the value is null and they are shown.'),
  qualifier: qualifier.optional().describe('How exactly the value is to be taken; exact where it is left out.'),
  status: z.enum(OBSERVATION_STATUSES).optional().describe('What the publisher says of how settled it is.'),
  published: date.describe('The vintage: when this value was published.'),
  through: date.optional().describe('The last day that a partial period covers.'),
  countedBy: text.optional().describe('Who counted, where that is not the publisher.'),
  dims: dims.optional().describe('What the value is limited to; without it, the total.'),
  source: source.describe('Where the value was published.'),
  note: sourcedText.optional().describe('What a reader of this value has to know.'),
})

const threshold = z.strictObject({
  id,
  name: text.describe('What the threshold is called.'),
  comparator: z.enum(COMPARATORS).describe('How a value must stand to the threshold for it to be passed.'),
  value: value.describe('The mark itself.'),
  per: per.optional().describe('The unit of time that the mark is a rate per.'),
  window: window.optional().describe('Over how many days in a row it is measured: P1D, P7D.'),
  statistic: z
    .enum(WINDOW_STATISTICS)
    .optional()
    .describe('What of the window is meant: the mean of its days, or its highest day.'),
  counts: text
    .optional()
    .describe(
      'What it counts, where that is not what the statistic counts: then it is listed, never compared, never drawn.',
    ),
  kind: z.enum(THRESHOLD_KINDS).describe('What kind of mark it is.'),
  issue: reference.optional().describe('The issue that the threshold belongs to.'),
  source: source.describe('Where the threshold is stated.'),
  note: sourcedText.optional().describe('What it leaves out or takes in, where that matters.'),
})

const claim = z.strictObject({
  id,
  text: text.describe('The claim as it was stated.'),
  by: reference.optional().describe('The participant who states it.'),
  period: period.describe('What the claim is about.'),
  value: value.optional().describe('The figure that is claimed.'),
  change: z
    .strictObject({
      percent: value.describe('Signed: −20 fell by 20 %.'),
      from: period.describe('The period that it is compared with.'),
    })
    .optional()
    .describe('A change that is claimed, from another period to this one.'),
  record: z
    .strictObject({
      kind: z.enum(RECORD_CLAIMS).describe('Which end of the scale.'),
      since: period.optional().describe('Since when; without it, since counting began.'),
    })
    .optional()
    .describe('A record that is claimed, since a period or since counting began.'),
  per: per.optional().describe('The unit of time that the figure is a rate per.'),
  qualifier: qualifier.optional().describe('How exactly the figure is meant.'),
  currency: currency.optional().describe('Where it is not that of the statistic: then it cannot be checked.'),
  dims: dims.optional().describe('What the claim is limited to; without it, the total.'),
  made: date.describe('The day on which it was stated.'),
  source: source.describe('Where the claim stands.'),
  note: sourcedText.optional().describe('Where the figure may come from, or how it is to be read.'),
  appearances: z
    .array(
      z.strictObject({
        by: reference.optional().describe('The participant who states it there.'),
        made: date.describe('The day on which it was stated there.'),
        source: source.describe('Where it stands there.'),
      }),
    )
    .optional()
    .describe('Where else the same figure was stated.'),
})

const statistic = z.strictObject({
  id,
  name: text.describe('What the statistic is called.'),
  shortName: text.optional().describe('Where the name has no room.'),
  definition: text.describe('What is counted, and what is left out.'),
  measure: z.enum(MEASURES).describe('Counted over a span, counted at a moment, or a ratio.'),
  counts: z.enum(COUNTS).describe('What one of it is.'),
  currency: currency.optional().describe('The currency of money: EUR, USD, MXN.'),
  unit: text.describe('The word that stands after a value.'),
  place: reference.optional().describe('The place that is counted in.'),
  publisher: text.optional().describe('Who counts, where its source does not say so.'),
  fiscalYearStart: z
    .int('not-a-month')
    .min(1, 'not-a-month')
    .max(12, 'not-a-month')
    .optional()
    .describe('The first month of the fiscal year: 10 for October.'),
  caveat: sourcedText.optional().describe('What the figures must not be taken for.'),
  breaks: z
    .array(
      z.strictObject({
        at: date.describe('The day from which figures are counted otherwise.'),
        note: text.describe('What changed.'),
        source: source.optional().describe('Where the change is stated.'),
      }),
    )
    .optional()
    .describe('Where definitions changed: figures before and after are not compared without saying so.'),
  qualifier: qualifier.optional().describe('The qualifier of every observation that names none.'),
  cumulative: z
    .boolean()
    .optional()
    .describe('Each period repeats what the earlier ones with its start have: only differences and rates are drawn.'),
  source: source.optional().describe('Where the record comes from: its caveat.'),
  feed: feed.optional().describe('Where new figures come from.'),
  observations: z.array(observation).describe('The values, each with its vintage and its source.'),
  thresholds: z.array(threshold).optional().describe('Marks that figures are held against.'),
  claims: z.array(claim).optional().describe('Figures that somebody states, kept as stated.'),
})

const issueStatus = z.enum(ISSUE_STATUSES).meta({ id: 'issue-status' })

const condition = z.union([
  z.strictObject({ issue: reference.describe('The issue that has to be settled first.') }),
  z.strictObject({
    text: text.describe('The condition in words.'),
    source: source.optional().describe('Where it is stated, when not in the source of the position.'),
  }),
])
const position = z.strictObject({
  id: id.optional().describe('Short and stable, where another position disputes this one.'),
  participant: reference.describe('Whose position it is.'),
  of: reference.optional().describe('A participant: who is asked.'),
  through: reference.optional().describe('A participant: who spoke for the body.'),
  stance: z.enum(STANCES).describe('disputes: denies that a demand was made, or its account.'),
  text: text.describe('What they want or say, in a sentence.'),
  attribution: z.enum(ATTRIBUTIONS).describe('How the position is known.'),
  accordingTo: reference.optional().describe('A participant or a source: who reports it.'),
  date: date.describe('When it was taken, as precise as is known.'),
  conditions: z.array(condition).optional().describe('What it is conditional on: other issues, or words.'),
  salience: z
    .int('not-a-whole-number')
    .min(1, 'not-a-whole-number')
    .max(3, 'not-a-whole-number')
    .optional()
    .describe('How much it matters to the participant: 1 to 3, 3 the most.'),
  disputes: z.array(reference).optional().describe('Ids of positions of this issue whose account it denies.'),
  source: source.describe('Where the position is stated.'),
})

const term = z
  .strictObject({
    id,
    text: text.describe('What is on the table.'),
    value: value.optional().describe('The figure of the term.'),
    per: per.optional().describe('The unit of time that the figure is a rate per.'),
    window: window.optional().describe('Over how many days in a row it is measured.'),
    counts: text.optional().describe('What the figure counts: grants of asylum, flights, euros.'),
    currency: currency.optional().describe('The currency of a sum of money.'),
    due: date.optional().describe('The day by which it has to be done.'),
    by: reference.optional().describe('The participant who has to do it.'),
    history: z
      .array(
        z.strictObject({
          date: date.describe('The day of the entry.'),
          status: z.enum(TERM_STATUSES).describe('What became of the term on that day.'),
          note: sourcedText.optional().describe('What else is known of it.'),
          source: source.optional().describe('Where the entry is stated.'),
        }),
      )
      .describe('What became of it, entry by entry.'),
  })
  .describe('A figure or a commitment on the table.')

const datedEntry = z
  .strictObject({
    date: date.describe('The day that was set.'),
    source: source.optional().describe('Where it is stated.'),
    note: text.optional().describe('Why it was set or moved.'),
  })
  .meta({ id: 'dated-entry' })
const dated = z.union([date, datedEntry, z.array(z.union([date, datedEntry])).min(1, 'empty-list')]).meta({
  id: 'dated',
  description:
    'A date, a date with its source, or a list of these: the newest known counts, a moved one keeps the old.',
})

const issue = z.strictObject({
  id,
  title: text.describe('What the issue is called.'),
  summary: sourcedText.describe('What it is about, in a sentence or two.'),
  status: issueStatus.optional().describe('Only where there is no history.'),
  history: z
    .array(
      z.strictObject({
        date: date.describe('The day of the entry.'),
        status: issueStatus.describe('The status from that day on.'),
        note: sourcedText.optional().describe('What happened.'),
        source: source.optional().describe('Where the entry is stated.'),
      }),
    )
    .optional()
    .describe('How the status changed, entry by entry.'),
  priority: z.int('not-a-whole-number').min(1, 'not-a-whole-number').optional().describe('1 is first.'),
  resumes: dated.optional().describe('When talks resume.'),
  deadline: dated.optional().describe('By when it has to be settled.'),
  relations: z
    .array(
      z.strictObject({
        issue: reference.describe('The other issue.'),
        kind: z.enum(RELATION_KINDS).describe('How this issue hangs on the other one.'),
        source: source.optional().describe('Where the relation is stated.'),
      }),
    )
    .optional()
    .describe('How the issue hangs on others.'),
  positions: z.array(position).describe('Who wants what, each with its date and source.'),
  terms: z.array(term).optional().describe('Figures and commitments on the table.'),
  statistics: z.array(reference).optional().describe('The statistics that the issue is about.'),
  places: z.array(reference).optional().describe('The places that the issue is about.'),
  source: source.describe('Where the issue is stated: its summary, status and places.'),
})

const eventStatus = z.enum(EVENT_STATUSES).meta({ id: 'event-status' })
const event = z.strictObject({
  id,
  title: text.describe('What the event is called.'),
  kind: z.enum(EVENT_KINDS).describe('What kind of event it is.'),
  date: date.describe('The day for which it was first set, or on which it happened.'),
  status: eventStatus.optional().describe('Only where there is no history.'),
  history: z
    .array(
      z.strictObject({
        date: date.describe('The day of the entry.'),
        status: eventStatus.describe('The status from that day on.'),
        to: date.optional().describe('The new day of what was postponed.'),
        note: sourcedText.optional().describe('What is known of it.'),
        source: source.optional().describe('Where the entry is stated.'),
      }),
    )
    .optional()
    .describe('What was announced and what came of it, entry by entry.'),
  place: reference.optional().describe('Where it takes place.'),
  participants: z.array(reference).optional().describe('Who sits at the table.'),
  issues: z.array(reference).optional().describe('The issues that it is about.'),
  outcome: sourcedText.optional().describe('What came of it.'),
  source: source.describe('Where the event is stated: its date, place, participants and issues.'),
})

const rule = z.strictObject({
  statistic: reference.describe('The statistic that is watched.'),
  when: z.enum(NOTICES).describe('What a notice is given of.'),
  percent: z.number().optional().describe('From how large a revision on.'),
})

/** The dossier format, version 1. The types below and `data/dossier-1.schema.json` come from it. */
export const dossierSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where an editor finds the schema, relative to the file.'),
    format: z.literal(1, 'not-this-format').describe('The version of the format: 1.'),
    id: id.describe('Short and stable: reports and sessions know the dossier by it.'),
    title: text.describe('What the dossier is called.'),
    summary: text.optional().describe('What the dossier is about; it asserts nothing and is always shown.'),
    asOf: z
      .union([z.literal('newest'), date])
      .describe(
        'The day for which the dossier is shown unless the reader asks for another; "newest": that of the newest statement.',
      ),
    languages: z
      .array(z.string())
      .min(1, 'no-language')
      .describe('The languages of its texts, as BCP 47 tags; the first is the fallback.'),
    sides: z.array(side).describe('The sides of the table.'),
    sources: z.array(sourceRecord).describe('What the statements rest on.'),
    places: z.array(place).optional().describe('Places that records refer to.'),
    participants: z.array(participant).describe('People, bodies and groups.'),
    statistics: z.array(statistic).describe('Series of figures, with thresholds and claims.'),
    issues: z.array(issue).describe('What is negotiated.'),
    events: z.array(event).describe('Meetings, decisions and deadlines.'),
    notify: z.array(rule).optional().describe('What a watch of the dossier gives notice of.'),
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

/** An issue as written, or as known on a day, when a later summary or source is missing. */
export type Issue = Omit<File['issues'][number], 'summary' | 'source'> & {
  readonly summary?: File['issues'][number]['summary'] | undefined
  readonly source?: SourceRef | undefined
}

/** An event as written, or as known on a day by its announcement. */
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
/** The source of a statement, or several. */
export type SourceRef = Observation['source']
/** One source of a statement. */
export type Citation = Exclude<SourceRef, readonly unknown[]>
/** A date, a date with its source, or a list of these. */
export type Dated = NonNullable<Issue['deadline']>
export type Qualifier = (typeof QUALIFIERS)[number]
export type Stance = (typeof STANCES)[number]
export type IssueStatus = (typeof ISSUE_STATUSES)[number]
export type Dims = NonNullable<Observation['dims']>
