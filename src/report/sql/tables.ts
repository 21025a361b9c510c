import {
  citationsOf,
  currentDate,
  isContradicted,
  eventDate,
  eventStatus,
  indexOf,
  isoDay,
  positionsOf,
  publisherOf,
  numberQualifier,
  roleTime,
  statusOf,
  termStatus,
  type Citation,
  type Dims,
  type Reading,
  type SourcedText,
  type Text,
} from '../../dossier/index.ts'
import { concernOf, groundsOf, overdueOn, rateOf, verdictIn } from '../../figures/index.ts'
import { differenceText, sourceTitle, subjectOf, type ChangeEntry, type RenderContext } from '../../present/index.ts'
import { claimQualifier } from '../data/figures.ts'
import { roundFactor } from '../data/table.ts'
import { JSON_VERSION } from '../json.ts'
import {
  breaksIn,
  citedIn,
  claimsIn,
  eventsIn,
  figuresIn,
  historyIn,
  knownId,
  positionsIn,
  relationsIn,
  rolesIn,
  termsIn,
  thresholdsIn,
  type Cited,
  type Figure,
  type OfClaim,
  type OfPosition,
} from './statements.ts'
import { tableOf, type SqlColumn, type SqlTable } from './table.ts'

const KEY = 'TEXT PRIMARY KEY'
const ROW = 'INTEGER PRIMARY KEY'
const to = (table: string): string => `TEXT REFERENCES ${table}(id)`

type Words = (text: Text | SourcedText | undefined) => string | null

/** Words in the report's language; NULL for none, since an empty text counts as absent. */
const wordsOf =
  ({ locale }: RenderContext): Words =>
  (text) =>
    locale.text(text) || null

const dimsJson = (dims: Dims | undefined): string | null =>
  dims === undefined || Object.keys(dims).length === 0 ? null : JSON.stringify(dims)

const dossierTable = (context: RenderContext, words: Words): SqlTable =>
  tableOf(
    'dossier',
    [context.reading],
    [
      ['id', KEY, ({ dossier }) => dossier.id],
      ['title', 'TEXT', ({ dossier }) => words(dossier.title)],
      ['summary', 'TEXT', ({ dossier }) => words(dossier.summary)],
      ['as_of', 'TEXT', ({ on }) => isoDay(on)],
      ['language', 'TEXT', () => context.locale.tag],
      ['version', 'INTEGER', () => JSON_VERSION],
    ],
  )

const sourcesTable = (context: RenderContext, words: Words): SqlTable =>
  tableOf('sources', context.reading.dossier.sources, [
    ['id', KEY, ({ id }) => id],
    ['title', 'TEXT', ({ title }) => words(title)],
    ['publisher', 'TEXT', ({ publisher }) => words(publisher)],
    ['kind', 'TEXT', ({ kind }) => kind],
    ['published', 'TEXT', ({ published }) => published],
    ['accessed', 'TEXT', ({ accessed }) => accessed],
    ['url', 'TEXT', ({ url }) => url],
    ['archived', 'TEXT', ({ archived }) => archived],
    ['licence', 'TEXT', ({ licence }) => words(licence)],
    ['attribution', 'TEXT', ({ attribution }) => words(attribution)],
    ['language', 'TEXT', ({ language }) => language],
    ['next_update', 'TEXT', ({ nextUpdate }) => nextUpdate],
    ['retracted', 'TEXT', ({ retracted }) => retracted?.date],
    ['retraction_note', 'TEXT', ({ retracted }) => words(retracted?.note)],
    ['cited_as', 'TEXT', ({ id }) => sourceTitle(context, id)],
  ])

const namesTables = ({ reading }: RenderContext, words: Words): readonly SqlTable[] => [
  tableOf('sides', reading.dossier.sides, [
    ['id', KEY, ({ id }) => id],
    ['name', 'TEXT', ({ name }) => words(name)],
  ]),
  tableOf('places', reading.dossier.places ?? [], [
    ['id', KEY, ({ id }) => id],
    ['name', 'TEXT', ({ name }) => words(name)],
    ['kind', 'TEXT', ({ kind }) => kind],
    ['iso', 'TEXT', ({ iso }) => iso],
  ]),
]

