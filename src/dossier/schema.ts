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
      'Text for readers: a string, or a map from language (BCP 47) to string. One paragraph without line breaks. An empty text counts as absent.',
  })

const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, 'not-an-id')
  .meta({ id: 'id', description: 'A short, stable identifier, unique in its list.' })
const reference = z
  .string()
  .min(1, 'empty-text')
  .meta({ id: 'reference', description: 'The id of a record in another list.' })
const date = z.string().regex(new RegExp(DATE_PATTERN), 'not-a-date').meta({
  id: 'date',
  description:
    'An ISO 8601 date, as precise as is known: 2023, 2023-12, 2023-12-27. An imprecise date counts from its last day.',
})
const period = z.string().regex(new RegExp(PERIOD_PATTERN), 'not-a-period').meta({
  id: 'period',
  description:
    'An ISO 8601 period (2023, 2023-12, 2023-12-27, 2023-W49, 2023-Q4, 2023-12-01/2023-12-07) or a fiscal year (FY2024).',
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
    at: z
      .int('not-a-whole-number')
      .min(0, 'not-a-whole-number')
      .describe('The place of the quotation in the normalised text, counted in UTF-16 units from 0.'),
    text: sha256.describe('The SHA-256 of the text in which it was found.'),
    quote: sha256.describe('The SHA-256 of the normalised quotation.'),
  })
  .describe('Proof that the quotation was found in a text that may not be kept beside the dossier.')

const quote = z
  .strictObject({
    exact: z.string().min(1, 'empty-text').describe('The quoted words, verbatim, in the language of the source.'),
    prefix: z.string().optional().describe('The words just before it, where the quoted words occur more than once.'),
    suffix: z.string().optional().describe('The words just after it, for the same reason.'),
    seal: seal.optional().describe('Proof that the quotation was found, where its text may not be kept.'),
  })
  .meta({ id: 'quote', description: 'A W3C TextQuoteSelector.' })
const citation = z
  .union([
    reference,
    z.strictObject({
      id: reference.describe('The id of the source.'),
      quote: quote.optional().describe('The passage that supports the statement.'),
      note: text.optional().describe('Why the passage supports the statement, where that is not obvious.'),
    }),
  ])
  .meta({ id: 'citation' })
const source = z.union([citation, z.array(citation).min(1, 'empty-list')]).meta({
  id: 'source',
  description:
    'Where the statement comes from: the id of a source, an id with a quotation, or a list of these. Each source is cited only from its publication day on.',
})
const sourcedText = z
  .union([
    text,
    z.strictObject({
      text: text.describe('The text itself.'),
      source: source.describe('The source of this text, if it differs from that of its record.'),
    }),
  ])
  .meta({
    id: 'sourced-text',
    description: 'Text for readers, alone or with its own source: `{ "text": …, "source": … }`.',
  })

const qualifier = z
  .enum(QUALIFIERS)
  .meta({ id: 'qualifier', description: 'How exact the figure is. It is always shown.' })
const per = z.enum(PERS).meta({ id: 'per', description: 'The unit of time, if the value is a rate.' })
const window = z
  .string()
  .regex(/^P[1-9]\d{0,2}D$/, 'not-a-window')
  .meta({
    id: 'window',
    description: 'The days in a row over which a value is measured: P1D is a single day, P7D is seven days.',
  })
const dims = z.record(z.string(), z.string()).meta({
  id: 'dims',
  description:
    'What the figure is limited to, e.g. {"component": "U.S. Border Patrol"}. A figure without it is the total.',
})
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'not-a-currency')
  .meta({ id: 'currency', description: 'An ISO 4217 code: EUR, USD, MXN.' })
const feed = z
  .strictObject({
    url: url.optional().describe('The address at which the newest file is always found.'),
    pattern: z.string().optional().describe('An address in which placeholders replace the parts of the date.'),
    page: url.optional().describe('The address of a page that links to the newest file.'),
    link: z.string().optional().describe('The name of that file, where * matches any characters: encounters-*.csv.'),
    publisher: z.string().optional().describe('The publisher whose layout the file has: cbp, iom, unhcr or tidy.'),
    recipe: z.string().optional().describe('How to read its columns, if it has another layout.'),
    every: z.string().optional().describe('How often new figures are published, as an ISO 8601 duration: P1M.'),
  })
  .meta({ id: 'feed', description: 'Where new figures are published.' })

