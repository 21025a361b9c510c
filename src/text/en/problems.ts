import type { Fault, FormName, JsonFault, Warning } from '../../dossier/index.ts'
import { conflictLines } from '../conflict.ts'
import { counted, plural } from '../plural.ts'

/** A sentence for each kind of fault, which says what would be right. */
type FaultSentences = { readonly [K in Fault['kind']]: (fault: Extract<Fault, { kind: K }>) => string }

/** A sentence for each kind of warning, which says what would be right. */
type WarningSentences = { readonly [K in Warning['kind']]: (warning: Extract<Warning, { kind: K }>) => string }

/** Returns the nearest known name as the end of a sentence; nothing where none is near. */
export const didYouMean = (nearest: string | null): string => (nearest ? `; did you mean “${nearest}”?` : '')

const json: Readonly<Record<JsonFault, string>> = {
  value: 'expected a value here',
  name: 'expected a property name in double quotes here',
  colon: 'expected a colon here',
  comma: 'expected a comma here',
  end: 'expected the end of the file here',
  'closing-brace': 'expected a closing brace } here',
  'closing-bracket': 'expected a closing bracket ] here',
  'string-end': 'this text has no closing double quote',
  escape: 'this escape sequence does not exist in JSON',
  character: 'this text contains a control character; write it as an escape sequence',
  'no-comment': 'comments are not allowed; delete this one',
  number: 'the number is malformed; write it like 1234.5',
  symbol: 'unknown word or sign; put texts in double quotes',
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
  'empty-text': () => 'the text is empty; write one or leave the property out',
  'not-a-language': (found: string) => `“${found}” is not a language; write en, es or another BCP 47 tag`,
  'not-an-id': (found: string) =>
    `“${found}” is not an id; use up to 64 letters, digits, dots, hyphens and underscores`,
  'not-a-date': (found: string) => `“${found}” is not a date; write 2023, 2023-12 or 2023-12-27`,
  'not-a-period': (found: string) =>
    `“${found}” is not a period; write 2023, 2023-12, 2023-12-27, 2023-W49, 2023-12-01/2023-12-07 or FY2024`,
  'not-an-address': (found: string) =>
    `“${found}” is not a web address; write one that starts with http:// or https://`,
  'not-a-sha256': (found: string) => `“${found}” is not a SHA-256; write 64 hexadecimal digits in lower case`,
  'not-a-window': (found: string) => `“${found}” is not a window; write P1D for one day or P7D for seven days`,
  'not-a-currency': (found: string) => `“${found}” is not a currency; write three letters such as EUR or USD`,
  'empty-list': () => 'the list is empty; leave the property out',
  'not-a-month': (found: string) => `${found} is not a month; write 1 to 12`,
  'not-a-whole-number': (found: string) => `${found} is not a whole number of at least 1`,
  'not-this-format': (found: string) =>
    `format ${found} is unknown to this version; write 1, or install a newer version`,
  'no-language': () => 'the list of languages is empty; write at least one, the first is the default',
  'number-out-of-range': (found: string) => `${found} is out of range`,
  'number-too-large': () => `the number is too large; write at most ${Number.MAX_SAFE_INTEGER}`,
  'not-one-kind': () => 'a recipe makes one of “figures”, “events” and “claims”; give exactly one of them',
  'same-sign': (found: string) => `“${found}” cannot be both the decimal sign and the sign between groups`,
  'not-a-use': (found: string) =>
    `“${found}” is not a use of a column; use period, value, published, limit, drop or another of docs/recipes.md`,
}

