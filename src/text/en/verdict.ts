/** The verdict on a claim, and what it is compared with. */
export const verdict = {
  names: {
    consistent: 'consistent',
    'not-contradicted': 'not contradicted',
    contradicted: 'contradicted',
    'at-odds': 'at odds',
    'cannot-be-checked': 'cannot be checked',
  },
  /** Roles of a figure in a verdict. */
  roles: {
    'when-stated': (words: string) => `known when stated: ${words}`,
    beside: (words: string) => `beside it: ${words}`,
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
  apart: (size: string) => `${size} apart`,
  points: (count: string) => `${count} points`,
  equal: 'the same number',
  within: 'within what the claim says',
  held: 'held when stated',
  revisedSince: (percent: string) => `held when stated; revised since by ${percent}`,
  heldForPart: 'held when stated, for the part of the period known then',
  sumOf: (count: string) => `the sum of ${count} periods`,
  open: {
    bound: 'the figure is a bound: it bears nothing out beyond it',
    mean: 'the figure is a mean: it bears out no single day or week',
    window: 'only the whole period is known, and its days may differ',
    vintages: 'the claim lies between the figures published first and last',
    instead: 'the total bears nothing out about a part',
  },
  instead: (limit: string, period: string) =>
    `no figure of ${limit} for ${period} is known on this date: compared with the total`,
  notPublished: (period: string) => `${period} not published yet`,
  comparedWith: (period: string) => `compared with the newest known, ${period}`,
  inside: (window: string, period: string) => `${window} lies inside ${period}, of which only the whole is known`,
  leaves: (amount: string, days: string, arithmetic: string) =>
    `would leave ${amount} a day for the other ${days} days = ${arithmetic}`,
  moreThanAll: (claimed: string, total: string, period: string) =>
    `more than the whole of ${period}: ${claimed} against ${total}`,
  change: (from: string, to: string, figure: string, published: string) =>
    `change from ${from} to ${to}: ${figure} (${published})`,
  record: (own: string, period: string, other: string, otherPeriod: string) =>
    `${period}: ${own}; next to it ${otherPeriod}: ${other}`,
  /** An interpretation of the claim that a figure would fit. */
  hint: (figure: string, size: string, what: string) => `would fit as ${figure} (${size}, ${what})`,
  each: { day: 'a day', week: 'a week', month: 'a month', year: 'a year' },
  inPeriod: (figure: string, period: string) => `${figure} in ${period}`,
  mean: {
    week: (per: string) => `a week's mean, not a ${per}`,
    month: (per: string) => `a month's mean, not a ${per}`,
    year: (per: string) => `a year's mean, not a ${per}`,
    other: (per: string) => `the mean of the whole period, not a ${per}`,
  },
  reasons: {
    'nothing-known': 'no figure is known on this date',
    'no-number': 'what is known is stated in words, not as a number',
    'no-figure-claimed': 'it states no figure, change or record',
    'unknown-year': 'the first month of its fiscal year is not known',
    'another-currency': 'it is in another currency than the data',
    'no-rate': 'it states a rate, and the data have none: they count at a moment',
    'another-moment': 'the data count at a moment, and none is known for its date',
    'another-component': 'no figure is known for what the claim is limited to',
    'no-total': 'only parts are known, and no total: parts that nobody says are all are not added up',
    'window-shorter': 'the claim is about a shorter time than the data, which cover only the whole period',
    'period-unknown': 'no figure of its period is known',
    'period-not-published': 'its period is not published yet, and the newest known figure does not settle it',
    'partial-period': 'only a part of its period is known',
    'base-unknown': 'no figure is known of the period that the change is from',
    'other-length': 'the two periods are not of one length: a percentage between their totals says nothing',
    'small-base': 'no percentage on a base under 30',
    'between-bounds': 'both figures are bounds: no change between them is known',
    'record-gaps': 'a record needs every period of that length since, and some are not known',
  },
  perDayToo: (perDay: string) => `The same per day: ${perDay}.`,
}
