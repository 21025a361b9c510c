import { readFileSync } from 'node:fs'

/** A bound of the program: what it limits, how its number is written, what happens beyond, and the constant that has it. */
export interface Limit {
  readonly what: string
  readonly unit: Unit
  readonly beyond: string
  /** A file of `src/` and a constant in it, with a field where the constant has several. */
  readonly at: readonly [file: string, constant: string, field?: string]
}

type Unit =
  | 'bytes'
  | 'characters'
  | 'milliseconds'
  | 'cells'
  | 'rows'
  | 'columns'
  | 'levels'
  | 'times'
  | 'redirects'
  | 'records'
  | 'places'
  | 'lines'
  | 'texts'
  | 'words'
  | 'names'
  | 'links'
  | 'files'
  | 'periods'

const REFUSED = 'refused, with a sentence'
const COUNTED = 'the rest is counted'
const CUT = 'cut, with `…`'
const NOT_LISTED = 'not shown in the tree'

/** Every bound that a user or a file can meet, by topic. */
export const LIMITS: Readonly<Record<string, readonly Limit[]>> = {
  'A dossier': [
    {
      what: 'size of a file, of standard input, of a download',
      unit: 'bytes',
      beyond: REFUSED,
      at: ['dossier/json/decode.ts', 'LARGEST_FILE'],
    },
    { what: 'nesting of the JSON', unit: 'levels', beyond: REFUSED, at: ['dossier/json/depth.ts', 'DEEPEST'] },
    {
      what: 'objects and lists in the JSON',
      unit: 'records',
      beyond: REFUSED,
      at: ['dossier/json/depth.ts', 'MOST_NODES'],
    },
    {
      what: 'periods of a series in which gaps are looked for',
      unit: 'periods',
      beyond: 'no gaps are named',
      at: ['figures/missing/gap.ts', 'LONGEST_SERIES'],
    },
    { what: 'a string', unit: 'characters', beyond: CUT, at: ['dossier/safe.ts', 'LONGEST_FIELD'] },
    {
      what: 'combining marks on one character',
      unit: 'characters',
      beyond: 'the rest is left out',
      at: ['dossier/safe.ts', 'MOST_MARKS'],
    },
    {
      what: 'joiners in one emoji',
      unit: 'characters',
      beyond: 'the rest is left out',
      at: ['dossier/safe.ts', 'MOST_JOINERS'],
    },
    {
      what: 'problems listed of a file',
      unit: 'lines',
      beyond: 'the rest is left out',
      at: ['dossier/problem.ts', 'MOST_PROBLEMS'],
    },
    {
      what: 'equal problems listed of a file',
      unit: 'lines',
      beyond: 'the rest is counted',
      at: ['dossier/json/alike.ts', 'MOST_ALIKE'],
    },
    {
      what: 'names of unknown properties listed of one place in every record',
      unit: 'names',
      beyond: 'the rest is counted',
      at: ['dossier/json/alike.ts', 'MOST_NAMES'],
    },
    {
      what: 'further lines about these names',
      unit: 'lines',
      beyond: 'the rest is counted',
      at: ['dossier/json/alike.ts', 'MOST_REPEATS'],
    },
    {
      what: 'merge conflicts listed of a file',
      unit: 'lines',
      beyond: 'the rest is left out',
      at: ['dossier/json/conflicts.ts', 'MOST'],
    },
    {
      what: 'places of one quotation in its kept text',
      unit: 'places',
      beyond: 'the rest is left out',
      at: ['quotation/find.ts', 'MOST_PLACES'],
    },
    {
      what: 'words of a kept text in which the nearest passage is searched',
      unit: 'words',
      beyond: 'the rest is left out',
      at: ['quotation/nearest.ts', 'MOST_WORDS_COMPARED'],
    },
    {
      what: 'a kept text from which a form offers sentences',
      unit: 'characters',
      beyond: 'sentences after it are not offered; they can be typed',
      at: ['quotation/sentences.ts', 'LONGEST_OFFERED'],
    },
    {
      what: 'records that the dashboard takes back, one after the other',
      unit: 'records',
      beyond: 'the older ones stay',
      at: ['session/forms.ts', 'MOST_TAKEN_BACK'],
    },
    {
      what: 'words of a quotation for which the nearest passage is searched',
      unit: 'words',
      beyond: 'the rest is left out',
      at: ['quotation/nearest.ts', 'MOST_WORDS_QUOTED'],
    },
    {
      what: 'warnings listed of each kind',
      unit: 'lines',
      beyond: COUNTED,
      at: ['dossier/warnings/warning.ts', 'MOST_LISTED'],
    },
    {
      what: 'a wrong value that is quoted',
      unit: 'characters',
      beyond: CUT,
      at: ['dossier/shape.ts', 'LONGEST_SHOWN'],
    },
    {
      what: 'a value of a merge conflict that is quoted',
      unit: 'characters',
      beyond: CUT,
      at: ['dossier/json/unsettled.ts', 'LONGEST_QUOTED'],
    },
    {
      what: 'a name for which a similar one is suggested',
      unit: 'characters',
      beyond: 'no suggestion',
      at: ['dossier/nearest.ts', 'LONGEST_NAME'],
    },
    {
      what: 'names among which a similar one is looked for',
      unit: 'names',
      beyond: 'no suggestion',
      at: ['dossier/nearest.ts', 'MOST_KNOWN'],
    },
  ],
  'The dashboard': [
    {
      what: 'smallest terminal',
      unit: 'columns',
      beyond: 'a note instead of the views',
      at: ['app/geometry.ts', 'SMALLEST', 'columns'],
    },
    {
      what: 'smallest terminal',
      unit: 'rows',
      beyond: 'a note instead of the views',
      at: ['app/geometry.ts', 'SMALLEST', 'rows'],
    },
    {
      what: 'largest area that is drawn',
      unit: 'columns',
      beyond: 'the rest stays empty',
      at: ['app/geometry.ts', 'LARGEST', 'columns'],
    },
    {
      what: 'largest area that is drawn',
      unit: 'rows',
      beyond: 'the rest stays empty',
      at: ['app/geometry.ts', 'LARGEST', 'rows'],
    },
    {
      what: 'rows whose words are compared with a filter that fits nothing',
      unit: 'rows',
      beyond: 'the rest is not compared',
      at: ['present/list/suggest.ts', 'MOST_ROWS'],
    },
    {
      what: 'words that are compared with a filter that fits nothing',
      unit: 'names',
      beyond: 'the rest is not compared',
      at: ['present/list/suggest.ts', 'MOST_WORDS'],
    },
    { what: 'text in a prompt', unit: 'characters', beyond: 'the rest is not taken', at: ['app/prompt.ts', 'LONGEST'] },
    {
      what: 'a path in a prompt',
      unit: 'characters',
      beyond: 'the rest is not taken',
      at: ['app/prompt.ts', 'LONGEST_PATH'],
    },
    {
      what: 'a paste',
      unit: 'characters',
      beyond: 'the rest is dropped, never typed',
      at: ['view/ink/filter-input.ts', 'MOST_PASTED'],
    },
    {
      what: 'an answer of the terminal',
      unit: 'characters',
      beyond: 'dropped',
      at: ['view/ink/filter-input.ts', 'MOST_ANSWERED'],
    },
    {
      what: 'wait for the rest of a key',
      unit: 'milliseconds',
      beyond: 'ESC is the key',
      at: ['view/ink/filter-input.ts', 'SEQUENCE_TIMEOUT_MS'],
    },
    {
      what: 'silence within a paste or an answer',
      unit: 'milliseconds',
      beyond: 'it is over',
      at: ['view/ink/filter-input.ts', 'STRING_TIMEOUT_MS'],
    },
    {
      what: 'places to go back to',
      unit: 'places',
      beyond: 'an early one is forgotten',
      at: ['app/history.ts', 'LONGEST'],
    },
    {
      what: 'statistics compared side by side',
      unit: 'records',
      beyond: 'not marked, with a notice',
      at: ['present/statistic/compare.ts', 'MOST_COMPARED'],
    },
    {
      what: 'text of a link in a detail',
      unit: 'characters',
      beyond: 'cut, with `…`; its record has the whole',
      at: ['present/block.ts', 'MOST_LINK_LETTERS'],
    },
    {
      what: 'issues in a tree of dependence',
      unit: 'records',
      beyond: NOT_LISTED,
      at: ['figures/dependence.ts', 'MOST_BRANCHES'],
    },
    {
      what: 'levels of a tree of dependence',
      unit: 'levels',
      beyond: NOT_LISTED,
      at: ['figures/dependence.ts', 'DEEPEST'],
    },
    {
      what: 'events listed in a detail',
      unit: 'records',
      beyond: 'the timeline has them all',
      at: ['present/negotiation/moment.ts', 'MOST'],
    },
    {
      what: 'terms of a sum in one line',
      unit: 'records',
      beyond: '`w` lists them all',
      at: ['present/statistic/verdict.ts', 'MOST_ADDED'],
    },
    {
      what: 'known parts of a claim’s period in one line',
      unit: 'records',
      beyond: '`w` lists the figures of all',
      at: ['present/statistic/verdict.ts', 'MOST_SPANS'],
    },
    {
      what: 'hints on what would fit a claim',
      unit: 'lines',
      beyond: 'the closest are shown',
      at: ['figures/claim/hints.ts', 'MOST_HINTS'],
    },
    {
      what: 'text that a terminal is sent to copy, in base64',
      unit: 'bytes',
      beyond: REFUSED,
      at: ['view/clipboard.ts', 'LONGEST'],
    },
    {
      what: 'time of a program that copies',
      unit: 'milliseconds',
      beyond: 'ended; the next way is tried',
      at: ['system/clipboard.ts', 'LONGEST_MS'],
    },
    { what: 'an address that is opened', unit: 'characters', beyond: REFUSED, at: ['system/browser.ts', 'LONGEST'] },
    {
      what: 'failure of a browser, before the next one is tried',
      unit: 'milliseconds',
      beyond: 'it counts as opened',
      at: ['system/browser.ts', 'FAILS_WITHIN'],
    },
    {
      what: 'later failure of a browser that is reported',
      unit: 'milliseconds',
      beyond: 'not reported',
      at: ['system/browser.ts', 'REPORTED_WITHIN'],
    },
    {
      what: 'time between looks at a file on a network drive',
      unit: 'milliseconds',
      beyond: 'looked at with the next key',
      at: ['system/watch/looks.ts', 'AGAIN_MS'],
    },
    {
      what: 'time between looks where no folder can be watched',
      unit: 'milliseconds',
      beyond: '–',
      at: ['system/watch.ts', 'POLL_MS'],
    },
    {
      what: 'wait for the end of a series of saves',
      unit: 'milliseconds',
      beyond: 'the file is read meanwhile',
      at: ['system/watch/debounced.ts', 'LONGEST_MS'],
    },
    {
      what: 'lines that a prompt remembers',
      unit: 'lines',
      beyond: 'the oldest is forgotten',
      at: ['app/prompt/line.ts', 'MOST'],
    },
    {
      what: 'size of a saved session',
      unit: 'bytes',
      beyond: 'it is not read',
      at: ['system/memory.ts', 'LARGEST'],
    },
    {
      what: 'quotations in the register of a dossier',
      unit: 'records',
      beyond: 'the oldest is forgotten',
      at: ['register/quoted.ts', 'MOST_QUOTED'],
    },
    {
      what: 'size of the register of a dossier',
      unit: 'bytes',
      beyond: 'the oldest quotations are forgotten',
      at: ['files/register.ts', 'LARGEST_REGISTER'],
    },
    {
      what: 'where something was quoted',
      unit: 'characters',
      beyond: 'the rest is not taken',
      at: ['register/place.ts', 'LONGEST_PLACE'],
    },
  ],
  'Details of records': [
    {
      what: 'records, positions, entries of a history, ties and thresholds in each list of a detail',
      unit: 'records',
      beyond: COUNTED,
      at: ['present/first.ts', 'MOST_LISTED'],
    },
    {
      what: 'contradicting pairs of positions of an issue in JSON',
      unit: 'records',
      beyond: 'moreDisputed says so',
      at: ['report/json/talks.ts', 'MOST_PAIRS'],
    },
    {
      what: 'statistics that are drawn as small charts',
      unit: 'records',
      beyond: COUNTED,
      at: ['present/statistic/multiples.ts', 'MOST_CHARTS'],
    },
  ],
  'Folders of dossiers': [
    {
      what: 'dossiers listed of folders and files',
      unit: 'files',
      beyond: 'the rest is not listed, with a sentence',
      at: ['files/dossiers-in.ts', 'MOST_DOSSIERS'],
    },
    {
      what: 'entries of folders among which dossiers are looked for',
      unit: 'files',
      beyond: 'the rest is not listed, with a sentence',
      at: ['files/dossiers-in.ts', 'MOST_ENTRIES'],
    },
    {
      what: 'text in the search over all dossiers',
      unit: 'characters',
      beyond: 'the rest is not taken',
      at: ['desk/update.ts', 'LONGEST_SOUGHT'],
    },
    {
      what: 'folders below the one that was given',
      unit: 'levels',
      beyond: 'not looked into',
      at: ['files/dossiers-in.ts', 'DEEPEST_FOLDER'],
    },
  ],
  'Addresses and git': [
    {
      what: 'time of a download',
      unit: 'milliseconds',
      beyond: REFUSED,
      at: ['system/remote.ts', 'BOUNDS', 'milliseconds'],
    },
    {
      what: 'redirects of a download',
      unit: 'redirects',
      beyond: REFUSED,
      at: ['system/remote.ts', 'BOUNDS', 'redirects'],
    },
    {
      what: 'dates of a pattern that one update asks for',
      unit: 'files',
      beyond: 'earlier ones are counted, not asked',
      at: ['update/addresses.ts', 'MOST_DATES'],
    },
    {
      what: 'pages of one answer that an update fetches',
      unit: 'files',
      beyond: REFUSED,
      at: ['update/lock.ts', 'MOST_PAGES'],
    },
    {
      what: 'size of a web page (`source add`, `page` of a feed)',
      unit: 'bytes',
      beyond: `${REFUSED}; links after them are not seen`,
      at: ['page/tags.ts', 'LARGEST_PAGE'],
    },
    {
      what: 'nesting of the elements of a web page',
      unit: 'levels',
      beyond: `${REFUSED}; links after that are not seen`,
      at: ['page/tags.ts', 'DEEPEST_PAGE'],
    },
    {
      what: 'pause that a server may ask for (`Retry-After`)',
      unit: 'milliseconds',
      beyond: 'the host is not asked again in this update',
      at: ['update/wait.ts', 'LONGEST_WAIT'],
    },
    {
      what: 'the name of a file at its address',
      unit: 'characters',
      beyond: 'the rest is left out',
      at: ['cli/update/course.ts', 'LONGEST_NAME'],
    },
    { what: 'time of git', unit: 'milliseconds', beyond: REFUSED, at: ['system/git.ts', 'LONGEST'] },
    { what: 'name of a revision', unit: 'characters', beyond: REFUSED, at: ['system/git.ts', 'LONGEST_REVISION'] },
    {
      what: 'symbolic links on the way to a file',
      unit: 'links',
      beyond: REFUSED,
      at: ['system/write.ts', 'MOST_LINKS'],
    },
  ],
  Imports: [
    { what: 'a row of a CSV', unit: 'characters', beyond: REFUSED, at: ['import/csv/delimited.ts', 'LONGEST_ROW'] },
    {
      what: 'a line whose encoding is looked for',
      unit: 'bytes',
      beyond: 'judged in pieces',
      at: ['import/csv/encoding.ts', 'LONGEST_WAIT'],
    },
    { what: 'columns of a table', unit: 'columns', beyond: REFUSED, at: ['import/csv/header.ts', 'MOST_COLUMNS'] },
    {
      what: 'a field of BibTeX, its abbreviations spelt out',
      unit: 'characters',
      beyond: REFUSED,
      at: ['bibliography/bibtex.ts', 'LONGEST_VALUE'],
    },
    {
      what: 'rows among which the header of a CSV is looked for',
      unit: 'rows',
      beyond: REFUSED,
      at: ['import/csv/delimited.ts', 'MOST_HEAD_ROWS'],
    },
    {
      what: 'rows among which the header of a sheet is looked for',
      unit: 'rows',
      beyond: REFUSED,
      at: ['import/workbook/scan.ts', 'MOST_HEAD_ROWS'],
    },
    { what: 'problems kept of a file', unit: 'lines', beyond: COUNTED, at: ['import/table.ts', 'MOST_PROBLEMS'] },
    { what: 'conflicts listed', unit: 'lines', beyond: COUNTED, at: ['cli/import/sentences.ts', 'MOST_CONFLICTS'] },
    { what: 'names listed in a sentence', unit: 'names', beyond: COUNTED, at: ['cli/import/phrases.ts', 'MOST_NAMES'] },
    {
      what: 'periods listed in a sentence',
      unit: 'names',
      beyond: COUNTED,
      at: ['cli/import/phrases.ts', 'MOST_PERIODS'],
    },
    {
      what: 'missing periods of a series listed in a sentence',
      unit: 'names',
      beyond: COUNTED,
      at: ['present/statistic/observation.ts', 'MOST_MISSING'],
    },
    {
      what: 'rows of a table that `--suggest` looks at',
      unit: 'rows',
      beyond: 'the rest is read for its problems only',
      at: ['import/recipe/sample.ts', 'MOST_ROWS'],
    },
    {
      what: 'readings of a table that `--suggest` shows',
      unit: 'lines',
      beyond: 'the rest is left out',
      at: ['cli/import/suggest.ts', 'MOST_READINGS'],
    },
    {
      what: 'mean length of the cells of a limit, for `--suggest`',
      unit: 'characters',
      beyond: 'taken for sentences',
      at: ['import/recipe/suggest.ts', 'LONGEST_LIMIT'],
    },
    {
      what: 'parts of a dimension that the guard compares in pairs',
      unit: 'records',
      beyond: 'not compared in pairs',
      at: ['import/guard/parts.ts', 'MOST_PARTS'],
    },
    { what: 'parts of a workbook', unit: 'files', beyond: REFUSED, at: ['system/zip/archive.ts', 'MOST_PARTS'] },
    {
      what: 'a part of a workbook, unpacked',
      unit: 'bytes',
      beyond: REFUSED,
      at: ['system/zip/archive.ts', 'LARGEST_PART'],
    },
    {
      what: 'size of a part against its packed size',
      unit: 'times',
      beyond: REFUSED,
      at: ['system/zip/archive.ts', 'LARGEST_RATIO'],
    },
    {
      what: 'files of another ZIP that are named',
      unit: 'names',
      beyond: 'the rest is left out',
      at: ['import/workbook/other-zip.ts', 'MOST_NAMES'],
    },
    {
      what: 'columns of a sheet',
      unit: 'columns',
      beyond: REFUSED,
      at: ['import/workbook/address.ts', 'MOST_COLUMNS'],
    },
    { what: 'rows of a sheet', unit: 'rows', beyond: REFUSED, at: ['import/workbook/address.ts', 'MOST_ROWS'] },
    {
      what: 'shared texts of a workbook',
      unit: 'texts',
      beyond: REFUSED,
      at: ['import/workbook/strings.ts', 'MOST_STRINGS'],
    },
    {
      what: 'shared texts of a workbook, together',
      unit: 'characters',
      beyond: REFUSED,
      at: ['import/workbook/strings.ts', 'MOST_CHARACTERS'],
    },
    {
      what: 'a text or tag of a workbook',
      unit: 'characters',
      beyond: REFUSED,
      at: ['import/workbook/xml.ts', 'LONGEST_TOKEN'],
    },
    {
      what: 'merged ranges of a sheet',
      unit: 'records',
      beyond: REFUSED,
      at: ['import/workbook/merges.ts', 'MOST_MERGES'],
    },
    {
      what: 'a sheet below its rows',
      unit: 'bytes',
      beyond: REFUSED,
      at: ['import/workbook/merges.ts', 'LONGEST_TAIL'],
    },
    {
      what: 'columns that a merged cell fills',
      unit: 'columns',
      beyond: 'the rest stays empty',
      at: ['import/workbook/fill.ts', 'MOST_FILLED'],
    },
  ],
  'Writing and printing': [
    {
      what: 'figures of a series in an HTML report',
      unit: 'periods',
      beyond: 'folded by year',
      at: ['report/chapters/statistic.ts', 'MOST_UNFOLDED'],
    },
    {
      what: 'dots on the line of a chart in an HTML report',
      unit: 'periods',
      beyond: 'the line alone is drawn',
      at: ['report/html/svg.ts', 'MOST_DOTS'],
    },
    {
      what: 'lines under one heading of a digest',
      unit: 'lines',
      beyond: COUNTED,
      at: ['report/digest/page.ts', 'MOST_ITEMS'],
    },
    {
      what: 'waiting for another digest of the same folder',
      unit: 'milliseconds',
      beyond: REFUSED,
      at: ['system/turn.ts', 'LONGEST_TURN'],
    },
    { what: 'wait for the lock of a file', unit: 'milliseconds', beyond: REFUSED, at: ['system/write.ts', 'PATIENCE'] },
    {
      what: 'age of a lock of another machine',
      unit: 'milliseconds',
      beyond: 'it counts as abandoned',
      at: ['system/lock.ts', 'OLD'],
    },
    {
      what: 'narrowest printed text',
      unit: 'columns',
      beyond: 'the terminal wraps it',
      at: ['system/terminal.ts', 'PRINTED_COLUMNS', 'least'],
    },
    {
      what: 'widest printed text',
      unit: 'columns',
      beyond: 'the rest stays empty',
      at: ['system/terminal.ts', 'PRINTED_COLUMNS', 'most'],
    },
    {
      what: 'an address that becomes a link in HTML',
      unit: 'characters',
      beyond: 'printed as text',
      at: ['present/address.ts', 'LONGEST'],
    },
  ],
}

