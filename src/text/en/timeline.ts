import { plural } from '../plural.ts'

/** The timeline, and the date as known on which the dossier is shown. */
export const timeline = {
  happenings: {
    claim: 'claim',
    published: 'published',
    'next-update': 'expected',
    resumes: 'talks resume',
    deadline: 'deadline',
    due: 'due',
  },
  becomes: (from: string, to: string) => `${from} → ${to}`,
  now: {
    line: (day: string) => `read on ${day}`,
    title: (day: string) => `Read on ${day}`,
    before: 'On this day, or last before it',
    ahead: 'Next, as announced',
    later: (count: number) =>
      `${plural(count, 'later day', 'later days')} of this file would change what is shown (key >).`,
    nothingLater: 'Nothing in this file is dated later.',
    more: (count: number) => `and ${count} more`,
    hint: '< and > move this line from one change to the next, a to a date; every panel, the matrix and the verdicts follow.',
  },
  replay: { first: 'Nothing in this file is dated earlier', last: 'Nothing in this file is dated later' },
}
