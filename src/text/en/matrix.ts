import { plural } from '../plural.ts'

/** The matrix of issues and participants. */
export const matrix = {
  issues: (count: number) => plural(count, 'issue', 'issues'),
  issuesOf: (shown: string, all: string) => `${shown} of ${all} issues`,
  participants: (shown: number, all: number) =>
    `${shown} of ${plural(all, 'participant', 'participants')} have a position`,
  sides: (count: number) => plural(count, 'side', 'sides'),
  distance: 'steps',
  issue: 'issue',
  cell: (issue: string, who: string) => `${issue} · ${who}`,
  unknown: 'no position known on this date',
  moved: (from: string, to: string) => `moved from ${from} to ${to}`,
  times: (count: number) => `said ${count} times`,
  disputed: 'disputed',
  inferred: 'inferred',
  retracted: 'rests on a retracted source',
  folded: { sides: 'The matrix by sides', participants: 'The matrix by participants' },
}

/** A position in a cell of the matrix. */
export const stance = {
  now: 'Position',
  before: 'Before',
  others: 'Where the others stand',
  nobodyElse: 'Nobody else has a position on it that is known.',
  of: 'Participant',
  on: 'Issue',
  members: 'Positions of its participants',
  unheard: 'No position of this side is known on this date: the sources state none.',
  inferred: (stance: string) => `${stance} (inferred)`,
  asked: (name: string) => `asked of ${name}`,
  through: (name: string) => `through ${name}`,
  accordingTo: (name: string) => `according to ${name}`,
  salience: (level: string) => `weight ${level} of 3`,
  denies: (what: string) => `denies: ${what}`,
  deniedBy: (who: string) => `disputed by ${who}`,
  disputed: 'Disputed: the accounts disagree',
  noMove: 'They come from different sides, or one denies the other. This is not a move.',
  observer: 'observer',
}

/** How far participants are from letting an issue pass. */
export const distance = {
  title: 'Who would have to move',
  rule: 'steps from letting it pass: conditional 1, neutral 1, opposes 2, red line 3; who has said nothing is unknown, not near',
  steps: (count: number) => plural(count, 'step', 'steps'),
  none: 'nobody whose position is known',
  silent: (sides: string) => `not heard: ${sides}`,
  asked: (names: string) => `asked of ${names}: no answer known`,
  disputed: (names: string) => `disputed, counts for neither: ${names}`,
}

/** Which issues wait for which. */
export const dependence = {
  'waits-for': 'What this waits for',
  'hangs-on-it': 'What hangs on this',
  nothing: { 'waits-for': 'It waits for no other issue.', 'hangs-on-it': 'No other issue hangs on it.' },
  circle: (titles: string) => `circle: back to ${titles}`,
  followed: { elsewhere: 'followed above', 'too-many': 'not followed further here: Enter does' },
  condition: (names: string) => `condition of ${names}`,
  conflicts: 'In conflict with',
  splits: 'Split and merged',
}