/** Constants with such a name that no user meets: sizes of caches and slices, layout, and shares of a rule. */
export const INNER: ReadonlySet<string> = new Set([
  'form/options.ts MOST_PASSAGES',
  'form/page.ts MOST_LINES',
  'form/page.ts MOST_SPOKEN',
  'present/changes/entries.ts MOST_ENTRIES',
  'quotation/selector.ts MOST_CONTEXT',
  'cli/import/sentences.ts MOST_LEFT_OUT',
  'dossier/json/layout.ts LONGEST_LINE',
  'dossier/memo.ts MOST_TEXTS',
  'dossier/period.ts MOST_PERIODS',
  'figures/change.ts SMALLEST_BASE',
  'figures/claim/period.ts MOST_DAYS',
  'figures/rate.ts LONGEST',
  'import/add.ts MOST_DECIMALS',
  'import/guard/habit.ts SMALLEST',
  'import/guard/parts.ts MOST_OF',
  'import/workbook/merges.ts LONGEST_TAG',
  'merge/repair.ts MOST_ROUNDS',
  'present/chart/heights.ts MOST_ABOVE',
  'present/list/fuzzy.ts MOST_WORDS_PERMUTED',
  'figures/distance.ts MOST_UNHEARD',
  'present/matrix/head.ts LONGEST',
  'present/matrix/head.ts MOST_CELLS',
  'present/statistic/multiples.ts MOST_ACROSS',
  'system/terminal/ground.ts MOST_READ',
  'present/statistic/distance.ts MOST_DECIMALS',
  'session/follow.ts SECOND_LOOK_MS',
  'session/suspend.ts OWN_SIGNAL_MS',
  'session/suspend.ts UNSTOPPED_MS',
  'system/keyboard.ts LONGEST_MS',
  'system/keyboard.ts PAUSE_MS',
  'system/replace-file.ts LONGEST',
  'system/watch.ts MOST_TRIES',
  'system/watch/debounced.ts QUIET_MS',
  'system/watch/lookup.ts MOST_LINKS',
  'view/clipboard.ts LONGEST_PIECE',
  'view/ink/extended-keys.ts MOST',
  'view/ink/repaint.ts MAX_GAP_CELLS',
  'view/ink/text-cache.ts MAX_UTF16_UNITS',
])

