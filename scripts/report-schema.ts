import { z } from 'zod'
import { TERM_STATUSES } from '../src/dossier/index.ts'
import { ROLE_CHANGES } from '../src/dossier/known/role-changes.ts'
import { dossierSchema } from '../src/dossier/schema.ts'
import { PARTS } from '../src/dossier/statement.ts'
import { BASES, MISREADINGS, UNCHECKED } from '../src/figures/index.ts'
import { JSON_VERSION } from '../src/report/json.ts'

const { shape } = dossierSchema
const statistic = shape.statistics.element
const { observations, thresholds, claims, ...record } = statistic.shape
const observation = observations.element.shape
const threshold = thresholds.unwrap().element
const claim = claims.unwrap().element
const issue = shape.issues.element
const position = issue.shape.positions.element
const event = shape.events.element
const participant = shape.participants.element

const day = z.iso.date()
const amount = z.number().nullable()
const id = z.string()

const origin = {
  acrossPublishers: z.boolean().describe('Whether the figures are of different publishers.'),
  retracted: z.boolean().describe('Whether the figures rest on retracted sources.'),
}

const change = z
  .strictObject({
    against: observation.period,
    difference: z.number(),
    percent: amount.describe('The change in percent; null if the base is under 30.'),
    inPoints: z.boolean().describe('Whether the figures are percentages. The difference is then in percentage points.'),
    qualifier: observation.qualifier.unwrap(),
    vintage: observation.published
      .nullable()
      .describe('The vintage that contains both periods; null if their vintages differ.'),
    ...origin,
    acrossBreak: z.boolean(),
  })
  .nullable()

const known = {
  period: observation.period,
  from: day,
  to: day,
  value: amount.describe('The figure; null if it was published as missing or in words.'),
  asStated: observation.asStated.unwrap().nullable(),
  qualifier: observation.qualifier.unwrap().nullable().describe('How exact the figure is; null without a figure.'),
  status: observation.status.unwrap().nullable(),
  published: observation.published,
  countedBy: observation.countedBy.unwrap().nullable(),
  source: observation.source,
  note: observation.note.unwrap().nullable(),
  partial: z
    .boolean()
    .describe('Whether the value covers only part of its period, because it was published before the period ended.'),
  through: observation.through
    .unwrap()
    .nullable()
    .describe('The last day covered, if the value covers only part of the period.'),
  vintages: z.array(
    z.strictObject({
      value: amount,
      asStated: observation.asStated.unwrap().nullable(),
      qualifier: observation.qualifier.unwrap().nullable(),
      published: observation.published,
      source: observation.source,
      note: observation.note.unwrap().nullable(),
    }),
  ),
  rates: z
    .strictObject({ day: amount, week: amount, month: amount, year: amount })
    .describe('The value per unit of time; null for a stock.'),
}

const qualifier = observation.qualifier.unwrap()
const factorQualifier = qualifier.nullable()
const vintage = z.strictObject({ value: amount, qualifier, published: observation.published })

const revision = z
  .strictObject({
    first: vintage,
    newest: vintage,
    difference: z.number(),
    percent: amount,
  })
  .nullable()

const disagreement = z.strictObject({
  publisher: shape.title,
  period: observation.period,
  value: amount,
  qualifier,
  published: observation.published,
  factor: amount.describe(
    'larger ÷ smaller; null on a base under 30, and between figures that leave it without a bound.',
  ),
  factorQualifier: factorQualifier.describe('How exact the factor is; null without one.'),
  reasons: z.array(z.enum(['period', 'vintage', 'qualifier', 'status', 'note', 'none-shown'])),
})

const newest = z
  .strictObject({
    ...known,
    changes: z.strictObject({ previous: change, yearBefore: change }),
    revision,
    disagreements: z.array(disagreement),
  })
  .nullable()
  .describe('The newest known value of the total; null if none is known.')

const boundOfSum = observation.qualifier.unwrap().nullable().describe('How exact the sum is.')