const side = z.strictObject({ id, name: text.describe('The name of the side.') })

const sourceRecord = z.strictObject({
  id,
  title: text.describe('The title under which it is cited.'),
  publisher: text.optional().describe('The organization or person that published it.'),
  kind: z.enum(SOURCE_KINDS).describe('The kind of source.'),
  published: date.describe('The publication day. What the source states is known from this day.'),
  accessed: date.optional().describe('The day on which its page was last read.'),
  url: url.optional().describe('The address of its page, with http or https.'),
  archived: url.optional().describe('The address of an archived copy.'),
  licence: text.optional().describe('The terms under which it may be used.'),
  attribution: text.optional().describe('The credit line that reports print.'),
  language: z.string().optional().describe('The language of the source, as a BCP 47 tag.'),
  file: z.string().optional().describe('The path of the kept text or table, in the folder of the dossier.'),
  sha256: sha256.optional().describe('The SHA-256 of the source file as it came.'),
  nextUpdate: date
    .optional()
    .describe('The day of the next release, if the publisher had announced it by the publication day.'),
  feed: feed.optional().describe('Where its next version is published.'),
  retracted: z
    .strictObject({
      date: date.describe('The day of the retraction.'),
      note: text.describe('What was retracted, and why.'),
      source: source.optional().describe('The source of the retraction.'),
    })
    .optional()
    .describe('A retraction. From its day on, every statement based on the source is marked.'),
})

const place = z.strictObject({
  id,
  name: text.describe('The name of the place.'),
  kind: z.enum(PLACE_KINDS).describe('The kind of place.'),
  iso: z.string().optional().describe('The ISO 3166 code: MX, US-TX.'),
})

const role = z
  .strictObject({
    role: text.optional().describe('The name of the role. Without one, the record is a membership.'),
    of: reference.optional().describe('The body in which the role is held: the id of a participant.'),
    from: date.optional().describe('The first day of the role.'),
    to: date
      .optional()
      .describe(
        'The day on which the role ended. It is no longer current on that day; of a month or a year, on its last day.',
      ),
    source: source.optional().describe('The source of the role.'),
  })
  .describe('A role or a membership, with its dates.')

const participant = z.strictObject({
  id,
  kind: z.enum(PARTICIPANT_KINDS).describe('A person, an organization, or a group without a formal body.'),
  name: text.describe('The full name.'),
  shortName: text.optional().describe('A shorter name for narrow columns.'),
  otherNames: z.array(text).optional().describe('Other names by which readers may search.'),
  side: reference.optional().describe('The side to which the participant belongs.'),
  standing: z
    .enum(STANDINGS)
    .optional()
    .describe('Whether the participant is a party to the talks. Observers are left out of distances.'),
  role: text.optional().describe('A single role without dates, in short form.'),
  memberOf: reference
    .optional()
    .describe('A single membership in short form: the id of a participant. Memberships must not form a circle.'),
  roles: z.array(role).optional().describe('Roles and memberships, with dates and sources.'),
  summary: sourcedText.optional().describe('Who the participant is, in one or two sentences.'),
  links: z.array(url).optional().describe('Addresses of pages about the participant.'),
  source: source.optional().describe('The source of the summary, `role` and `memberOf`.'),
})

const observation = z.strictObject({
  period: period.describe('The period of the value: a day, week, month, quarter, year, fiscal year or interval.'),
  value: value.nullable().describe('The figure; null if it was published as missing or in words. Missing is not zero.'),
  asStated: text
    .optional()
    .describe('The published words where they give no number ("thousands"). They are shown, and the value is null.'),
  qualifier: qualifier
    .optional()
    .describe('How exact the value is. The default is `exact`, or the qualifier of the statistic.'),
  status: z.enum(OBSERVATION_STATUSES).optional().describe('How final the value is, according to its publisher.'),
  published: date.describe('The vintage: the day on which this value was published.'),
  through: date.optional().describe('The last day covered, if the value covers only part of the period.'),
  countedBy: text.optional().describe('Who counted, if not the publisher.'),
  dims: dims.optional().describe('What the value is limited to. A value without it is the total.'),
  source: source.describe('The source of the value.'),
  note: sourcedText.optional().describe('What readers should know about this value.'),
})

