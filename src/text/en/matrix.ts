import { counted, plural } from '../plural.ts'

// The names of a dossier come without an article, so they follow a colon: “demanded of: Government of Mexico”.

/** The matrix of issues and participants. */
export const matrix = {
  issues: (count: number) => plural(count, 'issue', 'issues'),
  issuesOf: (shown: string, all: string) => `${shown} of ${all} issues`,
  participants: (shown: number, all: number) =>
    `${counted(shown)} of ${plural(all, 'participant', 'participants')} have a position`,
  sides: (count: number) => plural(count, 'side', 'sides'),
  distance: 'steps',
  issue: 'issue',
  cell: (issue: string, who: string) => `${issue} · ${who}`,
  unknown: 'no position known on this date',
  moved: (from: string, to: string) => `moved from ${from} to ${to}`,
  times: (count: number) => `stated ${counted(count)} times`,
  disputed: 'disputed',
  reported: 'reported',
  inferred: 'inferred',
  retracted: 'cites a retracted source',
  folded: { sides: 'Matrix by side', participants: 'Matrix by participant' },
  silent: {
    everything: 'Rows and columns without a position are shown',
    heard: 'Rows and columns without a position are hidden',
  },
  people: (count: number) => plural(count, 'participant', 'participants'),
  hidden: (names: string) => `hidden, no position known: ${names}`,
  legend: 'Signs',
  repeated: 'stated so often',
  movedFrom: 'moved from',
  denied: 'disputed by another participant',
  positions: 'Positions on this issue',
  asks: (stance: string, name: string) => `${stance}, asked of: ${name}`,
  disputes: 'Disputed',
  unanswered: 'No known answer',
}

/** A position in a cell of the matrix. */
export const stance = {
  now: 'Position',
  before: 'Before',
  others: 'Where the others stand',
  nobodyElse: 'No other position on this issue is known.',
  of: 'Participant',
  on: 'Issue',
  members: 'Positions of its participants',
  unheard: 'No position of this side is known on this date.',
  asked: (name: string) => `asked of: ${name}`,
  through: (name: string) => `through: ${name}`,
  accordingTo: (name: string) => `according to: ${name}`,
  salience: (level: string) => `importance ${level} of 3`,
  denies: (what: string) => `denies: ${what}`,
  deniedBy: (who: string) => `disputed by: ${who}`,
  disputed: 'Disputed: the accounts disagree',
  noMove: 'The accounts come from different sides, or one denies the other. This is not a change of position.',
  observer: 'observer',
}

/** How far participants are from letting an issue pass. */
export const distance = {
  title: 'Who would have to move',
  rule: 'steps to acceptance: conditional 1, neutral 1, opposes 2, red line 3; for a participant who has said nothing, the distance is unknown, not short',
  steps: (count: number) => plural(count, 'step', 'steps'),
  none: 'nobody is known to oppose it',
  noneAtTable: 'nobody at the table is known to oppose it',
  silent: (sides: string) => `not heard: ${sides}`,
  asked: (names: string) => `asked of: ${names}; no known answer`,
  disputed: (names: string) => `disputed, not counted: ${names}`,
}

/** The parts of the one sentence about an issue. */
export const issueSentence = {
  since: (status: string, date: string) => `${status} since ${date}`,
  /** The day of a report, which does not say since when. */
  reported: (status: string, date: string) => `${status}, reported ${date}`,
  demands: (by: string, of: string) => `demanded of: ${of}, by: ${by}`,
  asks: (by: string, of: string) => `asked of: ${of}, by: ${by}`,
  wants: (by: string) => `demanded by: ${by}`,
  inFavour: (by: string) => `supported by: ${by}`,
  conditional: (by: string) => `supported on a condition by: ${by}`,
  against: (by: string) => `opposed by: ${by}`,
  noAnswer: 'no known answer',
  disputedBy: (names: string) => `disputed by: ${names}`,
  nobodyKnown: 'no position known',
  nobodyCounted: 'nobody at the table is known to be for it or against it',
  /** One of several titles, which may contain “and” themselves. */
  title: (title: string) => `“${title}”`,
  trade: (titles: string) => `traded for: ${titles}`,
  waits: (titles: string) => `depends on: ${titles}`,
  next: (what: string) => `next: ${what}`,
}

/** Which issues wait for which. */
export const dependence = {
  traded: 'Traded for',
  'waits-for': 'This issue depends on',
  'hangs-on-it': 'Depends on this issue',
  nothing: {
    'waits-for': 'It is not known to depend on another issue.',
    'hangs-on-it': 'No other issue is known to depend on it.',
  },
  circle: (titles: string) => `circle: back to ${titles}`,
  followed: { elsewhere: 'shown above', 'too-many': 'more: press Enter' },
  condition: (names: string) => `condition of: ${names}`,
  conflicts: 'In conflict with',
  splits: 'Split and merged',
}