const fault: FaultSentences = {
  'empty-file': () => 'the file is empty; a dossier is a JSON object',
  encoding: (fault) =>
    fault.found === 'binary' || fault.found === 'bytes'
      ? 'this is not UTF-8 text; a dossier is JSON in UTF-8'
      : `this is ${fault.found}; a dossier is JSON in UTF-8`,
  'too-large': (fault) => `the file is larger than ${fault.most} bytes, the limit for a dossier`,
  html: () => 'this is HTML, not JSON; check that the file is not a saved login page',
  json: (fault) => `not JSON: ${json[fault.expected]}`,
  'too-deep': (fault) => `nested more than ${fault.most} levels deep; a dossier needs far fewer`,
  'too-many': (fault) => `more than ${fault.most} objects and lists; split the dossier`,
  conflict: (fault) =>
    `a git conflict was left in the file: ${conflictLines('line', fault)}; keep one side and delete the marks`,
  'lfs-pointer': () => 'this is a Git LFS pointer, not the file itself; run git lfs pull',
  'more-problems': (fault) => `only the first ${fault.most} problems are listed; fix them and check again`,
  'more-alike': (fault) => (fault.count === 1 ? 'one more like this' : `${fault.count} more like these`),
  'duplicate-key': (fault) => `“${fault.name}” appears twice in this object; keep one`,
  missing: (fault) => `“${fault.name}” is missing`,
  unknown: (fault) => `“${fault.name}” is not a known property${didYouMean(fault.nearest)}`,
  type: (fault) => `expected ${types[fault.expected] ?? fault.expected}, found ${types[fault.found] ?? fault.found}`,
  choice: (fault) => `“${fault.found}” is not one of ${fault.options.join(', ')}${didYouMean(fault.nearest)}`,
  form: (fault) => forms[fault.name](fault.found),
  'no-such-day': (fault) => `“${fault.found}” does not exist in the calendar`,
  'ends-before-start': (fault) => `the period “${fault.found}” ends before it starts`,
  'no-fiscal-start': (fault) =>
    `“${fault.found}” needs “fiscalYearStart” in the statistic: its first month, such as 10 for October`,
  'repeated-id': (fault) => `the id “${fault.id}” is already used on line ${fault.first.line}; choose another`,
  'repeated-observation': (fault) =>
    `${fault.period}, published ${fault.published}, already has a value on line ${fault.first.line}; keep one value per vintage`,
  'no-such': (fault) => `“${fault.id}” is not an id in ${fault.list}${didYouMean(fault.nearest)}`,
  circle: (fault) => `these records are members of each other in a circle: ${fault.ids.join(' → ')}`,
  'negative-count': (fault) => `${fault.found} is negative, but a count cannot be; write a claimed fall as “change”`,
  'no-currency': () => 'an amount of money needs a currency; add “currency” to the statistic, such as EUR or USD',
  'value-beside-words': (fault) =>
    `${fault.found} and “asStated” exclude each other; set the value to null or remove “asStated”`,
  'condition-as-id': (fault) =>
    `“${fault.found}” is not a condition; write { "issue": "${fault.found}" } or { "text": … }`,
  'changed-twice': ({ field, base, ours, theirs }) =>
    `two merged versions changed “${field}”: ours ${ours ?? 'removed it'}, theirs ${theirs ?? 'removed it'}${base === null ? '' : `, before ${base}`}; keep one and delete this entry`,
  'deleted-and-changed': ({ deleted }) =>
    deleted === 'ours'
      ? 'ours deleted this record, but theirs changed or cites it; delete the record or this entry'
      : 'theirs deleted this record, but ours changed or cites it; delete the record or this entry',
  'not-a-conflict': () =>
    '“x-conflict” is a list of what a merge could not decide, each { "field", "ours", "theirs" } or { "deleted" }; delete it once that is settled',
}

