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
}

/** How far the participants stand from letting an issue pass. */
export const distance = {
  title: 'Who would have to move',
  rule: 'steps from letting it pass: conditional 1, neutral 1, opposes 2, red line 3; who has said nothing is unknown, not near',
  steps: (count: number) => plural(count, 'step', 'steps'),
  none: 'nobody whose position is known',
  silent: (sides: string) => `not heard: ${sides}`,
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
}