const peopleTables = ({ reading }: RenderContext, words: Words): readonly SqlTable[] => [
  tableOf('participants', reading.dossier.participants, [
    ['id', KEY, ({ id }) => id],
    ['name', 'TEXT', ({ name }) => words(name)],
    ['short_name', 'TEXT', ({ shortName }) => words(shortName)],
    ['kind', 'TEXT', ({ kind }) => kind],
    ['side', to('sides'), ({ side }) => side],
    ['standing', 'TEXT', ({ standing }) => standing],
    ['summary', 'TEXT', ({ summary }) => words(summary)],
  ]),
  tableOf('roles', rolesIn(reading), [
    ['id', ROW, ({ id }) => id],
    ['participant', to('participants'), ({ participant }) => participant.id],
    ['role', 'TEXT', ({ role }) => words(role.role)],
    ['body', to('participants'), ({ role }) => knownId(reading, 'participants', role.of)],
    ['from_date', 'TEXT', ({ role }) => role.from],
    ['to_date', 'TEXT', ({ role }) => role.to],
    ['held', 'TEXT', ({ role }) => roleTime(role, reading.on)],
  ]),
]

const statisticsTable = ({ reading }: RenderContext, words: Words): SqlTable =>
  tableOf('statistics', reading.dossier.statistics, [
    ['id', KEY, ({ id }) => id],
    ['name', 'TEXT', ({ name }) => words(name)],
    ['definition', 'TEXT', ({ definition }) => words(definition)],
    ['unit', 'TEXT', ({ unit }) => words(unit)],
    ['measure', 'TEXT', ({ measure }) => measure],
    ['counts', 'TEXT', ({ counts }) => counts],
    ['currency', 'TEXT', ({ currency }) => currency],
    ['place', to('places'), ({ place }) => knownId(reading, 'places', place)],
    ['caveat', 'TEXT', ({ caveat }) => words(caveat)],
    ['concern', 'TEXT', (one) => concernOf(reading, one)],
    ['days_overdue', 'INTEGER', (one) => overdueOn(reading, one)?.days],
  ])

const figureColumns = ({ reading }: RenderContext, words: Words): readonly SqlColumn<Figure>[] => [
  ['id', ROW, ({ id }) => id],
  ['statistic', to('statistics'), ({ statistic }) => statistic.id],
  ['period', 'TEXT', ({ one }) => one.period],
  ['first_day', 'TEXT', ({ known }) => isoDay(known.period.first)],
  ['last_day', 'TEXT', ({ known }) => isoDay(known.period.last)],
  ['dims', 'TEXT', ({ dims }) => dimsJson(dims)],
  ['value', 'REAL', ({ one }) => one.value],
  ['as_stated', 'TEXT', ({ one }) => words(one.asStated)],
  ['qualifier', 'TEXT', ({ statistic, one }) => numberQualifier(statistic, one)],
  ['status', 'TEXT', ({ one }) => one.status],
  ['published', 'TEXT', ({ one }) => one.published],
  ['publisher', 'TEXT', ({ statistic, one }) => words(publisherOf(reading.dossier, statistic, one))],
  ['covered_through', 'TEXT', ({ one }) => one.through],
  ['partial', 'INTEGER', ({ partial }) => partial],
  ['newest_vintage', 'INTEGER', ({ isNewestVintage }) => isNewestVintage],
  ['newest', 'INTEGER', ({ isNewest }) => isNewest],
  [
    'per_day',
    'REAL',
    ({ statistic, known, one, partial }) =>
      rateOf(statistic, { ...known, newest: one, older: [], partial }, 'day')?.amount,
  ],
  ['note', 'TEXT', ({ one }) => words(one.note)],
]

/** A claim with its verdict and what that rests on. */
const judged = (reading: Reading, { key, statistic, claim }: OfClaim) => {
  const verdict = verdictIn(reading, { statistic, claim })
  const checked = verdict.kind === 'cannot-be-checked' ? null : verdict
  return { key, statistic, claim, verdict, checked, grounds: groundsOf(verdict) }
}
type JudgedClaim = ReturnType<typeof judged>

