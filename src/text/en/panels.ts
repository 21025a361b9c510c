import { plural } from '../plural.ts'

/** The line above the panels. */
export const header = {
  readOn: (date: string) => `As known on ${date}`,
  later: (count: number, shown: string) => `${shown} ${count === 1 ? 'statement' : 'statements'} later`,
  sources: (count: number) => plural(count, 'source', 'sources'),
  /** How the file is followed, where not as usual. */
  readOnce: 'read once',
  onKeys: 'checked at each key',
  notWatched: 'not watched, r reloads',
}

/** Titles of panels and views. */
export const panels = {
  statistics: 'Statistics',
  participants: 'Participants',
  issues: 'Open issues',
  timeline: 'Timeline',
  sources: 'Sources',
  matrix: 'Who wants what',
  changes: 'Changes',
  detail: 'Detail',
}

/** Why a panel is empty, and what would fill it. */
export const empty = {
  statistics: 'This dossier has no statistics. Records in “statistics” would fill this panel.',
  participants: 'This dossier has no participants. Records in “participants” would fill this panel.',
  issues: 'No issue is open on this date. Records in “issues” would fill this panel.',
  timeline: 'No dated statement is known on this date.',
  sources: 'No source was published by this date.',
  matrix: 'No position is known on this date. Records in “positions” of an issue would fill the matrix.',
  changes:
    'Nothing has changed since the baseline. Saving the file, a later day (key >) or --since would fill this list.',
  firstVisit:
    'No earlier visit is known, so this counts as the first. Saving the file, a later day (key >) or --since would fill this list.',
  /** A dossier to which the first record of a list can be added. */
  first: {
    statistics: 'No statistics yet: A adds the first one.',
    participants: 'No participants yet: A adds the first one.',
    issues: 'No issues yet: A adds the first one.',
    timeline: 'No events yet: A adds the first one.',
    sources: 'No sources yet: A adds the first one.',
    positions: 'No positions yet: A adds the first one.',
  },
  later: {
    statistics: (count: number) =>
      `No statistic is known on this date; ${plural(count, 'follows', 'follow')} later (key >).`,
    participants: (count: number) =>
      `No participant is known on this date; ${plural(count, 'is', 'are')} named later (key >).`,
    issues: (count: number) => `No issue is open on this date; ${plural(count, 'was', 'were')} raised later (key >).`,
    sources: (count: number) =>
      `No source was published by this date; ${plural(count, 'follows', 'follow')} later (key >).`,
  },
  figure: (date: string) => `No figure was known on ${date}. A later date may show one (key a).`,
}

/** The noun for a row, in a count. */
export const row: string = 'row'

/** The lines shown of a page. */
export const linesOf = (from: string, to: string, all: string) => `${from}–${to} of ${all}`

/** A count of what is shown. */
export const countOf = (shown: string, all: string) => `${shown} of ${all}`

/** The prompt for the day shown. */
export const prompt = {
  asOf: 'Show what was known on',
  takes: 'a date such as 2024-02-01, 2024-02 or 2024',
  /** The same for the prompt, the longest first, and what its arrows do. */
  hints: ['24 dec, 2024-02-01, 2024-02 or 2024', '24 dec, 2024-02 or 2024', '24 dec or 2024-02'],
  arrows: ['↑↓ days on which something changes', '↑↓ other days'],
  good: (day: string) => `Enter: ${day}`,
  wrong: {
    'not-a-date': (text: string) => `“${text}” is not a date; try 24 dec`,
    'no-such-day': (text: string) => `“${text}”: this month has no such day`,
    'two-readings': (text: string) => `“${text}” may be two dates; spell the month`,
  },
}

/** Notices in the footer. */
export const notices = {
  language: 'English',
  unit: (per: string) => `Rates ${per}`,
  reading: (day: string) => `Showing what was known on ${day}`,
  noTexts: (asked: string, languages: string) => `Nothing in this dossier is written in ${asked}; it has ${languages}`,
  textsIn: (language: string) => `Texts in ${language}; the program itself is in English (L changes it)`,
  preparing: 'Going through all records for this view…',
  preparingList: 'Going through all records…',
  preparingDay: (day: string) => `Going through all records for ${day}…`,
  /** Keys that are kept until what they act on is there. */
  kept: (keys: number) => `${plural(keys, 'key', 'keys')} kept`,
  pasteIgnored: 'Pasted text is ignored outside a prompt',
  reloaded: 'Reloaded, no problems',
  /** Why the session is not saved, by what has the name of its file or folder. */
  notSaved: {
    folder: (path: string) => `The session is not saved, because this is a folder: ${path}`,
    special: (path: string) => `The session is not saved, because this is not a regular file: ${path}`,
    'not-a-folder': (path: string) => `The session is not saved, because this is not a folder: ${path}`,
  },
  renamed: (path: string) => `The saved session was not a regular file; it is now ${path}`,
}

/** Notices that the mouse was taken or given back. */
export const mouse = {
  on: 'Mouse on: scroll with the wheel, select with a click. M turns it off.',
  off: 'Mouse off: the terminal selects text.',
}

/** The size that a terminal needs. */
export const small = (columns: number, rows: number) => `needs ${columns}×${rows}`