const threshold = z.strictObject({
  id,
  name: text.describe('The name of the threshold.'),
  comparator: z.enum(COMPARATORS).describe('How a value has to compare with the threshold to pass it.'),
  value: value.describe('The threshold as a number.'),
  per: per.optional().describe('The unit of time, if the threshold is a rate.'),
  window: window.optional().describe('The days in a row over which it is measured: P1D, P7D.'),
  statistic: z
    .enum(WINDOW_STATISTICS)
    .optional()
    .describe('Whether the threshold applies to the mean of the window or to its highest day.'),
  counts: text
    .optional()
    .describe(
      'What the threshold counts, if the statistic counts something else. It is then listed, but neither compared nor drawn.',
    ),
  kind: z.enum(THRESHOLD_KINDS).describe('The kind of threshold.'),
  issue: reference.optional().describe('The issue to which the threshold belongs.'),
  source: source.describe('The source of the threshold.'),
  note: sourcedText.optional().describe('What the threshold includes or excludes, where that matters.'),
})

const claim = z.strictObject({
  id,
  text: text.describe('The claim as it was stated.'),
  by: reference.optional().describe('The participant who makes the claim.'),
  period: period.describe('The period of the claim.'),
  value: value.optional().describe('The claimed figure.'),
  change: z
    .strictObject({
      percent: value.describe(
        'The change in percent, with its sign: −20 is a fall of 20 %. Of percentages it is in points.',
      ),
      from: period.describe('The earlier period.'),
    })
    .optional()
    .describe('A claimed change from an earlier period to `period`.'),
  record: z
    .strictObject({
      kind: z.enum(RECORD_CLAIMS).describe('Whether it is the highest or the lowest.'),
      since: period
        .optional()
        .describe('The first period of the comparison. Without it, the record covers the whole series.'),
    })
    .optional()
    .describe('A claimed record: the highest or lowest figure since a period, or of the whole series.'),
  per: per.optional().describe('The unit of time, if the figure is a rate.'),
  qualifier: qualifier.optional().describe('How exact the claimed figure is.'),
  currency: currency
    .optional()
    .describe('The currency, if the statistic has another one. The claim then cannot be checked.'),
  dims: dims.optional().describe('What the claim is limited to. A claim without it is about the total.'),
  made: date.describe('The day on which the claim was made.'),
  source: source.describe('The source of the claim.'),
  note: sourcedText.optional().describe('Where the figure may come from, or how to read it.'),
  appearances: z
    .array(
      z.strictObject({
        by: reference.optional().describe('The participant who makes the claim there.'),
        made: date.describe('The day on which it was made there.'),
        source: source.describe('The source of this occurrence.'),
      }),
    )
    .optional()
    .describe('Other occurrences of the same claim.'),
})

const statistic = z.strictObject({
  id,
  name: text.describe('The name of the statistic.'),
  shortName: text.optional().describe('A shorter name for narrow columns.'),
  definition: text.describe('What is counted, and what is left out.'),
  measure: z
    .enum(MEASURES)
    .describe('Whether it is counted over a period (flow), at a moment (stock), or is a ratio (rate).'),
  counts: z.enum(COUNTS).describe('What a value of 1 means.'),
  currency: currency.optional().describe('The currency, required where money is counted: EUR, USD, MXN.'),
  unit: text.describe('The unit shown after a value.'),
  place: reference.optional().describe('The place in which it is counted.'),
  publisher: text.optional().describe('Who counts, if the sources do not say.'),
  fiscalYearStart: z
    .int('not-a-month')
    .min(1, 'not-a-month')
    .max(12, 'not-a-month')
    .optional()
    .describe('The first month of the fiscal year: 10 is October.'),
  caveat: sourcedText.optional().describe('What readers must not conclude from the figures.'),
  breaks: z
    .array(
      z.strictObject({
        at: date.describe('The day from which the definition differs.'),
        note: text.describe('What changed in the definition.'),
        source: source.optional().describe('The source of the change.'),
      }),
    )
    .optional()
    .describe('Changes of definition. Every comparison across one is marked.'),
  qualifier: qualifier.optional().describe('The qualifier of every observation without one.'),
  cumulative: z
    .boolean()
    .optional()
    .describe(
      'Whether each period includes the earlier ones with the same start. Only differences and rates are then drawn.',
    ),
  source: source.optional().describe('The source of the caveat.'),
  feed: feed.optional().describe('Where new figures are published.'),
  observations: z.array(observation).describe('The values, each with its vintage and source.'),
  thresholds: z.array(threshold).optional().describe('Thresholds with which the values are compared.'),
  claims: z.array(claim).optional().describe('Claims about this statistic, kept as stated.'),
})

