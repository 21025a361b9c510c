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
  /** What comes next on an issue. */
  steps: { resumes: 'talks resume', deadline: 'deadline' },
  becomes: (from: string, to: string) => `${from} → ${to}`,
  now: {
    line: (day: string) => `as known on ${day}`,
    title: (day: string) => `As known on ${day}`,
    before: 'On this day, or the last day before',
    ahead: 'Next, as announced',
    later: (count: number) =>
      `This file has ${plural(count, 'later day', 'later days')} on which something changes (key >).`,
    nothingLater: 'Nothing in this file is later.',
    more: (count: string) => `and ${count} more`,
    hint: '< and > move this line to the previous or next change; a moves it to a date. Panels, matrix and verdicts follow.',
  },
  replay: { first: 'Nothing in this file is earlier', last: 'Nothing in this file is later' },
}
