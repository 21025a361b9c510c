import type { EditFault } from '../../../dossier/index.ts'
import { didYouMean } from '../problems.ts'

/** A sentence for each reason for which a record is not written; a problem of the file has those of `check`. */
type FaultSentences = {
  readonly [K in Exclude<EditFault['kind'], 'problem' | 'missing'>]: (fault: Extract<EditFault, { kind: K }>) => string
} & { readonly missing: (fields: readonly string[]) => string }

const forms: Readonly<Record<string, string>> = {
  id: 'an id: letters, digits, “.”, “_” and “-”, beginning with a letter or digit',
  text: 'a text that is not empty',
  date: 'a date such as 2023, 2023-12 or 2023-12-27, today, or = for the day of the source',
  period: 'a period such as 2023, 2023-12, 2023-W49, 2023-01/10 or FY2024',
  address: 'an address such as https://example.org/page',
  number: 'a number such as 1234.5',
  flag: 'yes or no',
  entries: 'a record in words, such as 2023-12-27 postponed "Snow."',
  dims: 'names with their values, as in component:"U.S. Border Patrol"',
}

const lists: Readonly<Record<string, string>> = {
  sides: 'side',
  sources: 'source',
  places: 'place',
  participants: 'participant',
  statistics: 'statistic',
  issues: 'issue',
  events: 'event',
  terms: 'term',
  positions: 'id of a position on this issue',
}

/** Writes a word with each field that would take it. */
const withFields = (found: string, takers: readonly string[]): string =>
  takers.length === 0
    ? 'date:2023-12-27'
    : takers.map((field) => (field === 'id' ? `id:${found}` : `${field}:"${found}"`)).join(' or ')

/** Why a record is not written; apart from other sentences, because only what writes records loads them. */
export const faults: FaultSentences = {
  unclosed: () => 'a text has no closing double quote; write " at its end',
  'no-kind': ({ kinds }) => `say first what to add: ${kinds.join(', ')}`,
  'unknown-kind': ({ found, nearest, kinds }) =>
    `“${found}” is not a kind of record${didYouMean(nearest) || `; write one of ${kinds.join(', ')}`}`,
  'unknown-field': ({ found, nearest }) => `“${found}” is not a field of this record${didYouMean(nearest)}`,
  ambiguous: ({ found, options }) => `“${found}” may be ${options.slice(0, 8).join(', ')}; write more letters of one`,
  'no-such': ({ found, nearest, lists: named, isNew }) =>
    `“${found}” is not a known ${named.map((one) => lists[one] ?? one).join(' or ') || 'id'}${didYouMean(nearest)}${isNew ? ` A new id is written id:${found}` : ''}`,
  stray: ({ found, takers }) => `“${found}” fits no field; name one, as in ${withFields(found, takers)}`,
  'not-fitting': ({ field, form, found }) => `${field}: “${found}” is not ${forms[form] ?? form}`,
  'not-a-choice': ({ field, found, choices, nearest }) =>
    `${field}: “${found}” is not one of ${choices.join(', ')}${didYouMean(nearest)}`,
  repeated: ({ field }) => `${field} is given twice; give it once`,
  'no-source': () => 'a quotation needs its source before it, as in source:ID "the quoted words"',
  missing: (fields) =>
    `missing:${fields.length === 1 ? ` ${fields[0] ?? ''}` : fields.map((field) => `\n  ${field}`).join('')}`,
  incomplete: ({ field, lacking }) => `${field} lacks ${lacking.join(', ')}`,
  'same-address': ({ source, url }) => `the source ${source} has this address already: ${url}`,
  'altered-quote': ({ source, exact, nearest }) =>
    `“${exact}” is not in the kept text of ${source}; ${nearest === null ? 'no passage is like it' : `nearest: “${nearest}”`}`,
  'wrong-order': ({ field, date, other, earlier }) => `${field}: ${date} is before ${other}, ${earlier}`,
  'nothing-there': ({ what }) => `${what}: nothing there to change`,
  'same-id': ({ id }) => `${id} is its id already`,
  'taken-id': ({ id }) => `another record has the id ${id}; choose another`,
  unassigned: ({ issue, positions }) =>
    `${issue}: say where these go, as in PARTICIPANT=ISSUE: ${positions.join(', ')}; or rest=ISSUE for all others`,
  'no-target': ({ found, targets }) => `“${found}” is not one of the new issues ${targets.join(', ')}`,
  'no-current-role': ({ participant, body }) =>
    body === null
      ? `${participant} has no role that has not ended`
      : `${participant} has no role at ${body} that has not ended`,
  'needs-date': ({ issue }) => `${issue} has a history; give the day of the split with --date`,
}