const issueStatus = z.enum(ISSUE_STATUSES).meta({ id: 'issue-status' })

const condition = z.union([
  z.strictObject({ issue: reference.describe('The issue that has to be settled first.') }),
  z.strictObject({
    text: text.describe('The condition in words.'),
    source: source.optional().describe('The source of the condition, if it differs from that of the position.'),
  }),
])
const position = z.strictObject({
  id: id.optional().describe('A short, stable identifier, needed if another position disputes this one.'),
  participant: reference.describe('The participant whose position it is.'),
  of: reference.optional().describe('The participant to whom a demand is addressed.'),
  through: reference.optional().describe('The participant who spoke for the body.'),
  stance: z.enum(STANCES).describe('The stance. `disputes` denies that a demand was made, or an account of it.'),
  text: text.describe('What the participant wants or says, in one sentence.'),
  attribution: z.enum(ATTRIBUTIONS).describe('How the position is known.'),
  accordingTo: reference.optional().describe('Who reports the position: the id of a participant or a source.'),
  date: date.describe('The day of the position, as precise as is known.'),
  conditions: z.array(condition).optional().describe('The conditions: other issues, or text.'),
  salience: z
    .int('not-a-whole-number')
    .min(1, 'not-a-whole-number')
    .max(3, 'not-a-whole-number')
    .optional()
    .describe('How much the issue matters to the participant, from 1 to 3; 3 is the most.'),
  disputes: z.array(reference).optional().describe('The ids of positions on this issue that it denies.'),
  source: source.describe('The source of the position.'),
})

const term = z
  .strictObject({
    id,
    text: text.describe('What is on the table.'),
    value: value.optional().describe('The figure of the term.'),
    per: per.optional().describe('The unit of time, if the figure is a rate.'),
    window: window.optional().describe('The days in a row over which the figure is measured.'),
    counts: text.optional().describe('What the figure counts: grants of asylum, flights, euros.'),
    currency: currency.optional().describe('The currency, if the figure is a sum of money.'),
    due: date.optional().describe('The day by which it is due.'),
    by: reference.optional().describe('The participant who is to deliver it.'),
    history: z
      .array(
        z.strictObject({
          date: date.describe('The day of the entry.'),
          status: z.enum(TERM_STATUSES).describe('The status of the term from that day on.'),
          note: sourcedText.optional().describe('Further details.'),
          source: source.optional().describe('The source of the entry.'),
        }),
      )
      .describe('The status over time: proposed, agreed, and so on.'),
  })
  .describe('A figure or a commitment on the table.')

const datedEntry = z
  .strictObject({
    date: date.describe('The day that was set.'),
    source: source.optional().describe('The source of the date.'),
    note: text.optional().describe('Why the date was set or moved.'),
  })
  .meta({ id: 'dated-entry' })
const dated = z.union([date, datedEntry, z.array(z.union([date, datedEntry])).min(1, 'empty-list')]).meta({
  id: 'dated',
  description:
    'A date, a date with its source, or a list of these. The newest known date counts; a date that was moved stays in the list.',
})

const issue = z.strictObject({
  id,
  title: text.describe('The title of the issue.'),
  summary: sourcedText.describe('What the issue is about, in one or two sentences.'),
  status: issueStatus.optional().describe('The current status, only without a history.'),
  history: z
    .array(
      z.strictObject({
        date: date.describe('The day of the entry.'),
        status: issueStatus.describe('The status from that day on.'),
        note: sourcedText.optional().describe('What happened.'),
        source: source.optional().describe('The source of the entry.'),
      }),
    )
    .optional()
    .describe('The status over time.'),
  priority: z
    .int('not-a-whole-number')
    .min(1, 'not-a-whole-number')
    .optional()
    .describe('The priority of the issue; 1 is listed first.'),
  resumes: dated.optional().describe('The day on which talks resume.'),
  deadline: dated.optional().describe('The day by which the issue has to be settled.'),
  relations: z
    .array(
      z.strictObject({
        issue: reference.describe('The other issue.'),
        kind: z.enum(RELATION_KINDS).describe('How this issue relates to the other.'),
        source: source.optional().describe('The source of the relation.'),
      }),
    )
    .optional()
    .describe('Relations to other issues.'),
  positions: z.array(position).describe('The positions of participants, each with its date and source.'),
  terms: z.array(term).optional().describe('Figures and commitments on the table.'),
  statistics: z.array(reference).optional().describe('The ids of the statistics that concern the issue.'),
  places: z.array(reference).optional().describe('The ids of the places that concern the issue.'),
  source: source.describe('The source of the summary, status, statistics and places.'),
})