const claimColumns = ({ reading }: RenderContext, words: Words): readonly SqlColumn<JudgedClaim>[] => [
  ['id', KEY, ({ key }) => key],
  ['statistic', to('statistics'), ({ statistic }) => statistic.id],
  ['text', 'TEXT', ({ claim }) => words(claim.text)],
  ['stated_by', to('participants'), ({ claim }) => knownId(reading, 'participants', claim.by)],
  ['made', 'TEXT', ({ claim }) => claim.made],
  ['period', 'TEXT', ({ claim }) => claim.period],
  ['value', 'REAL', ({ claim }) => claim.value],
  ['qualifier', 'TEXT', ({ claim }) => claimQualifier(claim)],
  ['per', 'TEXT', ({ claim }) => claim.per],
  ['dims', 'TEXT', ({ claim }) => dimsJson(claim.dims)],
  ['change_percent', 'REAL', ({ claim }) => claim.change?.percent],
  ['change_from', 'TEXT', ({ claim }) => claim.change?.from],
  ['record', 'TEXT', ({ claim }) => claim.record?.kind],
  ['note', 'TEXT', ({ claim }) => words(claim.note)],
]

/** Verdicts by the names of the JSON report, with the figure that each rests on. */
const verdictColumns = (context: RenderContext): readonly SqlColumn<JudgedClaim>[] => [
  ['claim', 'TEXT PRIMARY KEY REFERENCES claims(id)', ({ key }) => key],
  ['verdict', 'TEXT', ({ verdict }) => verdict.kind],
  ['basis', 'TEXT', ({ checked }) => checked?.basis],
  ['reason', 'TEXT', ({ verdict }) => (verdict.kind === 'cannot-be-checked' ? verdict.reason : null)],
  ['factor', 'REAL', ({ checked }) => checked?.own.factor],
  ['percent', 'REAL', ({ checked }) => roundFactor(checked?.own.percent ?? null)],
  ['factor_qualifier', 'TEXT', ({ checked }) => checked?.own.factorQualifier],
  ['compared_statistic', to('statistics'), ({ grounds }) => grounds?.comparison.figure.statistic.id],
  ['compared_first_day', 'TEXT', ({ grounds }) => grounds && isoDay(grounds.period.first)],
  ['compared_last_day', 'TEXT', ({ grounds }) => grounds && isoDay(grounds.period.last)],
  ['compared_dims', 'TEXT', ({ grounds }) => dimsJson(grounds?.dims)],
  ['compared_amount', 'REAL', ({ grounds }) => grounds?.comparison.amount],
  ['compared_qualifier', 'TEXT', ({ grounds }) => grounds?.comparison.qualifier],
  ['compared_per', 'TEXT', ({ grounds }) => grounds?.comparison.per],
  ['compared_scaled', 'INTEGER', ({ grounds }) => grounds?.comparison.scaled],
  ['compared_published', 'TEXT', ({ grounds }) => grounds?.published.join('; ')],
  ['compared_sources', 'TEXT', ({ grounds }) => grounds && sourceTitle(context, grounds.sources)],
]

const issueTables = ({ reading }: RenderContext, words: Words): readonly SqlTable[] => [
  tableOf('issues', reading.dossier.issues, [
    ['id', KEY, ({ id }) => id],
    ['title', 'TEXT', ({ title }) => words(title)],
    ['summary', 'TEXT', ({ summary }) => words(summary)],
    ['status', 'TEXT', (issue) => statusOf(issue)],
    ['priority', 'INTEGER', ({ priority }) => priority],
    ['resumes', 'TEXT', ({ resumes }) => currentDate(resumes)],
    ['deadline', 'TEXT', ({ deadline }) => currentDate(deadline)],
  ]),
  tableOf('relations', relationsIn(reading), [
    ['id', ROW, ({ id }) => id],
    ['issue', to('issues'), ({ issue }) => issue.id],
    ['kind', 'TEXT', ({ relation }) => relation.kind],
    ['other', to('issues'), ({ relation }) => knownId(reading, 'issues', relation.issue)],
  ]),
]

