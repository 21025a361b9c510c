import type { Fault, FormName, JsonFault, Warning } from '../../dossier/index.ts'
import { plural } from '../plural.ts'

/** A sentence for each kind of fault, which says what would be right. */
type FaultSentences = { readonly [K in Fault['kind']]: (fault: Extract<Fault, { kind: K }>) => string }

/** A sentence for each kind of warning, which says what would be right. */
type WarningSentences = { readonly [K in Warning['kind']]: (warning: Extract<Warning, { kind: K }>) => string }

/** Returns the nearest known name as the end of a sentence; nothing where none is near. */
export const didYouMean = (nearest: string | null): string => (nearest ? `; did you mean “${nearest}”?` : '')

const json: Readonly<Record<JsonFault, string>> = {
  value: 'a value is expected here',
  name: 'a property name in double quotes is expected here',
  colon: 'a colon is expected here',
  comma: 'a comma is expected here',
  end: 'the file should end here',
  'closing-brace': 'a closing brace } is expected here',
  'closing-bracket': 'a closing bracket ] is expected here',
  'string-end': 'a text is not closed by a double quote',
  escape: 'an escape in a text is none that JSON knows',
  character: 'a control character stands in a text; write it as an escape',
  'no-comment': 'JSON has no comments',
  number: 'this is no number as JSON writes them',
  symbol: 'this word or sign has no meaning in JSON',
}

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
  'text-or-object': 'text or an object',
}

const forms: Readonly<Record<FormName, (found: string) => string>> = {
  'empty-text': () => 'the text is empty; leave the property out or write one',
  'not-a-language': (found: string) => `“${found}” is no language; write en, es or another BCP 47 tag`,
  'not-an-id': (found: string) => `“${found}” is no id; use up to 64 letters, digits, dots, hyphens and underscores`,
  'not-a-date': (found: string) => `“${found}” is no date; write 2023, 2023-12 or 2023-12-27`,
  'not-a-period': (found: string) =>
    `“${found}” is no period; write 2023, 2023-12, 2023-12-27, 2023-W49, 2023-12-01/2023-12-07 or FY2024`,
  'not-an-address': (found: string) => `“${found}” is no http or https address`,
  'not-a-sha256': (found: string) => `“${found}” is no SHA-256: 64 hexadecimal digits, in lower case`,
  'not-a-window': (found: string) => `“${found}” is not a window; write P1D for one day or P7D for seven days`,
  'not-a-currency': (found: string) => `“${found}” is not a currency; write its three letters, as EUR or USD`,
  'empty-list': () => 'the list is empty; leave the property out instead',
  'not-a-month': (found: string) => `${found} is no month; write 1 to 12`,
  'not-a-whole-number': (found: string) => `${found} is no whole number from 1`,
  'not-this-format': (found: string) => `this program reads format 1, not ${found}; a newer version may read it`,
  'no-language': () => 'the list of languages is empty; the first one is the fallback',
  'number-out-of-range': (found: string) => `${found} is out of range`,
  'number-too-large': () => `the number is too large to be kept exactly; at most ${Number.MAX_SAFE_INTEGER}`,
}

