/** The verdict on a claim, and what it is compared with. */
export const verdict = {
  names: {
    consistent: 'consistent',
    contradicted: 'contradicted',
    'at-odds': 'at odds',
    'cannot-be-checked': 'cannot be checked',
  },
  comparison: (what: string, period: string, amount: string, per: string) => `${what}, ${period}: ${amount} ${per}`,
  total: 'total',
  factorLower: (times: string) => `the claim is ${times} lower`,
  factorHigher: (times: string) => `the claim is ${times} higher`,
  equal: 'the same number',
  within: 'within what the claim says',
  notPublished: (period: string) => `${period} not published yet`,
  comparedWith: (period: string) => `compared with the newest known, ${period}`,
  mean: {
    week: (per: string) => `a week's mean, not a ${per}`,
    month: (per: string) => `a month's mean, not a ${per}`,
    year: (per: string) => `a year's mean, not a ${per}`,
    other: (per: string) => `the mean of the whole period, not a ${per}`,
  },
  reasons: {
    'nothing-known': 'no figure is known on this date',
    'window-shorter': 'the claim is about a shorter time than the data, which cover only the whole period',
    'another-component': 'no figure is known for what the claim is limited to',
    'period-not-published': 'its period is not published yet, and the newest known is not far enough off to tell',
    'partial-period': 'only a part of its period is known',
  },
  perDayToo: (perDay: string) => `The same per day: ${perDay}.`,
}
