import type { Step } from './play.ts'

/** A picture of the program, drawn from a run of it into `docs/pictures/NAME.svg`. */
export interface Picture {
  readonly name: string
  /** The page that shows it. */
  readonly page: 'README.md' | 'docs/manual.md'
  readonly language: 'en' | 'es'
  readonly size: readonly [columns: number, rows: number]
  /** What the reader typed after `migration-dash`. */
  readonly args: readonly string[]
  readonly keys: Step['keys']
  /** The terminal's background; dark if it is not given. */
  readonly ground?: 'dark' | 'light'
  /** The number of the terminal's colours; any if it is not given. */
  readonly colours?: 256
  /** Numbers and names of the dossier that have to be on the screen: they outlive a change of words. */
  readonly shows: Step['shows']
  /** What there is to see, for those who do not see it; the page has the same text. */
  readonly alt: string
}

/** A recording: what is done one after the other, in one run of the program. */
export interface Recording extends Omit<Picture, 'keys' | 'shows'> {
  readonly moments: readonly (Step & { readonly caption: string; readonly seconds: number })[]
}

/** Where pictures are, from the repository's root. */
export const PICTURES_FOLDER = 'docs/pictures'

/** The picture of the first screen, which is known by its own address. */
const FIRST = 'screen'

/** Returns the file of a picture, from the repository's root. */
export const fileOf = (name: string): string => (name === FIRST ? `docs/${name}.svg` : `${PICTURES_FOLDER}/${name}.svg`)

const WIDE = [120, 34] as const
const LOW = [100, 16] as const
const SMALL = [80, 20] as const

const manual = { page: 'docs/manual.md', language: 'en', args: [], size: WIDE } as const
const question = { page: 'README.md', language: 'en', args: [], size: SMALL } as const
const spanish = { page: 'docs/manual.md', language: 'es', args: ['--lang', 'es'], size: WIDE } as const

/** The first screen, and an answer from it or one key further. */
const answer = { page: 'docs/manual.md', language: 'en', args: [], size: [120, 40] } as const

/** The recording at the top of the README. Its captions say nothing that the screen does not have to show. */
export const RECORDING: Recording = {
  name: 'two-keys',
  page: 'README.md',
  language: 'en',
  size: [120, 32],
  args: [],
  alt: 'Recording: the arrow down shows the claim of 10,000 a week beside 56,564 in published figures, 5.7 times as many; w shows the arithmetic and its source',
  moments: [
    {
      keys: [],
      shows: ['242,418', '10,000'],
      caption: 'One negotiation on one screen. Second line: an editorial’s “10,000 a week”.',
      seconds: 4,
    },
    {
      keys: ['down'],
      shows: ['“close to 10,000 each week”', '56,564', '5.7×'],
      caption: 'The claim beside published figures: 56,564 a week, 5.7 times as many.',
      seconds: 6,
    },
    {
      keys: ['w'],
      shows: ['242,418 ÷ 30 × 7', '56,564 ÷ 10,000'],
      caption: 'The arithmetic, each figure with its source.',
      seconds: 6,
    },
    {
      keys: ['esc'],
      shows: ['“close to 10,000 each week”', '56,564', '5.7×'],
      caption: 'Two keys: the claim, the published figure, the arithmetic, the source.',
      seconds: 4,
    },
  ],
}

