/** The words about what follows from the figures. */
export interface FigureWords {
  readonly concerns: Readonly<Record<'contradicted' | 'at-odds' | 'disagreeing' | 'revised' | 'overdue', string>>
  readonly overdue: (expected: string, days: number) => string
  readonly disagreement: {
    readonly title: string
    readonly line: (publisher: string, value: string, period: string, published: string) => string
    readonly factor: (times: string) => string
    readonly why: (reasons: string) => string
    readonly reasons: Readonly<Record<'period' | 'vintage' | 'qualifier' | 'status' | 'note' | 'none-shown', string>>
  }
  readonly chart: {
    readonly zooms: Readonly<Record<'all' | 5 | 2 | 1, string>>
    readonly arrangements: Readonly<Record<'time' | 'fiscal' | 'calendar', string>>
    readonly perPeriod: string
    readonly place: (at: string, of: string) => string
    readonly one: string
    readonly needsMonths: string
    readonly partial: string
  }
  readonly years: {
    readonly title: string
    readonly columns: { readonly year: string; readonly sum: string; readonly change: string }
    readonly toDate: (year: string, months: string) => string
    readonly sameMonths: string
  }
  readonly pace: {
    readonly title: (year: string, through: string) => string
    readonly linear: (end: string, total: string, days: string, yearDays: string) => string
    readonly seasonal: (end: string, total: string, whole: string, part: string, year: string) => string
    readonly passed: (threshold: string, within: string) => string
    readonly wouldPass: (threshold: string, on: string) => string
    readonly staysBelow: (threshold: string, year: string) => string
    readonly minimum: string
    readonly scope: string
  }
  readonly threshold: {
    readonly passed: (count: string, of: string, first: string, periods: string) => string
    readonly never: (of: string) => string
    readonly except: (periods: string) => string
    readonly untold: (periods: string) => string
    readonly mean: Readonly<Record<'week' | 'month' | 'year', (per: string) => string>>
    readonly untestable: string
  }
  readonly breakdown: {
    readonly title: (dimension: string, period: string) => string
    readonly dimensions: Readonly<Record<string, string>>
    readonly other: string
    readonly ofTotal: (total: string) => string
    readonly sum: (sum: string, total: string) => string
    readonly noTotal: string
    readonly smallTotal: string
  }
  readonly compare: {
    readonly title: (count: number) => string
    readonly need: string
    readonly marked: (name: string, count: number) => string
    readonly unmarked: (name: string, count: number) => string
    readonly onlyStatistics: string
    readonly full: (most: number) => string
    readonly refused: string
    readonly pair: (a: string, b: string) => string
    readonly reasons: Readonly<
      Record<'measures-differ' | 'counts-differ' | 'part-with-total' | 'different-parts' | 'nothing-known', string>
    >
    readonly provisos: Readonly<
      Record<'different-places' | 'different-publishers' | 'different-units' | 'different-periods', string>
    >
    readonly neverAdded: string
    readonly factor: string
    readonly periods: string
  }
  readonly working: {
    readonly title: (name: string) => string
    readonly inputs: string
    readonly input: (value: string, period: string, source: string, published: string) => string
    readonly rate: string
    readonly rateRule: string
    readonly change: (period: string) => string
    readonly changeRule: string
    readonly difference: string
    readonly revision: string
    readonly revisionRule: string
    readonly year: (name: string) => string
    readonly yearRule: string
    readonly pace: string
    readonly paceRule: string
    readonly threshold: (name: string) => string
    readonly thresholdRule: string
    readonly verdict: string
    readonly verdictRules: Readonly<
      Record<'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'up-to', string>
    >
    readonly factorRule: string
    readonly disagreementRule: string
    readonly share: (dimension: string) => string
    readonly shareRule: string
    readonly concern: string
    readonly concernRule: string
    readonly spark: string
    readonly sparkRule: string
    readonly issues: string
    readonly issuesRule: string
    readonly sides: string
    readonly sidesRule: string
    readonly inFavour: (names: string) => string
    readonly against: (names: string) => string
    readonly nobody: string
    readonly sources: string
    readonly sourcesRule: (date: string, known: number, all: number) => string
    readonly open: string
    readonly openRule: (open: number, all: number) => string
    readonly nothing: string
  }
}