const eventStatus = z.enum(EVENT_STATUSES).meta({ id: 'event-status' })
const event = z.strictObject({
  id,
  title: text.describe('The title of the event.'),
  kind: z.enum(EVENT_KINDS).describe('The kind of event.'),
  date: date.describe('The day for which the event was first announced, or on which it happened.'),
  status: eventStatus.optional().describe('The current status, only without a history.'),
  history: z
    .array(
      z.strictObject({
        date: date.describe('The day of the entry.'),
        status: eventStatus.describe('The status from that day on.'),
        to: date.optional().describe('The new day of a postponed event.'),
        note: sourcedText.optional().describe('Further details.'),
        source: source.optional().describe('The source of the entry.'),
      }),
    )
    .optional()
    .describe('The status over time: announced, postponed, held, and so on.'),
  place: reference.optional().describe('The place of the event.'),
  participants: z.array(reference).optional().describe('The ids of the participants who take part.'),
  issues: z.array(reference).optional().describe('The ids of the issues on the agenda.'),
  outcome: sourcedText.optional().describe('The outcome of the event.'),
  source: source.describe('The source of the date, place, participants and issues.'),
})

const rule = z.strictObject({
  statistic: reference.describe('The statistic to watch.'),
  when: z.enum(NOTICES).describe('The occasion for a notice.'),
  percent: z.number().optional().describe('The smallest revision, in percent, that leads to a notice.'),
})

/** The dossier format, version 1. The types below and `data/dossier-1.schema.json` come from it. */
export const dossierSchema = z
  .strictObject({
    $schema: z.string().optional().describe('The path of the JSON Schema, relative to this file, for editors.'),
    format: z.literal(1, 'not-this-format').describe('The version of the format, always 1.'),
    id: id.describe('A short, stable identifier, used in the JSON report and in the names of briefs.'),
    title: text.describe('The title of the dossier.'),
    summary: text.optional().describe('What the dossier is about. It states no facts, so it is shown on every day.'),
    asOf: z
      .union([z.literal('newest'), date])
      .describe('The day that is shown by default; "newest" is the day of the newest statement.'),
    languages: z
      .array(z.string())
      .min(1, 'no-language')
      .describe('The languages of the texts, as BCP 47 tags. The first is used where a translation is missing.'),
    sides: z.array(side).describe('The sides of the negotiation.'),
    sources: z.array(sourceRecord).describe('The sources of the statements.'),
    places: z.array(place).optional().describe('Places to which records refer.'),
    participants: z.array(participant).describe('People, organizations and groups.'),
    statistics: z.array(statistic).describe('Series of figures, with thresholds and claims.'),
    issues: z.array(issue).describe('The issues under negotiation.'),
    events: z.array(event).describe('Meetings, decisions and deadlines.'),
    notify: z.array(rule).optional().describe('Rules for notices about changes.'),
  })
  .describe(
    'What is known about one negotiation: who takes part, what they want, what the figures say, and the source of each statement.',
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
export type Relation = NonNullable<Issue['relations']>[number]
export type Term = NonNullable<Issue['terms']>[number]
export type TermStatus = (typeof TERM_STATUSES)[number]
export type EventStatus = (typeof EVENT_STATUSES)[number]
/** The source of a statement, or several. */
export type SourceRef = Observation['source']
/** One source of a statement. */
export type Citation = Exclude<SourceRef, readonly unknown[]>
export type Quote = NonNullable<Exclude<Citation, string>['quote']>
/** A date, a date with its source, or a list of these. */
export type Dated = NonNullable<Issue['deadline']>
export type Qualifier = (typeof QUALIFIERS)[number]
export type Stance = (typeof STANCES)[number]
export type IssueStatus = (typeof ISSUE_STATUSES)[number]
export type Dims = NonNullable<Observation['dims']>
