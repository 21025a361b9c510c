/** Heads of columns, in reports and in tables for spreadsheets. */
export type ReportColumn =
  | 'accessed'
  | 'address'
  | 'attributed'
  | 'attribution'
  | 'by'
  | 'changed'
  | 'claim'
  | 'comparator'
  | 'conditions'
  | 'counts'
  | 'date'
  | 'definition'
  | 'doubt'
  | 'event'
  | 'factor'
  | 'from'
  | 'figure'
  | 'id'
  | 'issue'
  | 'issues'
  | 'kind'
  | 'language'
  | 'licence'
  | 'limit'
  | 'made'
  | 'measure'
  | 'memberOf'
  | 'movers'
  | 'name'
  | 'nextUpdate'
  | 'note'
  | 'number'
  | 'outcome'
  | 'part'
  | 'participant'
  | 'participants'
  | 'per'
  | 'perDay'
  | 'period'
  | 'place'
  | 'previous'
  | 'priority'
  | 'published'
  | 'publisher'
  | 'qualifier'
  | 'quote'
  | 'rate'
  | 'role'
  | 'said'
  | 'share'
  | 'side'
  | 'since'
  | 'source'
  | 'stance'
  | 'statistic'
  | 'status'
  | 'steps'
  | 'summary'
  | 'threshold'
  | 'title'
  | 'to'
  | 'unit'
  | 'value'
  | 'verdict'
  | 'waitsFor'
  | 'what'
  | 'who'
  | 'why'
  | 'window'
  | 'yearBefore'

/** What reports say beside what the screen says. */
export interface ReportWords {
  readonly columns: Readonly<Record<ReportColumn, string>>
  readonly sections: Readonly<
    Record<'glance' | 'claims' | 'participants' | 'matrix' | 'issues' | 'timeline' | 'sources', string>
  >
  readonly madeWith: (program: string) => string
  readonly noFigure: string
  readonly noClaims: string
  readonly noStatistics: string
  readonly noParticipants: string
  readonly noIssues: string
  readonly seriesOf: (part: string) => string
  readonly total: string
  readonly pages: (from: string, to: string, all: string) => string
  readonly readingDay: (day: string) => string
  readonly toCome: string
  readonly was: (first: string, date: string) => string
  readonly chart: {
    readonly title: (name: string, unit: string) => string
    readonly firm: string
    readonly loose: string
    readonly partial: string
  }
  readonly brief: {
    readonly title: string
    readonly figures: string
    readonly moved: string
    readonly noneMoved: string
    readonly stuck: string
    readonly noneStuck: string
    readonly next: string
    readonly noneNext: string
    readonly more: (count: number) => string
    readonly nobody: string
    readonly noVerdict: string
  }
}