const thresholdsTable = ({ reading }: RenderContext, words: Words): SqlTable =>
  tableOf('thresholds', thresholdsIn(reading), [
    ['id', KEY, ({ key }) => key],
    ['statistic', to('statistics'), ({ statistic }) => statistic.id],
    ['name', 'TEXT', ({ threshold }) => words(threshold.name)],
    ['comparator', 'TEXT', ({ threshold }) => threshold.comparator],
    ['value', 'REAL', ({ threshold }) => threshold.value],
    ['per', 'TEXT', ({ threshold }) => threshold.per],
    ['window_days', 'TEXT', ({ threshold }) => threshold.window],
    ['counts', 'TEXT', ({ threshold }) => words(threshold.counts)],
    ['kind', 'TEXT', ({ threshold }) => threshold.kind],
    ['issue', to('issues'), ({ threshold }) => knownId(reading, 'issues', threshold.issue)],
    ['note', 'TEXT', ({ threshold }) => words(threshold.note)],
  ])

const breaksTable = ({ reading }: RenderContext, words: Words): SqlTable =>
  tableOf('breaks', breaksIn(reading), [
    ['id', ROW, ({ id }) => id],
    ['statistic', to('statistics'), ({ statistic }) => statistic.id],
    ['date', 'TEXT', ({ mark }) => mark.at],
    ['note', 'TEXT', ({ mark }) => words(mark.note)],
  ])

const positionColumns = ({ reading }: RenderContext, words: Words): readonly SqlColumn<OfPosition>[] => {
  const disputed = new Set(
    reading.dossier.issues.flatMap((issue) =>
      positionsOf(issue).filter((one) => isContradicted(reading.dossier, issue, one)),
    ),
  )
  const person = (id: string | undefined): string | null => knownId(reading, 'participants', id)
  return [
    ['id', ROW, ({ id }) => id],
    ['name', 'TEXT', ({ position }) => position.id],
    ['issue', to('issues'), ({ issue }) => issue.id],
    ['participant', to('participants'), ({ position }) => person(position.participant)],
    ['addressed_to', to('participants'), ({ position }) => person(position.of)],
    ['spoken_by', to('participants'), ({ position }) => person(position.through)],
    ['stance', 'TEXT', ({ position }) => position.stance],
    ['text', 'TEXT', ({ position }) => words(position.text)],
    ['attribution', 'TEXT', ({ position }) => position.attribution],
    ['reported_by', to('participants'), ({ position }) => person(position.accordingTo)],
    ['reported_in', to('sources'), ({ position }) => knownId(reading, 'sources', position.accordingTo)],
    ['date', 'TEXT', ({ position }) => position.date],
    ['importance', 'INTEGER', ({ position }) => position.salience],
    ['last', 'INTEGER', ({ isLast }) => isLast],
    ['disputed', 'INTEGER', ({ position }) => disputed.has(position)],
  ]
}

const termsTable = ({ reading }: RenderContext, words: Words): SqlTable =>
  tableOf('terms', termsIn(reading), [
    ['id', KEY, ({ key }) => key],
    ['issue', to('issues'), ({ issue }) => issue.id],
    ['text', 'TEXT', ({ term }) => words(term.text)],
    ['value', 'REAL', ({ term }) => term.value],
    ['per', 'TEXT', ({ term }) => term.per],
    ['window_days', 'TEXT', ({ term }) => term.window],
    ['counts', 'TEXT', ({ term }) => words(term.counts)],
    ['currency', 'TEXT', ({ term }) => term.currency],
    ['due', 'TEXT', ({ term }) => term.due],
    ['owed_by', to('participants'), ({ term }) => knownId(reading, 'participants', term.by)],
    ['status', 'TEXT', ({ term }) => termStatus(term)],
  ])

const eventTables = ({ reading }: RenderContext, words: Words): readonly SqlTable[] => {
  const events = eventsIn(reading)
  return [
    tableOf('events', events, [
      ['id', KEY, ({ id }) => id],
      ['title', 'TEXT', ({ title }) => words(title)],
      ['kind', 'TEXT', ({ kind }) => kind],
      ['date', 'TEXT', (event) => eventDate(event)],
      ['first_date', 'TEXT', (event) => event.date],
      ['status', 'TEXT', (event) => eventStatus(event, reading.on)],
      ['place', to('places'), ({ place }) => knownId(reading, 'places', place)],
      ['outcome', 'TEXT', ({ outcome }) => words(outcome)],
    ]),
    tableOf(
      'event_participants',
      linked(reading, 'participants', events),
      [
        ['event', to('events'), ({ id }) => id],
        ['participant', to('participants'), ({ other }) => other],
      ],
      ['PRIMARY KEY (event, participant)'],
    ),
    tableOf(
      'event_issues',
      linked(reading, 'issues', events),
      [
        ['event', to('events'), ({ id }) => id],
        ['issue', to('issues'), ({ other }) => other],
      ],
      ['PRIMARY KEY (event, issue)'],
    ),
  ]
}

