/** The enumerations of the format. They are apart from the schema, whose library takes 45 ms to start. */

/** Units of time that a rate may be per, shortest first. */
export const PERS = ['day', 'week', 'month', 'year'] as const
export type Per = (typeof PERS)[number]

/** How exactly a value is meant. */
export const QUALIFIERS = ['exact', 'about', 'at-least', 'at-most', 'more-than', 'less-than', 'up-to'] as const

/** How a value has to compare with a threshold to pass it. */
export const COMPARATORS = ['more-than', 'at-least', 'less-than', 'at-most'] as const

/** How final a value is, according to its publisher. */
export const OBSERVATION_STATUSES = ['final', 'provisional', 'revised', 'estimated'] as const

/** What a statistic measures: a number over a period, a number at a moment, or a ratio. */
export const MEASURES = ['flow', 'stock', 'rate'] as const

/** What a statistic counts. */
export const COUNTS = ['events', 'persons', 'cases', 'incidents', 'money', 'percent'] as const

/** Statuses of an issue, from open to settled. */
export const ISSUE_STATUSES = [
  'open',
  'negotiating',
  'stalled',
  'agreed-in-principle',
  'agreed',
  'in-force',
  'rejected',
  'superseded',
] as const

/** Statuses of an event. */
export const EVENT_STATUSES = ['planned', 'tentative', 'confirmed', 'passed', 'postponed', 'cancelled'] as const

/** Stances on an issue, from demanding it to ruling it out; `disputes` denies a demand or an account of it. */
export const STANCES = ['demands', 'supports', 'conditional', 'neutral', 'opposes', 'red-line', 'disputes'] as const

/** How a position is known. */
export const ATTRIBUTIONS = ['stated', 'reported', 'inferred'] as const

/** Kinds of sources. */
export const SOURCE_KINDS = ['article', 'dataset', 'document', 'statement', 'law'] as const

/** Kinds of places. */
export const PLACE_KINDS = ['country', 'state', 'border', 'route', 'crossing', 'city'] as const

/** Kinds of participants. */
export const PARTICIPANT_KINDS = ['person', 'organization', 'group'] as const

/** Kinds of thresholds. */
export const THRESHOLD_KINDS = ['baseline', 'record', 'policy', 'proposal', 'quota'] as const

/** How one issue may relate to another. */
export const RELATION_KINDS = [
  'traded-for',
  'conditional-on',
  'blocked-by',
  'part-of',
  'conflicts-with',
  'split-from',
  'merged-into',
] as const

/** The status of a commitment or figure under negotiation. */
export const TERM_STATUSES = ['proposed', 'agreed', 'delivered', 'missed', 'dropped'] as const

/** Whether a participant is a party to the talks. */
export const STANDINGS = ['party', 'observer'] as const

/** What a threshold measures over its window. */
export const WINDOW_STATISTICS = ['mean', 'max'] as const

/** The records that a claim may assert. */
export const RECORD_CLAIMS = ['highest', 'lowest'] as const

/** What a notice may watch for. */
export const NOTICES = ['contradicted', 'revised', 'overdue'] as const

/** Kinds of events. */
export const EVENT_KINDS = ['meeting', 'decision', 'statement', 'legislative', 'incident', 'deadline'] as const

/** The lists of records that a dossier has, in the order of the format. */
export const RECORD_LISTS = ['sides', 'sources', 'places', 'participants', 'statistics', 'issues', 'events'] as const
export type RecordList = (typeof RECORD_LISTS)[number]

/** Examples that a new dossier may begin with. */
export const EXAMPLES = ['negotiation', 'statistics'] as const
/** An example that ships with the program. */
export type Example = (typeof EXAMPLES)[number]

/** Publishers whose files can be imported; `tidy` is this program's own table format. */
export const PUBLISHER_IDS = ['cbp', 'iom', 'unhcr', 'tidy'] as const
export type PublisherId = (typeof PUBLISHER_IDS)[number]

/** The rules by which a release is compared with earlier ones, by the names that `import --accept` takes. */
export const GUARD_RULES = [
  'bytes',
  'gone',
  'gap',
  'begins',
  'shorter',
  'older',
  'revision',
  'swapped',
  'parts',
  'provisional',
  'jump',
  'zero',
  'origin',
  'sign',
] as const
/** A rule of the guard. */
export type GuardRule = (typeof GUARD_RULES)[number]

/** What a column of a table of figures may say about its rows. */
export const FIGURE_USES = [
  'statistic',
  'period',
  'month',
  'until',
  'value',
  'flag',
  'qualifier',
  'status',
  'published',
  'name',
  'definition',
  'measure',
  'counts',
  'unit',
  'currency',
] as const
/** What a column says about the figure of its row; `until` is the last day of a figure that runs from the beginning of the year. */
export type FigureUse = (typeof FIGURE_USES)[number]

/** The periods over which figures may be added up. */
export const SUMS = ['month', 'year'] as const
/** A period over which finer figures are added up. */
export type SumPeriod = (typeof SUMS)[number]

/** What a single date of a table may stand for: that day, the week that begins or ends on it, or the longer period of which it is the first or last day. */
export const COVERED = ['day', 'week-from', 'week-to', 'month', 'quarter', 'year'] as const
/** What a single date of a table means. */
export type Covered = (typeof COVERED)[number]
