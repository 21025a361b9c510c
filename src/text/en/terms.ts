import type {
  Event,
  EventStatus,
  IssueStatus,
  Observation,
  Participant,
  Per,
  Place,
  Position,
  Qualifier,
  Relation,
  Source,
  Stance,
  Statistic,
  TermStatus,
  Threshold,
} from '../../dossier/index.ts'

/** Units of a rate after a number. */
export const perUnit = { day: '/day', week: '/week', month: '/month', year: '/year' } satisfies Readonly<
  Record<Per, string>
>

/** Units of a rate in words, with the days of a month and a year. */
export const perWords = {
  day: 'per day',
  week: 'per week',
  year: 'per year (365 days)',
} satisfies Readonly<Record<Exclude<Per, 'month'>, string>>

/** The unit of a monthly rate in words, with the mean days of a month. */
export const perMonth = (days: string) => `per month (${days} days)`

/** Units of time as a table names them, in a column of their own. */
export const perUnits = { day: 'day', week: 'week', month: 'month', year: 'year' } satisfies Readonly<
  Record<Per, string>
>

/** Units of a rate as nouns. */
export const perNouns = { day: 'day', week: 'week', month: 'month', year: 'year' } satisfies Readonly<
  Record<Per, string>
>

/** The word before an upper limit. */
export const upTo: string = 'up to'

/** Qualifiers of a value. */
export const qualifierNames = {
  exact: 'exact',
  about: 'about',
  'at-least': 'at least',
  'at-most': 'at most',
  'more-than': 'more than',
  'less-than': 'less than',
  'up-to': 'up to',
} satisfies Readonly<Record<Qualifier, string>>

/** Stances: the letter in the matrix, and the word. */
export const stances = {
  demands: { letter: 'D', word: 'demands' },
  supports: { letter: 'S', word: 'supports' },
  conditional: { letter: 'C', word: 'conditional' },
  neutral: { letter: 'N', word: 'neutral' },
  opposes: { letter: 'O', word: 'opposes' },
  'red-line': { letter: 'R', word: 'red line' },
  disputes: { letter: 'X', word: 'disputes' },
} satisfies Readonly<Record<Stance, { readonly letter: string; readonly word: string }>>

/** Statuses of an issue. */
export const statuses = {
  open: 'open',
  negotiating: 'negotiating',
  stalled: 'stalled',
  'agreed-in-principle': 'agreed in principle',
  agreed: 'agreed',
  'in-force': 'in force',
  rejected: 'rejected',
  superseded: 'superseded',
} satisfies Readonly<Record<IssueStatus, string>>

/** An issue whose status is not known on the date. */
export const statusUnknown: string = 'status unknown on this date'

/** Relations between issues, read from the issue that states one. */
export const relations = {
  'traded-for': 'traded for',
  'conditional-on': 'conditional on',
  'blocked-by': 'blocked by',
  'part-of': 'part of',
  'conflicts-with': 'conflicts with',
  'split-from': 'split from',
  'merged-into': 'merged into',
} satisfies Readonly<Record<Relation['kind'], string>>

/** The same relations, read from the other issue. */
export const relationBack = {
  'traded-for': 'traded for',
  'conditional-on': 'condition of',
  'blocked-by': 'blocks',
  'part-of': 'includes',
  'conflicts-with': 'conflicts with',
  'split-from': 'split into',
  'merged-into': 'absorbed',
} satisfies Readonly<Record<Relation['kind'], string>>

/** Statuses of an observation. */
export const observationStatus = {
  final: 'final',
  provisional: 'provisional',
  revised: 'revised',
  estimated: 'estimated',
} satisfies Readonly<Record<NonNullable<Observation['status']>, string>>

/** Measures of a statistic. */
export const measures = { flow: 'flow', stock: 'stock', rate: 'rate' } satisfies Readonly<
  Record<Statistic['measure'], string>
>

/** What a statistic counts. */
export const counts = {
  events: 'counts events, not people',
  persons: 'counts people',
  cases: 'counts cases, not people',
  incidents: 'counts incidents',
  money: 'an amount of money',
  percent: 'a percentage',
} satisfies Readonly<Record<Statistic['counts'], string>>

/** Kinds of sources. */
export const sourceKinds = {
  article: 'article',
  dataset: 'dataset',
  document: 'document',
  statement: 'statement',
  law: 'law',
} satisfies Readonly<Record<Source['kind'], string>>

/** Kinds of events. */
export const eventKinds = {
  meeting: 'meeting',
  decision: 'decision',
  statement: 'statement',
  legislative: 'legislative',
  incident: 'incident',
  deadline: 'deadline',
} satisfies Readonly<Record<Event['kind'], string>>

/** Statuses of an event. */
export const eventStatuses = {
  planned: 'planned',
  tentative: 'tentative',
  confirmed: 'confirmed',
  passed: 'took place',
  postponed: 'postponed',
  cancelled: 'cancelled',
} satisfies Readonly<Record<EventStatus, string>>

/** Statuses of a term. */
export const termStatuses = {
  proposed: 'proposed',
  agreed: 'agreed',
  delivered: 'delivered',
  missed: 'missed',
  dropped: 'dropped',
} satisfies Readonly<Record<TermStatus, string>>

/** Attributions of a position. */
export const attributions = { stated: 'stated', reported: 'reported', inferred: 'inferred' } satisfies Readonly<
  Record<Position['attribution'], string>
>

/** Kinds of participants. */
export const participantKinds = { person: 'person', organization: 'organization', group: 'group' } satisfies Readonly<
  Record<Participant['kind'], string>
>

/** Kinds of thresholds. */
export const thresholdKinds = {
  baseline: 'baseline',
  record: 'record',
  policy: 'policy',
  proposal: 'proposal',
  quota: 'quota',
} satisfies Readonly<Record<Threshold['kind'], string>>

/** Kinds of places. */
export const placeKinds = {
  country: 'country',
  state: 'state',
  border: 'border',
  route: 'route',
  crossing: 'crossing',
  city: 'city',
} satisfies Readonly<Record<Place['kind'], string>>

/** The months from January on, as written in a date and in full. */
export const months = {
  short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  long: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

/** Languages of most sources by tag; Intl names the others. */
export const languageNames: Readonly<Partial<Record<string, string>>> = { en: 'English', es: 'Spanish' }

/** A day in a sentence, with its month in full. */
export const longDay = (day: string, month: string, year: string) => `${day} ${month} ${year}`

/** A month with its name in full. */
export const longMonth = (month: string, year: string) => `${month} ${year}`

/** The months from a first to a last, in a spoken text. */
export const fromMonthTo = (first: string, last: string) => `${first} to ${last}`

/** The days from a first to a last. */
export const fromTo = (first: string, last: string) => `${first} to ${last}`

/** A fiscal year where there is little room. */
export const shortFiscalYear = (year: string) => `FY${year}`

/** A fiscal year with its first and last month. */
export const fiscalYear = (year: string, from: string, to: string) => `FY${year} (${from}–${to})`

/** A quarter of the calendar year by its number. */
export const quarter = (quarter: string, year: string) => `Q${quarter} ${year}`

/** A week by its number. */
export const week = (week: string, year: string) => `week ${week}, ${year}`

/** Joins items as in a sentence: `a and b`, `a, b, and c`, as `Intl.ListFormat` does, whose first use takes 25 ms of a start. */
export const listed = (items: readonly string[]): string => {
  const [first = '', second = ''] = items
  if (items.length < 3) return items.length < 2 ? first : `${first} and ${second}`
  return `${items.slice(0, -1).join(', ')}, and ${items.at(-1) ?? ''}`
}