const year = z.strictObject({
  year: z.int(),
  kind: z.enum(['fiscal', 'calendar']),
  from: day,
  to: day,
  months: z.int(),
  whole: z.boolean(),
  sum: z.number(),
  qualifier: boundOfSum,
  change: z
    .strictObject({
      against: z.strictObject({ from: day, to: day, sum: z.number(), qualifier: boundOfSum }),
      difference: z.number(),
      percent: amount,
      qualifier: observation.qualifier.unwrap(),
      vintage: observation.published.nullable(),
      ...origin,
      acrossBreak: z.boolean(),
    })
    .nullable(),
})

const rolledUp = z.strictObject({
  per: z.enum(['month', 'year']),
  from: day,
  to: day,
  sum: z.number(),
  qualifier: boundOfSum,
  daysCovered: z.int(),
  whole: z.boolean(),
})

const pace = z
  .strictObject({
    from: day,
    to: day,
    total: z.number(),
    qualifier: boundOfSum,
    perDay: z.number(),
    yearEnds: day,
    yearEnd: z.number(),
    seasonalYearEnd: amount,
    seasonalQualifier: qualifier.nullable().describe('How exact the seasonal end of the year is; null without one.'),
  })
  .nullable()

const breakdown = z.strictObject({
  dimension: z.string(),
  period: observation.period.nullable(),
  total: amount,
  totalQualifier: qualifier.nullable(),
  totalPublished: observation.published.nullable(),
  sameVintage: z.boolean().describe('Whether the parts and the total have the same vintage.'),
  sum: z.number(),
  sumQualifier: boundOfSum.describe('How exact the sum is; null where it is neither a minimum nor a maximum.'),
  rest: z
    .strictObject({ value: z.number(), share: amount, qualifier: observation.qualifier.unwrap() })
    .nullable()
    .describe('The part of the total that no part accounts for.'),
  parts: z.array(
    z.strictObject({
      name: z.string(),
      value: z.number(),
      qualifier: observation.qualifier.unwrap(),
      share: amount,
      shareQualifier: qualifier
        .nullable()
        .describe(
          'How exact the share is; null without a share, and where it has no bound: between two minimums it is a share of what was recorded.',
        ),
    }),
  ),
})

const minimum = z
  .boolean()
  .describe('Whether the known total is a minimum, so that the threshold may be passed earlier, or after all.')

const crossing = z
  .union([
    z.strictObject({ kind: z.literal('passed'), minimum, from: day, to: day }),
    z.strictObject({
      kind: z.literal('would-pass'),
      minimum,
      about: z.boolean().describe('Whether the known total is approximate, and so the day.'),
      on: day,
    }),
    z.strictObject({ kind: z.literal('stays-below'), minimum }),
  ])
  .nullable()

const periods = z.array(observation.period)
const thresholdJson = threshold.extend({
  notComparable: z.string().nullable().describe('Why nothing is compared with it; null if something is.'),
  tested: z.int().describe('The number of periods compared with it.'),
  above: periods,
  below: periods,
  passed: periods,
  notPassed: periods,
  cannotBeTold: periods.describe('Periods for which the data do not show whether the threshold was passed.'),
  mean: z.boolean().describe('Whether means over periods longer than the unit of the threshold were compared.'),
  crossing,
})

const part = z.strictObject({
  period: observation.period,
  value: amount,
  qualifier,
  published: observation.published,
  source: observation.source,
})

const figure = z.strictObject({
  statistic: id,
  dims: observation.dims.unwrap(),
  period: observation.period.describe('The period; the first and the last day if several periods are added up.'),
  from: day,
  to: day,
  value: z.number().describe('In units of the statistic: the sum of `parts` minus `less`.'),
  qualifier: observation.qualifier.unwrap(),
  countedBy: observation.countedBy.unwrap().nullable(),
  parts: z.array(part),
  less: z
    .array(part)
    .describe('The figures that are subtracted, if the figure is what a total leaves for the days after them.'),
})