/** Names of constants that are bounds. */
const BOUND =
  /^(?:export )?const ((?:MOST|LONGEST|LARGEST|DEEPEST|MAX|SMALLEST|BOUNDS|PATIENCE)(?:_\w+)?|\w+_MS|\w+_WITHIN)\b/gm

/** Returns the bounds that the text of a file defines, by name. */
export const boundsIn = (text: string): readonly string[] => [...text.matchAll(BOUND)].map(([, name = '']) => name)

const NUMBER = /^[\d_]+(?: (?:<<|-|\*) [\d_]+)?$/

/** Calculates a number as the code writes it: `1_000`, `1 << 16`, `768 - 4`. */
const numberOf = (text: string): number => {
  if (!NUMBER.test(text)) throw new Error(`“${text}” is not a number`)
  const [left = '', operator, right = ''] = text.replaceAll('_', '').split(' ')
  const [a, b] = [Number(left), Number(right)]
  if (operator === '<<') return a << b
  if (operator === '-') return a - b
  return operator === '*' ? a * b : a
}

/** Returns the number of a bound from the source; throws where the constant is not there. */
export const numberAt = ([file, constant, field]: Limit['at']): number => {
  const text = readFileSync(`src/${file}`, 'utf8')
  const [, whole] = new RegExp(`^(?:export )?const ${constant}(?:: [\\w<>]+)? = (.+)$`, 'm').exec(text) ?? []
  if (whole === undefined) throw new Error(`src/${file} has no ${constant}; correct scripts/limits.ts`)
  if (field === undefined) return numberOf(whole)
  return numberOf(new RegExp(`\\b${field}: ([\\d_]+)`).exec(whole)?.[1] ?? '')
}

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')

const SCALES: readonly (readonly [number, string])[] = [
  [1_000_000_000, 'GB'],
  [1_000_000, 'MB'],
]

/** Writes a number with its unit: `100 MB`, `30 s`, `4,096 characters`. */
export const limitText = ({ unit, at }: Limit): string => {
  const number = numberAt(at)
  if (unit === 'milliseconds') return number >= 1000 ? `${number / 1000} s` : `${number} ms`
  const scale = unit === 'bytes' ? SCALES.find(([size]) => number >= size && number % size === 0) : undefined
  return scale ? `${number / scale[0]} ${scale[1]}` : `${grouped(number)} ${unit}`
}

/** Returns the tables of the page, one for each topic. */
export const limitTables = (): string =>
  Object.entries(LIMITS)
    .map(([topic, limits]) =>
      [
        `## ${topic}`,
        '',
        '| what | limit | beyond it | constant |',
        '| --- | --- | --- | --- |',
        ...limits.map(
          (one) =>
            `| ${one.what} | ${limitText(one)} | ${one.beyond} | \`${one.at.slice(1).join('.')}\` in \`src/${one.at[0]}\` |`,
        ),
      ].join('\n'),
    )
    .join('\n\n')
