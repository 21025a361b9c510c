import type { Grain } from '../../dossier/index.ts'
import { counted } from '../plural.ts'

const days = (count: number): string => `${counted(count)} ${count === 1 ? 'day' : 'days'}`

type Seasonal = Readonly<Record<'end' | 'total' | 'whole' | 'part' | 'year', string>>
/** A day on which something would happen: or earlier, where the total so far is a minimum; about then, where it is approximate. */
interface DayOf {
  readonly minimum: boolean
  readonly about: boolean
}

/** Values of a chart, each with its period. */
type HeardChart = Readonly<Record<'first' | 'last' | 'top' | 'bottom', string>>

/** Dimensions that publishers break figures down by; others are shown by their own names. */
const dimensions: Readonly<Record<string, string>> = {
  component: 'component',
  citizenship: 'nationality',
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
  'U.S. Border Patrol': 'U.S. Border Patrol',
  'Office of Field Operations': 'Office of Field Operations',
}

/** Calculated values: verdicts, disagreements, pace, thresholds, comparisons, derivations. */
export const figures = {
  concerns: {
    contradicted: 'a claim is contradicted',
    'at-odds': 'a claim is at odds with published figures',
    disagreeing: 'publishers disagree',
    revised: 'the newest figure was revised',
    overdue: 'the next figure is overdue',
  },
  overdue: (expected: string, count: number) =>
    `overdue: the next figure was expected by ${expected}, ${days(count)} earlier`,
  silent: (count: number, usual: string) => `nothing newer in this dossier for ${days(count)}, usually ${usual}`,
  gaps: {
    year: (has: string, of: string) => `${has} of ${of} years`,
    'fiscal-year': (has: string, of: string) => `${has} of ${of} fiscal years`,
    quarter: (has: string, of: string) => `${has} of ${of} quarters`,
    month: (has: string, of: string) => `${has} of ${of} months`,
    week: (has: string, of: string) => `${has} of ${of} weeks`,
  },
  missing: (covered: string, periods: string, more: number) =>
    `${covered}; missing: ${periods}${more === 0 ? '' : ` and ${counted(more)} more`}`,
  perOwn: { day: 'per day', week: 'per week', month: 'per month', year: 'per year' },
  change: {
    vintagesDiffer: 'vintages differ',
    publishersDiffer: 'publishers differ',
    retracted: 'from retracted sources',
    asPublished: (date: string) => `as published ${date}`,
    points: (points: string) => `${points} points`,
  },
  disagreement: {
    title: 'Publishers disagree',
    line: (publisher: string, value: string, period: string, published: string) =>
      `${publisher}: ${value}, ${period}, published ${published}`,
    factor: (times: string) => `${times} apart`,
    why: (reasons: string) => `Possible reasons: ${reasons}`,
    reasons: {
      period: 'different periods (so rates are compared)',
      vintage: 'published on different days',
      qualifier: 'one is a bound or an estimate',
      status: 'one is not final',
      note: 'the figure has a note',
      'none-shown': 'none that the data show',
    },
  },
  chart: {
    zooms: { all: 'all years', 5: '5 years', 2: '2 years', 1: '1 year' },
    arrangements: { time: 'over time', fiscal: 'by fiscal year', calendar: 'by calendar year' },
    perPeriod: {
      day: 'per day',
      week: 'per week',
      month: 'per month',
      quarter: 'per quarter',
      year: 'per year',
      'fiscal-year': 'per fiscal year',
      interval: 'per period',
    } satisfies Readonly<Record<Grain, string>>,
    place: (at: string, of: string) => `value ${at} of ${of}`,
    drawn: (drawn: string) => `${drawn} drawn`,
    one: 'Only one period is known, so there is no chart.',
    apart: 'Fewer than two of the values can be drawn together, so there is no chart.',
    needsMonths: 'Comparing years needs monthly figures; these are shown over time.',
    partial: 'incomplete period: marked, not drawn as a drop',
    inWords: 'stated in words, not as a number: marked, not drawn',
    betweenTotals: 'each total includes the one before: the differences are drawn',
    brokenOff: 'several publishers: the line breaks off between their figures, which are not added up',
    ofOthers: 'totals of other publishers are left out: a difference between two publishers is not a figure',
    soFar: 'each total includes the one before, and some are minimums or maximums: means since the start are drawn',
    heard: (count: string, { first, last, top, bottom }: HeardChart) =>
      `Chart of ${count} values: from ${first} to ${last}; highest ${top}, lowest ${bottom}.`,
    rolling: (days: string) => `${days}-day mean`,
    notRolling: 'Daily figures',
    needsDays: 'A rolling mean needs daily figures.',
  },
  multiples: {
    title: 'All statistics',
    scales: 'The same days for all, a scale of its own for each.',
    first: (drawn: string, all: string) => `The first ${drawn} with a figure, of ${all} statistics.`,
    none: 'No statistic has a figure on this date.',
  },
  years: {
    title: 'Years',
    columns: { year: 'year', sum: 'sum', change: 'vs year before' },
    sameMonths: 'A year in progress is compared with the same months of the year before.',
    toDate: (year: string, months: string) => `${year}, ${months}`,
    rolled: 'Months and years',
    rolledColumns: { period: 'period', sum: 'sum', covered: 'days covered' },
    covered: (covered: string, all: string) => `${covered} of ${all}`,
  },
  pace: {
    title: (year: string, through: string) => `Pace of ${year}, data to ${through}`,
    linear: (end: string, total: string, covered: string, yearDays: string) =>
      `At this pace the year ends at ${end} = ${total} ÷ ${covered} days × ${yearDays}`,
    seasonal: ({ end, total, whole, part, year }: Seasonal) =>
      `With the seasonal pattern of ${year} it ends at ${end} = ${total} × ${whole} ÷ ${part}`,
    passed: (threshold: string, within: string, isMinimum: boolean) =>
      `${threshold}: passed in ${within}${isMinimum ? ' or earlier' : ''}`,
    wouldPass: (threshold: string, on: string, { minimum, about }: DayOf) =>
      `${threshold}: would be passed ${about ? 'around' : 'on'} ${on}${minimum ? ' or earlier' : ''} at this pace`,
    /** Of a day before the one that is read, about which no figure is known. */
    wouldHavePassed: (threshold: string, on: string, { minimum, about }: DayOf) =>
      `${threshold}: would have been passed ${about ? 'around' : 'on'} ${on}${minimum ? ' or earlier' : ''} at this pace; no figure for that day is known yet`,
    staysBelow: (threshold: string, year: string) => `${threshold}: not reached in ${year} at this pace`,
    minimum: 'the figures are minimum estimates, so it may still be passed',
    scope:
      'The source does not say what was measured (which publisher, which area), so this may compare different things.',
  },
  threshold: {
    periods: (count: string, isOne: boolean) => `${count} ${isOne ? 'period' : 'periods'} known`,
    windows: (count: string, length: number) =>
      `${count} ${count === '1' ? 'window' : 'windows'} of ${days(length)} known, each named by its last day`,
    passed: (side: string, share: string, periods: string) => `${side} in ${share}: ${periods}`,
    never: (side: string, of: string, isOne: boolean) =>
      isOne ? `not ${side} in the ${of}` : `${side} in none of the ${of}`,
    neverSurely: (side: string, of: string, isOne: boolean) =>
      isOne ? `not certainly ${side} in the ${of}` : `in none of the ${of} certainly ${side}`,
    except: (periods: string) => `not so: ${periods}`,
    untold: (periods: string) => `unknown, because the figure is a minimum, a maximum or approximate: ${periods}`,
    untoldPart: (per: string, periods: string) => `unknown, because only part of a ${per} is covered: ${periods}`,
    untoldWindow: (length: number, periods: string) =>
      `cannot be determined for ${length === 1 ? 'a single day' : `${length} days in a row`}: ${periods}`,
    onlyDay: (length: number, periods: string) =>
      `cannot be determined for ${length} days in a row, though the mean proves a single day: ${periods}`,
    side: {
      'more-than': (mark: string) => `above ${mark}`,
      'at-least': (mark: string) => `at least ${mark}`,
      'less-than': (mark: string) => `below ${mark}`,
      'at-most': (mark: string) => `at most ${mark}`,
    },
    a: { day: 'a day', week: 'a week', month: 'a month', year: 'a year' },
    proved: (length: number, period: string, side: string, share: string) =>
      length === 1
        ? `proved: some day in ${period} was ${side} (${share})`
        : `proved: some ${length} days in a row in ${period} had a mean that was ${side} (${share})`,
    provedEach: (length: number, side: string, share: string, periods: string) =>
      length === 1
        ? `proved: some day in each of these was ${side} (${share}): ${periods}`
        : `proved: some ${length} days in a row in each of these had a mean that was ${side} (${share}): ${periods}`,
    share: (count: string, of: string) => `${count} of the ${of}`,
    over: (length: number, isMax: boolean) =>
      length === 1 ? 'a single day' : `${isMax ? 'the highest of' : 'the mean of'} ${length} days in a row`,
    mean: {
      week: (per: string) => `a week's mean only, not a ${per}`,
      month: (per: string) => `a month's mean only, not a ${per}`,
      year: (per: string) => `a year's mean only, not a ${per}`,
      period: (per: string) => `a mean of each period only, not a ${per}`,
    },
    meanRule:
      'a mean beyond the threshold proves that some day was beyond it; a mean short of it says nothing about single days',
    windowRule: (length: number, period: string, windows: number) =>
      `a total proves ${length} days in a row only if it passes what its windows hold at the threshold (${period} days lie in ${windows} windows of ${length} days)`,
    incomparable: {
      'counts-something-else': (counts: string) => `not compared, because it counts something else (${counts})`,
      'no-rate': 'cannot be tested, because a stock has no rate',
    },
  },
  breakdown: {
    title: (dimension: string, period: string) => `By ${dimension}, ${period}`,
    dimensions,
    partNames,
    other: 'other',
    ofTotal: (total: string) => `share of the total, ${total}`,
    openShares:
      'where a part and the total are both minimums, maximums or approximate, the share is of what was recorded, and the true one may be higher or lower',
    sum: (sum: string, total: string) => `these parts add up to ${sum} of ${total}`,
    rest: 'not listed',
    otherVintage: (total: string, date: string) => `the total, ${total}, is from another vintage (published ${date})`,
    noTotal: {
      unknown: 'no shares, because the total of this period is not known',
      publisher: 'no shares, because only another publisher has a total of this period',
      retracted: 'no shares, because a retracted figure is not compared with another one',
    },
    smallTotal: 'no shares and no ranking, because the total is under 30',
  },
  compare: {
    title: (count: number) => `Compared: ${count} statistics`,
    need: 'First mark two or more statistics with Space; then b compares them.',
    marked: (name: string, count: number) => `Marked: ${name} (${count} marked; b compares them)`,
    unmarked: (name: string, count: number) => `No longer marked: ${name} (${count} marked)`,
    onlyStatistics: 'Only statistics can be marked.',
    full: (most: number) => `At most ${most} statistics can be compared.`,
    refused: 'These cannot be compared:',
    pair: (a: string, b: string) => `${a} and ${b}`,
    reasons: {
      'measures-differ':
        'they are different measures: a stock is counted on a date, a flow over a period, and a rate is neither',
      'counts-differ': 'they count different things (events, people, cases, incidents)',
      'currencies-differ': 'they are in different currencies, which are not converted here',
      'part-with-total': 'one is limited to a part (such as Border Patrol alone), the other is a total',
      'different-parts': 'each is limited to a different part',
      'nothing-known': 'one of them has no known figure on this date',
    },
    provisos: {
      'different-places': 'different places: read each by itself',
      'different-publishers': 'different publishers count differently, so their figures are never added up',
      'different-units': 'different units: each has its own axis, and no factor is calculated',
      'different-periods': 'they have no period in common',
    },
    neverAdded: 'Figures of different statistics are never added up.',
    factor: 'factor',
    periods: 'Periods',
  },
  working: {
    title: (name: string) => `How it was calculated: ${name}`,
    inputs: 'from',
    input: (value: string, period: string, source: string, published: string) =>
      `${value}, ${period}: ${source}, published ${published}`,
    rate: 'Rate',
    rateRule: (days: string) =>
      `value ÷ days of the period; × 7 for a week, × ${days} for a month, × 365 for a year; a monthly figure per month and a yearly figure per year stay as they are`,
    change: (period: string) => `Change from ${period}`,
    changeRule:
      '(now − before) ÷ before × 100, within one vintage where possible; none on a base under 30, between two bounds, or between a partial and a whole period; percentages change in points',
    difference: 'difference',
    revision: 'Revision',
    revisionRule: '(newest vintage − first vintage) ÷ first vintage × 100, of one publisher',
    year: (name: string) => `Sum of ${name}`,
    yearRule: 'the known months from its first one on, added up and compared with the same months a year before',
    pace: 'Pace of the year',
    paceRule:
      'total ÷ days covered × days of the year; seasonal: total × the whole year before ÷ its same months; none on a total under 30',
    threshold: (name: string) => `Threshold: ${name}`,
    thresholdRule:
      "each whole period in the threshold's unit: the value where the period is that unit, its rate otherwise; of a window of k days its own days, or, of a longer period of n days, a total that passes ⌈n ÷ k⌉ × k × the mark",
    verdict: 'Verdict on the claim',
    verdictRules: {
      exact: 'exact: may differ by half of the last place in which the claim is written',
      about: 'about: within ±10 %',
      'at-least': 'at least: not above published figures',
      'more-than': 'more than: below published figures',
      'at-most': 'at most: not below published figures',
      'less-than': 'less than: above published figures',
      'up-to': 'up to: not below published figures',
    },
    factorRule: 'factor: the larger ÷ the smaller',
    disagreementRule: 'values of the same period, or rates where the periods differ: the larger ÷ the smaller',
    share: (dimension: string) => `Shares by ${dimension}`,
    shareRule: 'part ÷ total of the same period and vintage × 100; the total is not one of the parts',
    concern: 'The sign in the row',
    concernRule: 'the most serious of: contradicted, at odds, publishers disagree, revised, overdue',
    spark: 'The small chart in the row',
    sparkRule: 'the last complete periods, from zero to the largest; where each total includes the one before, per day',
    issues: 'Number of issues',
    issuesRule: 'issues on which this participant has a position known on the date',
    sides: 'For and against',
    sidesRule:
      'by each participant’s latest position: demands, supports and conditional are for; opposes and red line are against; neutral is neither',
    inFavour: (names: string) => `for: ${names}`,
    against: (names: string) => `against: ${names}`,
    nobody: 'nobody',
    sources: 'Number of sources in the header',
    sourcesRule: (date: string, known: number, all: number) =>
      `${counted(known)} of the ${counted(all)} sources were published by ${date}`,
    open: 'Number of open issues',
    openRule: (open: number, all: number) =>
      `${counted(open)} of the ${counted(all)} issues are on that date neither agreed nor in force, rejected or superseded, or their status is not known yet`,
    nothing: 'Nothing on this record is calculated: it is shown as written.',
  },
}
