const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

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
  },
  years: {
    title: 'Years',
    columns: { year: 'year', sum: 'sum', change: 'vs year before' },
    sameMonths: 'A year that is not over stands beside the same months of the year before.',
    toDate: (year: string, months: string) => `${year}, ${months}`,
  },
  pace: {
    title: (year: string, through: string) => `Pace of ${year}, known to ${through}`,
    linear: (end: string, total: string, covered: string, yearDays: string) =>
      `at this pace it ends at ${end} = ${total} ÷ ${covered} days × ${yearDays}`,
    seasonal: (end: string, total: string, whole: string, part: string, year: string) =>
      `as ${year} went on, at ${end} = ${total} × ${whole} ÷ ${part}`,
    passed: (threshold: string, within: string) => `${threshold}: passed in ${within}`,
    wouldPass: (threshold: string, on: string) => `${threshold}: would be passed on ${on} at this pace`,
    staysBelow: (threshold: string, year: string) => `${threshold}: not reached in ${year} at this pace`,
    minimum: 'the figures are minimum estimates, so it may be passed all the same',
    scope:
      'What it was measured over (which counter, which area) is not stated: the comparison may be of unlike things.',
  },
  threshold: {
    passed: (count: string, of: string, first: string, periods: string) =>
      `passed in ${count} of ${of} periods since ${first}: ${periods}`,
    never: (of: string) => `passed in none of the ${of} periods known`,
    except: (periods: string) => `not passed: ${periods}`,
    untold: (periods: string) => `cannot be told from a bound: ${periods}`,
    mean: {
      week: (per: string) => `a week's mean only, not a ${per}`,
      month: (per: string) => `a month's mean only, not a ${per}`,
      year: (per: string) => `a year's mean only, not a ${per}`,
    },
    untestable: 'cannot be tested: a stock has no rate',
  },
  breakdown: {
    title: (dimension: string, period: string) => `By ${dimension}, ${period}`,
    dimensions,
    other: 'other',
    ofTotal: (total: string) => `share of the total, ${total}`,
    sum: (sum: string, total: string) => `these parts add up to ${sum} of ${total}`,
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
    rateRule: 'value ÷ days of the period; × 7 for a week, × 30.4 for a month, × 365 for a year',
    change: (period: string) => `Change against ${period}`,
    changeRule: '(now − before) ÷ before × 100; none on a base under 30, none between a partial and a whole period',
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
      "each whole period in the threshold's unit: the value where the period is that unit, its rate otherwise",
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
    shareRule: 'part ÷ total of the same period × 100; the total is not one of the parts',
    concern: 'The mark of the row',
    concernRule: 'the worst of: contradicted, at odds, publishers disagree, revised, overdue',
    spark: 'The small picture in the row',
    sparkRule: 'the last whole periods, from zero to the largest of them',
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
