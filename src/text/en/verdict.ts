import { isOneDay } from '../preposition.ts'

/** Returns a period with its preposition: `in Nov 2023`, `on 30 Apr 2023`. */
const inOrOn = (period: string): string => `${isOneDay(period) ? 'on' : 'in'} ${period}`

/** The verdict on a claim, and what it is compared with. */
export const verdict = {
  names: {
    consistent: 'consistent',
    'not-contradicted': 'not contradicted',
    contradicted: 'contradicted',
    'at-odds': 'at odds',
    'cannot-be-checked': 'cannot be checked',
  },
  /** The verdict in the one sentence about a claim. */
  sentence: {
    consistent: 'consistent with published figures',
    'not-contradicted': 'not contradicted by published figures',
    contradicted: 'contradicted by published figures',
    'at-odds': 'at odds with published figures',
    'cannot-be-checked': 'cannot be checked',
    /** What the claim is compared with: `5.7× too low against 56,564 per week in Nov 2023`. */
    against: (how: string, figure: string) => `${how} against ${figure}`,
    inPeriod: (figure: string, period: string) => `${figure} ${inOrOn(period)}`,
    /** The days of a period that a figure of it covers: `≥ 240,000 crossings in 2024, known only for Jan–Aug 2024`. */
    onlyKnown: (days: string) => `known only for ${days}`,
    /** A figure carried to the days of the claim: `2,361,290 encounters at the rate of Dec 2023 (200,000)`. */
    atRate: (figure: string, period: string, value: string) => `${figure} at the rate of ${period} (${value})`,
    atRateUntilMade: (figure: string, period: string, value: string) =>
      `${figure} at the rate of ${period} (${value}) until the claim was made`,
    change: (figure: string, from: string, to: string) => `${figure} ${inOrOn(to)} against ${from}`,
    /** Figures of other counters that exclude a claim which one confirms: `, but not with 100 persons in Jan 2024 (Ministry)`. */
    butNot: (figures: string) => `, but not with ${figures}`,
  },
  /** Roles of a figure in a verdict. */
  roles: {
    'when-stated': (words: string) => `known when stated: ${words}`,
    beside: (words: string) => `for comparison: ${words}`,
    nearest: (words: string) => `nearest figure: ${words}`,
  },
  comparison: (what: string, period: string, figure: string, published: string) =>
    `${what}, ${period}: ${figure} (${published})`,
  publishedFromTo: (first: string, last: string) => `published ${first} to ${last}`,
  total: 'total',
  allOf: (unit: string) => `all ${unit}`,
  tooLow: (size: string) => `claim ${size} too low`,
  tooHigh: (size: string) => `claim ${size} too high`,
  low: 'claim too low',
  high: 'claim too high',
  /** The same after the claimed figure. */
  figure: {
    tooLow: (size: string) => `${size} too low`,
    tooHigh: (size: string) => `${size} too high`,
    low: 'too low',
    high: 'too high',
  },
  apart: (size: string) => `${size} apart`,
  points: (count: string) => `${count} points`,
  equal: 'the same number',
  atBound: 'the bound itself',
  within: 'within the tolerance of the claim',
  asClaimed: 'as the claim says',
  held: 'held when stated',
  heldByOther: 'held when stated, against another publisher’s figure',
  revisedSince: (percent: string) => `held when stated; the data were revised since by ${percent}`,
  heldForPart: 'held when stated, for the part of the period known at the time',
  heldUntilMade: 'held for the days of the period until it was stated',
  sumOf: (count: string) => `the sum of ${count} periods`,
  open: {
    bound: 'the figure is only a minimum or a maximum, so it cannot confirm the claim',
    about: 'the figure is only approximate, so it cannot confirm the claim',
    mean: 'the figure is a mean, so it cannot confirm a single day, week or month',
    window: 'the total of a longer period cannot confirm a part of it, since its days may differ from each other',
    peak: '“up to” names a peak, and no known figure comes near it',
    units: 'not all days, weeks or months of the period are known',
    vintages: 'the claim lies between the first and the latest published figure',
    instead: 'a total cannot confirm a claim about one component',
  },
  instead: (limit: string, period: string) =>
    `no figure for ${limit} in ${period} is known on this date, so the claim is compared with the total`,
  notPublished: (period: string) => `${period} was not published yet`,
  notWhollyPublished: (period: string) => `${period} was not published in full yet`,
  comparedWith: (period: string) => `compared with the newest known figure, ${period}`,
  comparedUntilMade: (period: string) =>
    `compared with the newest known figure, ${period}, for the days until the claim was made`,
  highest: (per: string) => `compared with the highest figure of one ${per} known in that period`,
  part: (known: string) => `only a part of it is known, ${known}; the whole cannot be less, since no count is negative`,
  inside: (window: string, period: string) => `${window} is part of ${period}, whose total is known`,
  leaves: (amount: string, days: string, arithmetic: string) =>
    `that would leave ${amount} a day for the other ${days} days = ${arithmetic}`,
  moreThanAll: (claimed: string, total: string, period: string) =>
    `more than the whole of ${period}: ${claimed} against ${total}`,
  change: (from: string, to: string, figure: string, published: string) =>
    `change ${inOrOn(to)} against ${from}: ${figure} (${published})`,
  record: (own: string, period: string, other: string, otherPeriod: string) =>
    `${period}: ${own}; closest to it, ${otherPeriod}: ${other}`,
  /** A claimed record, and the one that there is instead. */
  otherRecord: (own: string, period: string, other: string, otherPeriod: string) =>
    `${period}: ${own}; the record is ${otherPeriod}: ${other}`,
  /** A figure as it would be read another way. */
  hint: (figure: string, size: string, what: string) => `would fit as ${figure} (${size}, ${what})`,
  each: { day: 'a day', week: 'a week', month: 'a month', year: 'a year' },
  inPeriod: (figure: string, period: string) => `${figure} ${inOrOn(period)}`,
  mean: {
    week: (per: string) => `a weekly mean, not the figure of one ${per}`,
    month: (per: string) => `a monthly mean, not the figure of one ${per}`,
    year: (per: string) => `a yearly mean, not the figure of one ${per}`,
    other: (per: string) => `a mean of the whole period, not the figure of one ${per}`,
  },
  reasons: {
    'nothing-known': 'no figure is known on this date',
    'no-number': 'the data state it in words, not as a number',
    'no-figure-claimed': 'the claim states no figure, change or record',
    'unknown-year': 'it is not known in which month its fiscal year begins',
    'another-currency': 'the claim and the data are in different currencies',
    'no-rate': 'the claim is a rate, and the data are counts on a date, which have none',
    'another-moment': 'the data are counts on a date, and none is known for the date of the claim',
    'another-component': 'no figure is known for the component that the claim is about',
    'no-total': 'only components are known, and no total: they are not added up, since some may be missing',
    'several-publishers':
      'only figures of several publishers would add up to its period, and those are never added together',
    'window-shorter': 'the claim is about a shorter time than the data cover',
    'period-unknown': 'no figure for its period is known',
    'period-not-published': 'its period was not published yet, and the newest known figure does not settle it',
    'partial-period': 'only part of its period is known',
    'base-unknown': 'no figure is known for the period that the change starts from',
    'other-length': 'the two periods have different lengths, so their totals have no change in percent',
    'small-base': 'the base is under 30, too small for a percentage',
    'between-bounds': 'both figures are only minimums or maximums, so their change is not known',
    'points-or-percent': 'the data are percentages, and their change fits the claim in percent but not in points',
    'record-gaps': 'a record can be checked only with every period of that length, and some are not known',
  },
  perDayToo: (perDay: string) => `Per day: ${perDay}.`,
}