const comparison = figure.extend({
  compared: z.enum(['value', 'change', 'record']),
  base: figure
    .nullable()
    .describe('The figure from which a change starts, or for which a record is claimed; null for values.'),
  amount: z.number().describe('The published figure in the unit of the claim; in percent for a change.'),
  amountQualifier: observation.qualifier
    .unwrap()
    .describe('How exact the amount is; a change may be a bound where its figure is not.'),
  per: threshold.shape.per.unwrap().nullable(),
  mean: z.boolean().describe("Whether it is a mean over a period longer than the claim's unit of time."),
  scaled: z.boolean().describe("Whether it was scaled to the number of days in the claim's period."),
  factor: amount.describe('larger ÷ smaller; null if either is not above 0, and for percentages.'),
  factorQualifier: factorQualifier.describe(
    'A bound on the factor, and on the sizes of `percent` and `points`; an approximate claim counts as the number that it states. Null where there is none.',
  ),
  percent: amount.describe('(claim − amount) ÷ amount × 100; null if the base is under 30, and for percentages.'),
  points: amount.describe('claim − amount, for percentages.'),
  direction: z.enum(['claim-lower', 'claim-higher', 'equal']),
  holds: z.boolean().describe('Whether this figure alone confirms the claim.'),
})

const hints = z
  .array(comparison.extend({ changed: z.array(z.enum(MISREADINGS)) }))
  .describe('Other interpretations of the claim that the data would confirm.')
const instead = observation.dims
  .unwrap()
  .nullable()
  .describe('What the claim is limited to, if no such figure is known and the total is used instead.')

const standsOn = z
  .strictObject({
    statistic: id,
    from: day,
    to: day,
    dims: observation.dims.unwrap().describe('The component that is compared; empty for the total.'),
    amount: z.number().describe("In the claim's own unit."),
    qualifier: observation.qualifier.unwrap(),
    per: threshold.shape.per.unwrap().nullable(),
    published: z.array(observation.published).describe('The vintages of what is compared.'),
    sources: z.array(id),
    quotes: z.array(z.string()).describe('Words quoted from these sources.'),
    notes: z.array(observation.note.unwrap()).describe('The notes that stand with these figures.'),
  })
  .nullable()
  .describe('The figure that decides, or the nearest one; null where nothing known bears on the claim.')

const verdict = z.union([
  z.strictObject({
    kind: z.literal('cannot-be-checked'),
    checkable: z.literal(false),
    reason: z.enum(UNCHECKED),
    standsOn,
    nearest: comparison.nullable(),
    instead,
    hints,
  }),
  z.strictObject({
    kind: z.enum(['consistent', 'not-contradicted', 'contradicted', 'at-odds']),
    checkable: z.literal(true),
    standsOn,
    basis: z
      .enum(BASES)
      .describe(
        'What decided: the period of the claim, its highest day (week, month, year), a longer period around it, the newest period before it, a change or a record.',
      ),
    factor: amount,
    own: comparison.describe('The figure that decides, in its newest vintage.'),
    whenStated: comparison.nullable().describe('The figure as known when the claim was made, if it differs.'),
    beside: z.array(comparison).describe('The total and other components of the same period.'),
    instead,
    rest: z
      .strictObject({
        claimed: z.number(),
        total: z.number(),
        days: z.int(),
        perDay: amount.describe(
          'The mean of the remaining days; null if the claim exceeds the total of the whole period.',
        ),
        qualifier: qualifier
          .nullable()
          .describe('How exact that mean is; null where the claim and the total leave it without a bound.'),
      })
      .nullable()
      .describe('What the claim would leave for the remaining days of the known period around it.'),
    hints,
  }),
])