const warning: WarningSentences = {
  'dated-after-source': ({ date, source, published }) =>
    `${date} is later than its source “${source}” (${published}); correct the date or cite a later source`,
  'value-before-source': ({ date, source, published }) =>
    `published ${date}, before its source “${source}” (${published}); the value counts as known from the date of the source`,
  'value-before-end': ({ period, published }) =>
    `published ${published}, before ${period} was over; add “through”, the last day that the value covers`,
  'value-before-start': ({ period, published }) =>
    `published ${published}, before ${period} began; correct “published” or “period”`,
  'covers-later-days': ({ through, published }) =>
    `covers the days through ${through}, but was published ${published}; correct “through” or “published”`,
  'covers-other-days': ({ through, period }) =>
    `covers the days through ${through}, which is not in ${period}; correct “through” or “period”`,
  'same-days': ({ period, other, first }) =>
    `${period} is the same days as ${other} on line ${first.line}, in one vintage; keep one of the two values`,
  'passed-in-future': ({ date, source, published }) =>
    `“passed”, but ${date} is later than the source “${source}” (${published}); write planned, tentative or confirmed, or correct the date if it took place earlier`,
  'wrong-order': ({ date, field, earlier }) => `${date} is before “${field}”, ${earlier}; correct one of the two`,
  'repeated-position': ({ first }) =>
    `the same position is already on line ${first.line}; keep one and list both sources`,
  'uncited-source': ({ id }) => `no statement cites the source “${id}”; cite it or remove it`,
  'missing-language': ({ language, shown }) =>
    `the text has no “${language}” version and is shown in “${shown}”; add a translation`,
  'unused-language': ({ language }) =>
    `no text is in “${language}”; remove the language or write texts as { "${language}": … }`,
  'status-beside-history': ({ status, last }) =>
    `the status is ${status}, but the history ends with ${last}; keep only the history`,
  'no-source': () => 'no source is given, so reports print none; add “source”',
  'text-without-source': () =>
    'neither the text nor its record has a source; write { "text": …, "source": … } or add “source” to the record',
  'text-from-earliest': ({ source, published, later, laterPublished }) =>
    `the text cites “${source}” (${published}) and “${later}” (${laterPublished}), and is shown from the earlier day; if it needs the later source, write { "text": …, "source": "${later}" }`,
  'role-without-source': () =>
    'the role needs a source; add “source” to the participant, or write the role in “roles” with its own',
  'term-without-history': () => 'the history is empty; add an entry that says who proposed it and when',
  'empty-claim': () => 'the claim has nothing to check; add “value”, “change” or “record”',
  'overdue-term': ({ due, newest }) =>
    `due ${due} without a later entry, although the dossier runs to ${newest}; add the outcome`,
  'unnamed-record': ({ id }) =>
    `no dated statement mentions “${id}”, so it appears on every date; mention it in one or remove it`,
  fraction: ({ found, counts }) =>
    `${found} is not a whole number of ${counts}; correct it, or set “measure” to “rate”`,
  'rule-percent': ({ when }) =>
    `“percent” is the size of a revision, and this rule is about “${when}”; remove it, or write “revised”`,
  'rule-negative': ({ found }) =>
    `${found} % is below zero, so every revision is large enough; write it without a sign`,
  'feed-without-address': () =>
    'the feed has no address: neither “url”, “pattern” nor “page”, and none is known for its publisher; add the address of the file',
  'feed-two-addresses': ({ found, asked }) =>
    `the feed has both “${asked}” and “${found}”, and only “${asked}” is asked; keep one of them`,
  'feed-half-page': ({ lacks }) =>
    lacks === 'link'
      ? 'the feed has a page, but not the name of the file on it; add “link”, such as "encounters-*.csv"'
      : 'the feed has the name of a file, but not the page that links to it; add “page”',
  'feed-two-layouts': () => 'the feed has both “publisher” and “recipe”, and only the recipe is used; keep one of them',
  'feed-fixed-pattern': () =>
    'the pattern has no placeholder such as {YYYY} or {MM}; add one, or write the address as “url”',
  'feed-placeholder': ({ found, nearest }) =>
    `${found} is not a placeholder, such as {YYYY}, {MM}, {mon} or {DD} (docs/update.md)${didYouMean(nearest === null ? null : `{${nearest}}`)}`,
  'feed-publisher': ({ found, nearest }) =>
    `“${found}” is not one of cbp, iom, unhcr, tidy; other files need a recipe${didYouMean(nearest)}`,
  'feed-recipe': ({ found }) =>
    `the recipe “${found}” neither ships with the program nor is beside the dossier; correct its name`,
  'feed-every': ({ found }) => `“${found}” is not a duration; use P1M for a month, P1W, P1D, P3M or P1Y`,
  more: ({ count }) => `… and ${counted(count)} more like this`,
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
    `${plural(count, 'file is', 'files are')} valid${warnings === 0 ? '' : `; ${plural(warnings, 'warning', 'warnings')}`}`,
  hint: 'Fix the file; it is reloaded when you save it (e opens the editor).',
}
