const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

type Seasonal = Readonly<Record<'end' | 'total' | 'whole' | 'part' | 'year', string>>

/** Dimensions that publishers break figures down by; others are shown by their own names. */
const dimensions: Readonly<Record<string, string>> = {
  component: 'component',
  citizenship: 'citizenship',
  demographic: 'demographic group',
  origin: 'origin',
  sex: 'sex',
  age: 'age',
  state: 'state',
  route: 'route',
  region: 'region',
  outcome: 'outcome',
}

const partNames: Readonly<Record<string, string>> = {
  dead: 'dead',
  missing: 'missing',
}

/** Calculated values: verdicts, disagreements, pace, thresholds, comparisons, derivations. */
export const figures = {
  concerns: {
    contradicted: 'a claim about it is contradicted',
    'at-odds': 'a claim about it is at odds with official data',
    disagreeing: 'its publishers disagree',
    revised: 'its newest figure was revised',
    overdue: 'its next figure is overdue',
  },
  overdue: (expected: string, count: number) =>
    `overdue: the next figure was expected by ${expected}, ${days(count)} ago`,
  silent: (count: number, usual: string) => `nothing newer in this dossier for ${days(count)}, usually ${usual}`,
  perOwn: { day: 'per day', week: 'per week', month: 'per month', year: 'per year' },
  change: {
    vintagesDiffer: 'vintages differ',
    asPublished: (date: string) => `as published ${date}`,
    points: (points: string) => `${points} points`,
  },
  disagreement: {
    title: 'Publishers disagree',
    line: (publisher: string, value: string, period: string, published: string) =>
      `${publisher}: ${value}, ${period}, published ${published}`,
    factor: (times: string) => `${times} apart`,
    why: (reasons: string) => `what the metadata show: ${reasons}`,
    reasons: {
      period: 'the periods are not the same (rates are compared)',
      vintage: 'published on different days',
      qualifier: 'one is a bound or an estimate',
      status: 'one is not final',
      note: 'a note stands with the figure',
      'none-shown': 'nothing that would explain it',
    },
  },
  chart: {
    zooms: { all: 'all years', 5: '5 years', 2: '2 years', 1: '1 year' },
    arrangements: { time: 'over time', fiscal: 'fiscal years side by side', calendar: 'calendar years side by side' },
    perPeriod: 'per period',
    place: (at: string, of: string) => `${at} of ${of}`,
    one: 'One period is known: there is nothing to draw.',
    needsMonths: 'Years side by side need months; these are drawn over time.',
    partial: 'partial period: marked, not drawn as a fall',
    inWords: 'stated in words, not as a number: marked, not drawn',
    betweenTotals: 'the totals include each other: what came between them is drawn',
    soFar: 'the totals include each other and some are bounds: their means since the start are drawn',
  },
  years: {
    title: 'Years',
    columns: { year: 'year', sum: 'sum', change: 'vs year before' },
    sameMonths: 'A year that is not over stands beside the same months of the year before.',
    toDate: (year: string, months: string) => `${year}, ${months}`,
    rolled: 'Months and years',
    rolledColumns: { period: 'period', sum: 'sum', covered: 'days covered' },
    covered: (covered: string, all: string) => `${covered} of ${all}`,
  },
  pace: {
    title: (year: string, through: string) => `Pace of ${year}, known to ${through}`,
    linear: (end: string, total: string, covered: string, yearDays: string) =>
      `at this pace it ends at ${end} = ${total} ÷ ${covered} days × ${yearDays}`,
    seasonal: ({ end, total, whole, part, year }: Seasonal) =>
      `as ${year} went on, at ${end} = ${total} × ${whole} ÷ ${part}`,
    passed: (threshold: string, within: string) => `${threshold}: passed in ${within}`,
    wouldPass: (threshold: string, on: string) => `${threshold}: would be passed on ${on} at this pace`,
    staysBelow: (threshold: string, year: string) => `${threshold}: not reached in ${year} at this pace`,
    minimum: 'the figures are minimum estimates, so it may be passed all the same',
    scope:
      'What it was measured over (which counter, which area) is not stated: the comparison may be of unlike things.',
  },
  threshold: {
    periods: (count: string, isOne: boolean) => `${count} ${isOne ? 'period' : 'periods'} known`,
    windows: (count: string, length: number) => `${count} windows of ${days(length)} known, each by its last day`,
    passed: (count: string, of: string, periods: string) => `passed in ${count} of the ${of}: ${periods}`,
    never: (of: string) => `passed in none of the ${of}`,
    neverSurely: (of: string) => `passed for certain in none of the ${of}`,
    except: (periods: string) => `not passed: ${periods}`,
    untold: (periods: string) => `cannot be told from a bound: ${periods}`,
    untoldPart: (per: string, periods: string) => `cannot be told from a part of a ${per}: ${periods}`,
    untoldWindow: (length: number, periods: string) =>
      `cannot be told of ${length === 1 ? 'a single day' : `${length} days in a row`}: ${periods}`,
    onlyDay: (length: number, periods: string) =>
      `cannot be told of ${length} days in a row, though the mean proves a single day: ${periods}`,
    above: (mark: string) => `above ${mark}`,
    below: (mark: string) => `below ${mark}`,
    a: { day: 'a day', week: 'a week', month: 'a month', year: 'a year' },
    proved: (length: number, period: string, side: string, share: string) =>
      `proved: some ${length === 1 ? 'day' : `${length} days`} of ${period} ${length === 1 ? 'was' : 'were'} ${side} (${share})`,
    provedEach: (length: number, side: string, share: string, periods: string) =>
      `proved: some ${length === 1 ? 'day' : `${length} days`} of each of these ${length === 1 ? 'was' : 'were'} ${side} (${share}): ${periods}`,
    share: (count: string, of: string) => `${count} of the ${of}`,
    over: (length: number, isMax: boolean) =>
      length === 1 ? 'a single day' : `${isMax ? 'the highest of' : 'the mean of'} ${length} days in a row`,
    mean: {
      week: (per: string) => `a week's mean only, not a ${per}`,
      month: (per: string) => `a month's mean only, not a ${per}`,
      year: (per: string) => `a year's mean only, not a ${per}`,
    },
    meanRule: 'a mean beyond the mark proves a single day; a mean short of it says nothing of a day',
    windowRule: (length: number, period: string, windows: number) =>
      `a total proves ${length} days in a row only beyond what its windows hold at the mark (the ${period} days of a period lie in ${windows} windows of ${length} days)`,
    incomparable: {
      'counts-something-else': (counts: string) => `not compared: it counts something else (${counts})`,
      'no-rate': 'cannot be tested: a stock has no rate',
    },
  },
  breakdown: {
    title: (dimension: string, period: string) => `By ${dimension}, ${period}`,
    dimensions,
    partNames,
    other: 'other',
    ofTotal: (total: string) => `share of the total, ${total}`,
    sum: (sum: string, total: string) => `these parts add up to ${sum} of ${total}`,
    rest: 'not listed',
    otherVintage: (total: string, date: string) => `the total, ${total}, is of another vintage (published ${date})`,
    noTotal: 'the total of this period is not known: no shares',
    smallTotal: 'total under 30: no shares, no ranking',
  },
  compare: {
    title: (count: number) => `Side by side: ${count} statistics`,
    need: 'Mark two or more statistics with Space first; then b shows them side by side.',
    marked: (name: string, count: number) => `Marked: ${name} (${count} marked; b shows them side by side)`,
    unmarked: (name: string, count: number) => `No longer marked: ${name} (${count} marked)`,
    onlyStatistics: 'Only statistics can be marked.',
    full: (most: number) => `At most ${most} statistics stand side by side.`,
    refused: 'Not shown side by side, because it would not be honest:',
    pair: (a: string, b: string) => `${a} and ${b}`,
    reasons: {
      'measures-differ':
        'they are of different measures: a stock is counted at a moment, a flow over a period, and a rate is neither: they share no axis',
      'counts-differ': 'they count different things (events, persons, cases, incidents are not each other)',
      'currencies-differ': 'they are in different currencies, which are not converted here',
      'part-with-total': 'one is limited to a part (such as Border Patrol alone), the other is a total',
      'different-parts': 'each is limited to another part',
      'nothing-known': 'no figure of one of them is known on this date',
    },
    provisos: {
      'different-places': 'different places: read each for its own',
      'different-publishers': 'different publishers count differently: they stand beside each other, unsummed',
      'different-units': 'different units: each has its own axis, and there is no factor',
      'different-periods': 'they have no period in common',
    },
    neverAdded: 'Figures of different statistics are never added together here.',
    factor: 'factor',
    periods: 'Periods',
  },
  working: {
    title: (name: string) => `How it was worked out: ${name}`,
    inputs: 'from',
    input: (value: string, period: string, source: string, published: string) =>
      `${value}, ${period}: ${source}, published ${published}`,
    rate: 'Rate',
    rateRule: (days: string) =>
      `value ÷ days of the period; × 7 for a week, × ${days} for a month, × 365 for a year; a month per month is itself, and so is a year per year`,
    change: (period: string) => `Change against ${period}`,
    changeRule:
      '(now − before) ÷ before × 100, in one vintage where one has both; none on a base under 30, between two bounds, or between a partial and a whole period; percentages change by points',
    difference: 'difference',
    revision: 'Revision',
    revisionRule: '(newest vintage − first vintage) ÷ first vintage × 100, of one publisher',
    year: (name: string) => `Sum of ${name}`,
    yearRule: 'the months known from its first one on, added up; compared with the same months a year before',
    pace: 'Pace of the year',
    paceRule:
      'total ÷ days covered × days of the year; with the season: total × the whole year before ÷ its same months',
    threshold: (name: string) => `Threshold: ${name}`,
    thresholdRule:
      "each whole period in the threshold's unit: the value where the period is that unit, its rate otherwise; of a window of k days its own days, or, of a longer period of n days, a total of more than ⌈n ÷ k⌉ × k × the mark",
    verdict: 'Verdict on the claim',
    verdictRules: {
      exact: 'exact: may differ by half of the last place in which the claim is written',
      about: 'about: within ±10 %',
      'at-least': 'at least: not above official data',
      'more-than': 'more than: below official data',
      'at-most': 'at most: not below official data',
      'less-than': 'less than: above official data',
      'up-to': 'up to: not below official data',
    },
    factorRule: 'factor: the larger ÷ the smaller',
    disagreementRule: 'values of the same period, or rates where the periods differ: the larger ÷ the smaller',
    share: (dimension: string) => `Shares by ${dimension}`,
    shareRule: 'part ÷ total of the same period and vintage × 100; the total is not one of the parts',
    concern: 'The mark of the row',
    concernRule: 'the worst of: contradicted, at odds, publishers disagree, revised, overdue',
    spark: 'The small picture in the row',
    sparkRule: 'the last whole periods, from zero to the largest of them; totals that include each other per day',
    issues: 'Number of issues',
    issuesRule: 'issues on which a position of this participant is known on the date',
    sides: 'For and against',
    sidesRule:
      'by each participant’s last position: demands, supports, conditional against opposes, red line; neutral is neither',
    inFavour: (names: string) => `for: ${names}`,
    against: (names: string) => `against: ${names}`,
    nobody: 'nobody',
    sources: 'Number of sources in the header',
    sourcesRule: (date: string, known: number, all: number) =>
      `${known} of the ${all} sources were published by ${date}`,
    open: 'Number of open issues',
    openRule: (open: number, all: number) =>
      `${open} of the ${all} issues are on that date neither agreed nor in force, rejected or superseded, or their status is not known yet`,
    nothing: 'Nothing on this record is derived: it is shown as it was written.',
  },
}