const statisticJson = z.strictObject({
  ...record,
  newest,
  concern: z.enum(['contradicted', 'at-odds', 'disagreeing', 'revised', 'overdue']).nullable(),
  overdue: z
    .union([
      z.strictObject({ kind: z.literal('announced'), expected: day, days: z.int() }),
      z.strictObject({
        kind: z.literal('usual'),
        last: day,
        usual: z.number().describe('The median number of days between its vintages.'),
        days: z.int(),
      }),
    ])
    .nullable(),
  gaps: z
    .array(
      z.strictObject({
        unit: z.enum(['year', 'fiscal-year', 'quarter', 'month', 'week']),
        has: z.int(),
        of: z.int(),
        missing: z.array(z.string()),
      }),
    )
    .describe('Periods that are missing between the first and the last of its total.'),
  years: z.array(year),
  pace,
  rolledUp: z.array(rolledUp).describe('Sums by month and year, for a series of days or weeks.'),
  breakdowns: z.array(breakdown),
  series: z.array(z.strictObject({ dims: observation.dims.unwrap(), observations: z.array(z.strictObject(known)) })),
  thresholds: z.array(thresholdJson),
  claims: z.array(claim.extend({ verdict })),
})

const account = z.strictObject({
  id: position.shape.id.unwrap().nullable(),
  participant: id,
  stance: position.shape.stance,
  date: position.shape.date,
  accordingTo: id.nullable(),
  source: position.shape.source,
})

const lastHeard = z
  .strictObject({
    date: day,
    days: z.int().describe('Days of silence since then.'),
    sources: z.array(id).describe('What was published on that day.'),
  })
  .nullable()
  .describe('The newest statement on the issue; null where none is known.')

const nextStep = z
  .strictObject({
    date: event.shape.date,
    what: z.union([
      z.strictObject({ kind: z.literal('event'), event: id }),
      z.strictObject({ kind: z.literal('due'), term: id }),
      z.strictObject({ kind: z.enum(['resumes', 'deadline']) }),
    ]),
    who: z.array(id).describe('Participants who act.'),
    source: position.shape.source.optional(),
  })
  .nullable()
  .describe('The first that is announced on the issue; null where nothing is.')

const termJson = issue.shape.terms.unwrap().element.extend({
  status: z.enum(TERM_STATUSES).nullable().describe('Its status on this date.'),
  unheard: z.boolean().describe('There is no news of it since its due date.'),
})

const issueJson = issue.extend({
  // Absent where only a later source states it.
  summary: issue.shape.summary.optional(),
  source: issue.shape.source.optional(),
  status: issue.shape.status.nullable().describe('The status; null if it is not known on this day.'),
  history: issue.shape.history.unwrap(),
  terms: z.array(termJson).optional(),
  distance: z.strictObject({
    steps: z.int(),
    movers: z.array(z.strictObject({ participant: id, stance: position.shape.stance, steps: z.int() })),
    disputed: z.array(id).describe('Participants whose accounts disagree: they count neither for nor against.'),
    silent: z.array(id).describe('Sides without a known position.'),
  }),
  disputed: z
    .array(z.array(account).length(2))
    .describe('Every two positions that contradict each other, the earlier first; both stand. At most 1,000 pairs.'),
  moreDisputed: z.boolean().describe('Whether more positions contradict each other than are listed.'),
  asked: z
    .array(
      z.strictObject({
        participant: id,
        by: z.array(id),
        answered: z.boolean().describe('A position of theirs, their members or their bodies is known.'),
      }),
    )
    .describe('Who is asked for something, and by whom.'),
  lastHeard,
  nextStep,
  waitsFor: z.array(id).describe('Issues that have to be settled first.'),
  hangsOnIt: z.array(id).describe('Issues that wait for this one.'),
})

const taken = position.extend({ issue: id })
const { roles } = participant.shape

const participantJson = participant.extend({
  roles: z.array(
    roles.unwrap().element.extend({
      source: roles.unwrap().element.shape.source.optional(),
      held: z.enum(['current', 'former', 'future']).describe('On this date.'),
    }),
  ),
  own: z.array(taken).describe('What the participant said in its own name.'),
  throughBodies: z
    .array(
      z.strictObject({
        body: id,
        positions: z.array(taken.extend({ spoke: z.boolean().describe('The participant spoke for the body.') })),
      }),
    )
    .describe('Positions of the bodies it belongs to, taken while it did: never added to its own.'),
  atTheTable: z
    .array(
      z.strictObject({
        event: id,
        date: event.shape.date,
        status: event.shape.status.unwrap().nullable(),
        ahead: z.boolean(),
      }),
    )
    .describe('The meetings that it sat in or is to sit in.'),
})