const fault: FaultSentences = {
  'empty-file': () => 'the file is empty; a dossier is a JSON object',
  encoding: (fault) =>
    fault.found === 'binary' || fault.found === 'bytes'
      ? 'this is no text in UTF-8; a dossier is JSON in UTF-8'
      : `this is ${fault.found}; a dossier is JSON in UTF-8`,
  'too-large': (fault) => `the file has more than ${fault.most} bytes, the most that is read`,
  html: () => 'this is HTML, not JSON; perhaps a page that asks to log in was saved instead of the file',
  json: (fault) => `not JSON: ${json[fault.expected]}`,
  'too-deep': (fault) => `nested more than ${fault.most} deep; a dossier needs far less`,
  'duplicate-key': (fault) => `“${fault.name}” stands twice in this object; keep one`,
  missing: (fault) => `“${fault.name}” is missing`,
  unknown: (fault) => `“${fault.name}” is not a known property${didYouMean(fault.nearest)}`,
  type: (fault) =>
    `${types[fault.expected] ?? fault.expected} is expected, this is ${types[fault.found] ?? fault.found}`,
  choice: (fault) => `“${fault.found}” is not one of ${fault.options.join(', ')}${didYouMean(fault.nearest)}`,
  form: (fault) => forms[fault.name](fault.found),
  'no-such-day': (fault) => `“${fault.found}” is not in the calendar`,
  'ends-before-start': (fault) => `the period “${fault.found}” ends before it starts`,
  'no-fiscal-start': (fault) =>
    `“${fault.found}” needs the statistic's fiscalYearStart (the first month, 10 for October)`,
  'repeated-id': (fault) => `the id “${fault.id}” is taken already, on line ${fault.first.line}`,
  'repeated-observation': (fault) =>
    `a value for ${fault.period}, published ${fault.published}, stands already on line ${fault.first.line}; one vintage has one value`,
  'no-such': (fault) => `no record in ${fault.list} has the id “${fault.id}”${didYouMean(fault.nearest)}`,
  circle: (fault) => `the membership runs in a circle: ${fault.ids.join(' → ')}`,
  'negative-count': (fault) =>
    `${fault.found} is below zero, and a count never is; a fall that somebody claims is a “change”`,
  'no-currency': () => 'money needs a currency; add “currency” to the statistic, as EUR or USD',
  'value-beside-words': (fault) =>
    `${fault.found} stands beside “asStated”, which is for words in place of a number; set the value to null or leave the words out`,
  'condition-as-id': (fault) =>
    `a condition is an object; write { "issue": "${fault.found}" }, or { "text": … } for a condition in words`,
}

const warning: WarningSentences = {
  'dated-after-source': ({ date, source, published }) =>
    `${date} is later than the source “${source}” (${published}), which cannot state it; correct the date or cite a later source`,
  'value-before-source': ({ date, source, published }) =>
    `published ${date}, before its source “${source}” (${published}); the value counts as known from the source’s day`,
  'value-before-end': ({ period, published }) =>
    `published ${published}, when ${period} was not over; add “through”, the last day that the value covers`,
  'value-before-start': ({ period, published }) =>
    `published ${published}, before ${period} began; correct “published” or “period”`,
  'covers-later-days': ({ through, published }) =>
    `covers the days through ${through}, but was published ${published}; correct “through” or “published”`,
  'passed-in-future': ({ date, source, published }) =>
    `“passed”, but ${date} is later than the source “${source}” (${published}); write planned, tentative or confirmed`,
  'repeated-position': ({ first }) =>
    `the same position stands already on line ${first.line}; keep one and list both sources`,
  'uncited-source': ({ id }) => `no statement cites the source “${id}”; cite it or remove it`,
  'missing-language': ({ language, shown }) =>
    `the text is missing in “${language}”, a language of the dossier; “${shown}” is shown instead`,
  'unused-language': ({ language }) =>
    `no text is in “${language}”; remove the language or write texts as { "${language}": … }`,
  'status-beside-history': ({ status, last }) =>
    `the status is ${status}, but the last entry of the history says ${last}; keep only the history`,
  'no-source': () => 'names no source, so no report prints one beside it; add “source”',
  'text-without-source': () =>
    'neither the text nor its record names a source; write { "text": …, "source": … } or give the record a “source”',
  'role-without-source': () =>
    'the short form of a role rests on the participant’s “source”, which is missing; write it in “roles” with its own',
  'term-without-history': () => 'the history is empty, so nothing says who put it on the table and when; add an entry',
  'empty-claim': () => 'names no value, change or record, so there is nothing to check; add one of them',
  'overdue-term': ({ due, newest }) =>
    `was due ${due}, and no later entry says what became of it; the dossier goes up to ${newest}`,
  'unnamed-record': ({ id }) =>
    `no dated statement names “${id}”, so it is listed on every day; name it in one or remove it`,
  fraction: ({ found, counts }) =>
    `${found} is a fraction of ${counts}; write a whole number, or make the measure a rate`,
  more: ({ count }) => `… and ${count} more like this`,
}

/** Problems and warnings of a dossier's file. */
export const problems = {
  title: (count: number) => plural(count, 'problem', 'problems'),
  fault,
  warning,
  /** The label between place and sentence, as compilers write it. */
  warningLabel: 'warning',
  forms,
  json,
  types,
  fine: (count: number, warnings: number) =>
    `${plural(count, 'file is', 'files are')} well formed${warnings === 0 ? '' : `; ${plural(warnings, 'warning', 'warnings')}`}`,
  hint: 'Mend the file: it is read again when it is saved (e opens the editor).',
}
