/** One sentence for each value of an enumeration, for editors that complete them. */
export const values = {
  qualifier: {
    exact: 'The figure as counted; the default.',
    about: 'Approximately this figure.',
    'at-least': 'This figure or more.',
    'at-most': 'This figure or less.',
    'more-than': 'More than this figure.',
    'less-than': 'Less than this figure.',
    'up-to': 'A peak: on some days or in some periods this figure, in others less.',
  },
  per: {
    day: 'A figure for each day.',
    week: 'A figure for each week of seven days.',
    month: 'A figure for each month.',
    year: 'A figure for each year.',
  },
  comparator: {
    'more-than': 'Passed by a larger value.',
    'at-least': 'Passed by this value or a larger one.',
    'less-than': 'Passed by a smaller value.',
    'at-most': 'Passed by this value or a smaller one.',
  },
  observationStatus: {
    final: 'The publisher expects no revision.',
    provisional: 'The publisher says that it may be revised.',
    revised: 'The publisher has revised an earlier value.',
    estimated: 'The publisher has estimated it.',
  },
  measure: {
    flow: 'Counted over a period, such as crossings in a month.',
    stock: 'Counted at a moment, such as people in a camp; it has no rate.',
    rate: 'A ratio, such as a share or a mean.',
  },
  counts: {
    events: 'Events: one person may be counted several times.',
    persons: 'People, each counted once.',
    cases: 'Cases, which may include several people.',
    incidents: 'Incidents, in which several people may be involved.',
    money: 'An amount of money, in the currency of the statistic.',
    percent: 'A percentage.',
  },
  issueStatus: {
    open: 'On the table; nothing is known of talks on it.',
    negotiating: 'The sides are talking about it.',
    stalled: 'Talks on it have stopped.',
    'agreed-in-principle': 'Agreed in principle, with details open.',
    agreed: 'Agreed, not yet in force.',
    'in-force': 'The agreement is in force.',
    rejected: 'Rejected.',
    superseded: 'Replaced by another issue.',
  },
  eventStatus: {
    planned: 'Announced, without a fixed day.',
    tentative: 'The day may change.',
    confirmed: 'The day is confirmed.',
    passed: 'It has taken place.',
    postponed: 'Moved to another day, in `to`, or to no day yet.',
    cancelled: 'It does not take place.',
  },
  stance: {
    demands: 'Asks for it; `of` names the addressee.',
    supports: 'Is in favour.',
    conditional: 'Is in favour under `conditions`.',
    neutral: 'Takes no side.',
    opposes: 'Is against.',
    'red-line': 'Rules it out.',
    disputes: 'Denies that a demand was made, or an account of it.',
  },
  attribution: {
    stated: 'Known from the participant’s own words.',
    reported: 'Known from somebody else’s account; `accordingTo` says whose.',
    inferred: 'A conclusion drawn by a source or by you; it is always marked.',
  },
  sourceKind: {
    article: 'A press article or an essay.',
    dataset: 'A table of figures.',
    document: 'A report, a communiqué or another document.',
    statement: 'A speech, a press conference or another statement.',
    law: 'A law, a regulation or a treaty.',
  },
  placeKind: {
    country: 'A country.',
    state: 'A state, a province or another part of a country.',
    border: 'A border.',
    route: 'A migration route.',
    crossing: 'A border crossing.',
    city: 'A city.',
  },
  participantKind: {
    person: 'A person.',
    organization: 'An organization with a formal body.',
    group: 'A group without a formal body.',
  },
  thresholdKind: {
    baseline: 'A value from an earlier time, to compare with.',
    record: 'The highest or lowest value so far.',
    policy: 'A value at which a rule takes effect.',
    proposal: 'A value that somebody proposes.',
    quota: 'A limit on how many are admitted or granted.',
  },
  relationKind: {
    'traded-for': 'This issue is offered in exchange for the other.',
    'conditional-on': 'This issue can be settled only after the other.',
    'blocked-by': 'This issue cannot proceed because of the other.',
    'part-of': 'This issue is part of the other.',
    'conflicts-with': 'This issue excludes the other.',
    'split-from': 'This issue used to be part of the other.',
    'merged-into': 'This issue is now negotiated as part of the other.',
  },
  termStatus: {
    proposed: 'Proposed.',
    agreed: 'Agreed.',
    delivered: 'Done as agreed.',
    missed: 'Not done by its day.',
    dropped: 'No longer on the table.',
  },
  standing: {
    party: 'A party to the talks.',
    observer: 'An observer, left out of distances.',
  },
  windowStatistic: {
    mean: 'The mean of the window is compared.',
    max: 'The highest day of the window is compared.',
  },
  record: {
    highest: 'Said to be the highest.',
    lowest: 'Said to be the lowest.',
  },
  notice: {
    contradicted: 'When published figures contradict a claim about it.',
    revised: 'When a value is revised.',
    overdue: 'When new figures are overdue.',
  },
  eventKind: {
    meeting: 'A meeting of participants.',
    decision: 'A decision of a body.',
    statement: 'A statement to the public.',
    legislative: 'A step of a parliament.',
    incident: 'An incident that bears on the talks.',
    deadline: 'A day by which something is due.',
  },
} as const

/** A sentence for each value of each enumeration; apart from the other messages, because only the schema needs them. */
export type ValueSentences = {
  readonly [K in keyof typeof values]: Readonly<Record<keyof (typeof values)[K], string>>
}