const target = z.strictObject({
  kind: z.enum(['statistic', 'claim', 'participant', 'issue', 'event', 'source', 'place', 'side', 'stance']),
  key: z.string().describe('The id of the record; of a claim and a position two ids with / between them.'),
})
const about = { target: target.nullable().describe('null: the dossier as a whole.'), date: event.shape.date.nullable() }
const reset = (values: z.ZodType) => ({ before: values.nullable(), after: values.nullable() })

const difference = z.union([
  z.strictObject({ kind: z.enum(['added', 'removed']), ...about }),
  z.strictObject({
    kind: z.enum(['observation-added', 'observation-withdrawn']),
    ...about,
    observation: observations.element,
  }),
  z.strictObject({
    kind: z.literal('observation-revised'),
    ...about,
    before: observations.element,
    after: observations.element,
  }),
  z.strictObject({
    kind: z.literal('stance-moved'),
    ...about,
    before: position.shape.stance,
    after: position.shape.stance,
    from: position,
    position,
  }),
  z.strictObject({ kind: z.enum(['position-added', 'position-withdrawn']), ...about, position }),
  z.strictObject({ kind: z.enum(['status-changed', 'reopened']), ...about, ...reset(issue.shape.status.unwrap()) }),
  z.strictObject({ kind: z.literal('event-status'), ...about, ...reset(event.shape.status.unwrap()) }),
  z.strictObject({
    kind: z.literal('role-changed'),
    ...about,
    before: shape.title.optional(),
    after: shape.title.optional(),
  }),
  z.strictObject({
    kind: z.enum(ROLE_CHANGES),
    ...about,
    role: roles.unwrap().element,
    was: roles.unwrap().element.optional().describe('The role before the change.'),
  }),
  z.strictObject({
    kind: z.literal('edited'),
    ...about,
    field: z.string().describe('Any other property of a record, by its name in the file.'),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
  }),
])

const report = z
  .strictObject({
    program: z.literal('migration-dash'),
    version: z
      .literal(JSON_VERSION)
      .describe('The version of this format. It changes when a property is removed or changes its meaning.'),
    id: shape.id,
    title: shape.title,
    summary: shape.title.nullable(),
    asOf: day.describe('The day shown: everything is as known on this day.'),
    laterStatements: z.int().describe('The number of statements in the dossier that became known later.'),
    unsourced: z
      .array(z.strictObject({ record: z.string(), parts: z.array(z.enum(PARTS)) }))
      .describe('Statements without a source, by record.'),
    languages: shape.languages,
    sides: shape.sides,
    places: shape.places.unwrap(),
    sources: shape.sources,
    statistics: z.array(statisticJson),
    participants: z.array(participantJson),
    issues: z.array(issueJson),
    events: z.array(
      event.extend({
        source: event.shape.source.optional(),
        date: event.shape.date.describe(
          'The day to which it was last postponed, or on which it took place early; else `firstDate`.',
        ),
        firstDate: event.shape.date,
        status: event.shape.status.unwrap().nullable(),
        ahead: z.boolean(),
        unheard: z.boolean().describe('Announced, and there is no news of it since its day.'),
      }),
    ),
    changes: z
      .array(difference)
      .optional()
      .describe('With --since: what changed since then, by meaning, the newest first.'),
  })
  .describe('A dossier as known on a day, with calculated values: the output of --json and of report --format json.')

type Made = { jsonSchema: Record<string, unknown> }

/** Allows `x-` properties, which the report passes on from the dossier. */
const lettingXThrough = ({ jsonSchema }: Made): void => {
  if (jsonSchema['type'] === 'object' && jsonSchema['additionalProperties'] === false)
    jsonSchema['patternProperties'] = { '^x-': {} }
}

/** Returns the JSON Schema of the JSON report. */
export const reportSchema = (): object => z.toJSONSchema(report, { override: lettingXThrough, reused: 'ref' })