/** Every picture, in the order of the pages. */
export const PICTURES: readonly Picture[] = [
  {
    ...question,
    name: 'figures',
    keys: ['/', 'deaths', 'enter'],
    shows: ['568', '557', 'reported by The Washington Times'],
    alt: 'Deaths on the southwest border in fiscal year 2021: first published as 557, then revised to 568, with who counted and who reported it',
  },
  {
    ...question,
    name: 'who-wants-what',
    keys: ['m'],
    shows: ['AMLO', 'Asylum limit, 5,000 a day'],
    alt: 'The matrix at 80 columns: issues as rows, participants by side as columns, the position under the cursor in words',
  },
  {
    ...question,
    name: 'what-is-open',
    keys: ['3', 'enter'],
    shows: ['Asylum limit, 5,000 a day'],
    alt: 'An open issue: its status, who said so, when talks resume, its last news and what comes next',
  },
  {
    ...question,
    name: 'what-changed',
    args: ['--since', '2023-12-24'],
    keys: ['c'],
    shows: ['People in the new caravan'],
    alt: 'Everything that changed since 24 December, newest first: new figures, claims, issues, positions and terms',
  },
  {
    ...question,
    name: 'cited',
    keys: ['down', 'Y'],
    shows: ['56,564', '5.7×', '“close to 10,000 each week”'],
    alt: 'The claim as it was copied: quotation, source, date, verdict, the published figure and its publication',
  },
  {
    ...answer,
    name: FIRST,
    keys: [],
    shows: ['242,418', '5.7×', 'Aid to Ukraine'],
    alt: 'The first screen: statistics, participants and open issues, and beside them the first figure with its verdicts above the chart',
  },
  {
    ...answer,
    name: 'answer-claim',
    keys: ['down'],
    shows: ['“close to 10,000 each week”', '5.7×', '56,564'],
    alt: 'What the claim is off by and against what: 5.7 times too low against 56,564 a week, one key from the first screen',
  },
  {
    ...answer,
    name: 'answer-who',
    keys: ['3'],
    shows: ['Asylum limit, 5,000 a day', 'Republican group in Congress', 'Aid to Ukraine'],
    alt: 'Who demands the limit and what for: the Republican group in Congress, of the Government, in trade for aid to Ukraine',
  },
  {
    ...answer,
    name: 'answer-next',
    keys: ['t'],
    shows: ['The US Senate returns', '8 Jan 2024'],
    alt: 'What comes next: on the timeline, below the day of reading, first the return of the Senate on 8 January',
  },
  {
    ...answer,
    name: 'answer-figure',
    keys: ['enter'],
    shows: ['242,418 encounters', 'Nov 2023', 'published 22 Dec 2023'],
    alt: 'The figure with its period and publisher: 242,418 encounters in November 2023, U.S. Customs and Border Protection',
  },
  {
    ...answer,
    name: 'answer-day',
    keys: ['a', '24 dec', 'enter'],
    shows: ['24 Dec 2023'],
    alt: 'What was known on 24 December: the same screen on that day, without the claims that were made later',
  },
  {
    ...manual,
    name: 'overview',
    keys: [],
    shows: ['242,418', '8,081', 'Antony Blinken', 'Aid to Ukraine', '30 of 155'],
    alt: 'The overview: statistics, participants and open issues on the left, the record under the cursor on the right',
  },
  {
    ...manual,
    name: 'overview-80',
    size: [80, 24],
    keys: [],
    shows: ['242,418', 'Antony Blinken', 'Aid to Ukraine'],
    alt: 'The overview at 80 columns: three panels, each row with its value, period and most serious caveat',
  },
  {
    ...manual,
    name: 'as-of',
    size: [80, 24],
    keys: ['a', '2023-12-24'],
    shows: ['2023-12-24'],
    alt: 'The prompt below the panels, with a date typed into it',
  },
  {
    ...manual,
    name: 'statistic',
    keys: ['enter', '+', '+', 'left', 'left'],
    shows: ['269,735', '8,991'],
    alt: 'A statistic in the detail: value, source, changes, the chart of two years with a month picked',
  },
  {
    ...manual,
    name: 'years',
    keys: ['enter', 'v'],
    shows: ['FY2023'],
    alt: 'The same statistic with its fiscal years laid over each other',
  },
  {
    ...manual,
    name: 'derivation',
    keys: ['w'],
    shows: ['242,418 ÷ 30 × 7', '240,986'],
    alt: 'How the numbers of a statistic were worked out: rule, arithmetic, the figures that went into it and their sources',
  },
  {
    ...manual,
    name: 'comparison',
    keys: ['/', 'dead and missing', 'enter', 'space', 'n', 'space', 'b'],
    shows: ['US–Mexico route', 'region North America'],
    alt: 'Two counts of deaths side by side, with what has to be kept in mind when comparing them',
  },
  {
    ...manual,
    name: 'claim',
    keys: ['down', 'enter'],
    shows: ['“close to 10,000 each week”', '56,564', '5.7×'],
    alt: 'A claim in the detail: what was said, the verdict, the published figure, the caveats, the quotation, its likely origin',
  },
  {
    ...manual,
    name: 'matrix',
    size: [120, 24],
    keys: ['m'],
    shows: ['López', 'Asylum limit, 5,000 a day'],
    alt: 'The matrix: issues as rows, participants by side as columns, a stance in each cell, the one under the cursor in words below',
  },
  {
    ...manual,
    name: 'cell',
    size: LOW,
    keys: ['m', 'enter'],
    shows: ['“limit the granting of asylum to 5,000 people per day”'],
    alt: 'A cell of the matrix, opened: the position, whom it is asked of, its quotation and source, where the others stand',
  },
  {
    ...manual,
    name: 'participant',
    keys: ['2', 'down', 'down', 'down'],
    shows: ['Alicia Bárcena'],
    alt: 'A participant in the detail: role, positions, meetings, what they said, each with its source',
  },
  {
    ...manual,
    name: 'issue',
    keys: ['3'],
    shows: ['Asylum limit, 5,000 a day', 'Aid to Ukraine'],
    alt: 'An open issue in the detail: status, source, what comes next, what it waits for, who wants it',
  },
  {
    ...manual,
    name: 'timeline',
    keys: ['t'],
    shows: ['The US Senate returns', 'Joint communiqué'],
    alt: 'The timeline: past events, the day of reading as a line, what is announced; the detail lists what happened on that day',
  },
  {
    ...manual,
    name: 'sources',
    keys: ['i'],
    shows: ['Nationwide encounters', 'Border Patrol'],
    alt: 'The sources with the number of statements that rest on each; the detail lists them',
  },
  {
    ...manual,
    name: 'find',
    size: LOW,
    keys: ['/', 'barcena'],
    shows: ['Alicia Bárcena'],
    alt: 'Finding “barcena”: participants, positions, events and sources that mention Bárcena, while it is typed',
  },
  {
    ...manual,
    name: 'filter',
    keys: ['3', 'f', 'status:stalled'],
    shows: ['Asylum limit', 'Aid to Ukraine'],
    alt: 'The panel of open issues filtered by “status:stalled”: two are left',
  },
  {
    ...manual,
    name: 'changes',
    args: ['--since', '2023-12-24'],
    keys: ['c', 'down', 'down', 'down', 'down'],
    shows: ['Asylum limit, 5,000 a day'],
    alt: 'The changes since 24 December, newest first; the detail shows the one under the cursor, before and now',
  },
  {
    ...manual,
    name: 'help',
    keys: ['?'],
    shows: ['PageDown'],
    alt: 'The help: keys and what they do, by where they work',
  },
  {
    ...manual,
    name: 'palette',
    size: LOW,
    keys: [':', 'matr'],
    shows: ['m 4'],
    alt: 'The palette of actions, narrowed down to those that mention the matrix',
  },
  {
    ...spanish,
    name: 'overview-es',
    keys: ['down'],
    shows: ['close to 10,000 each week', '÷ 30 × 7'],
    alt: 'The overview in Spanish, with the claim under the cursor',
  },
  {
    ...spanish,
    name: 'derivation-es',
    keys: ['down', 'w'],
    shows: ['÷ 30 × 7'],
    alt: 'The verdict on the claim, worked out, in Spanish',
  },
  {
    ...answer,
    name: 'colours-dark',
    keys: ['m'],
    ground: 'dark',
    colours: 256,
    shows: ['Asylum limit, 5,000 a day'],
    alt: 'The matrix in 256 colours on a dark background: stances by sign and letter, each side in a colour of its own',
  },
  {
    ...answer,
    name: 'colours-light',
    keys: ['down'],
    ground: 'light',
    colours: 256,
    shows: ['“close to 10,000 each week”', '5.7×'],
    alt: 'Claims in 256 colours on a light background: at odds on amber, contradicted on red, each with its sign',
  },
  {
    ...spanish,
    name: 'matrix-es',
    size: [120, 24],
    keys: ['m'],
    shows: ['López'],
    alt: 'The matrix in Spanish',
  },
]