/** Returns the records that events name, each once, where they are known on the day. */
const linked = (reading: Reading, list: 'participants' | 'issues', events: ReturnType<typeof eventsIn>) =>
  events.flatMap(({ id, ...event }) =>
    [...new Set(event[list] ?? [])].flatMap((one) => {
      const other = knownId(reading, list, one)
      return other === null ? [] : [{ id, other }]
    }),
  )

const historyTable = ({ reading }: RenderContext, words: Words): SqlTable =>
  tableOf('history', historyIn(reading), [
    ['id', ROW, ({ id }) => id],
    ['kind', 'TEXT', ({ kind }) => kind],
    ['record', 'TEXT', ({ record }) => record],
    ['date', 'TEXT', ({ date }) => date],
    ['status', 'TEXT', ({ status }) => status],
    ['moved_to', 'TEXT', ({ movedTo }) => movedTo],
    ['note', 'TEXT', ({ note }) => words(note)],
  ])

interface OneCited {
  readonly cited: Cited
  readonly one: Citation
}

function* citations(reading: Reading): Iterable<OneCited> {
  const { sources } = indexOf(reading.dossier)
  for (const cited of citedIn(reading))
    for (const one of citationsOf(cited.ref))
      if (sources.has(typeof one === 'string' ? one : one.id)) yield { cited, one }
}

/** What every statement cites: the table and the row of the statement, the source, the words. */
const citationsTable = ({ reading }: RenderContext, words: Words): SqlTable =>
  tableOf('citations', citations(reading), [
    ['statement_table', 'TEXT', ({ cited }) => cited.table],
    ['statement', 'TEXT', ({ cited }) => String(cited.row)],
    ['statement_column', 'TEXT', ({ cited }) => cited.field],
    ['source', to('sources'), ({ one }) => (typeof one === 'string' ? one : one.id)],
    ['quote', 'TEXT', ({ one }) => (typeof one === 'string' ? null : one.quote?.exact)],
    ['note', 'TEXT', ({ one }) => (typeof one === 'string' ? null : words(one.note))],
  ])

/** What changed since the baseline; without one the table is empty. */
const changesTable = ({ changes, locale }: RenderContext): SqlTable => {
  const compared = ({ pair }: ChangeEntry) => ({ ...pair, locale })
  return tableOf(
    'changes',
    (changes?.entries ?? []).map((entry, at) => ({ id: at + 1, entry })),
    [
      ['id', ROW, ({ id }) => id],
      ['date', 'TEXT', ({ entry }) => entry.change.date],
      ['kind', 'TEXT', ({ entry }) => entry.change.kind],
      ['record_kind', 'TEXT', ({ entry }) => entry.change.target?.kind],
      ['record', 'TEXT', ({ entry }) => entry.change.target?.key],
      ['name', 'TEXT', ({ entry }) => subjectOf(compared(entry), entry.change)],
      ['what', 'TEXT', ({ entry }) => differenceText(compared(entry), entry.change)],
    ],
  )
}

/** Returns every table, each after those that it refers to. */
export const sqlTables = (context: RenderContext): readonly SqlTable[] => {
  const { reading } = context
  const words = wordsOf(context)
  const claims = claimsIn(reading).map((one) => judged(reading, one))
  return [
    dossierTable(context, words),
    sourcesTable(context, words),
    ...namesTables(context, words),
    ...peopleTables(context, words),
    statisticsTable(context, words),
    tableOf(
      'observations',
      { [Symbol.iterator]: () => figuresIn(reading)[Symbol.iterator]() },
      figureColumns(context, words),
    ),
    breaksTable(context, words),
    tableOf('claims', claims, claimColumns(context, words)),
    tableOf('verdicts', claims, verdictColumns(context)),
    ...issueTables(context, words),
    thresholdsTable(context, words),
    tableOf('positions', positionsIn(reading), positionColumns(context, words)),
    termsTable(context, words),
    ...eventTables(context, words),
    historyTable(context, words),
    citationsTable(context, words),
    changesTable(context),
  ]
}
