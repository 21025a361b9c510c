import type { EditFault } from '../../../dossier/index.ts'
import { didYouMean } from '../problems.ts'

/** A sentence for each reason for which a record is not written. */
type EditSentences = {
  readonly [K in Exclude<EditFault['kind'], 'problem'>]: (fault: Extract<EditFault, { kind: K }>) => string
}

const forms: Readonly<Record<string, string>> = {
  id: 'an id: letters, digits, “.”, “_” and “-”, beginning with a letter or digit',
  text: 'a text that is not empty',
  date: 'a date such as 2023, 2023-12 or 2023-12-27, today, or = for the day of the source',
  period: 'a period such as 2023, 2023-12, 2023-W49, 2023-01/10 or FY2024',
  address: 'an address such as https://example.org/page',
  number: 'a number such as 1234.5',
  flag: 'yes or no',
  record: 'fields of its own; write each with a dot, as in change.percent:20',
  dims: 'names of its own; write each with a dot, as in dims.component:…',
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
  positions: 'position on this issue with an id',
}

const faults: EditSentences = {
  unclosed: () => 'a text has no closing double quote; write " at its end',
  'no-kind': ({ kinds }) => `say first what to add: ${kinds.join(', ')}`,
  'unknown-kind': ({ found, nearest }) => `“${found}” is not a kind of record${didYouMean(nearest)}`,
  'unknown-field': ({ found, nearest }) => `“${found}” is not a field of this record${didYouMean(nearest)}`,
  ambiguous: ({ found, options }) => `“${found}” may be ${options.slice(0, 8).join(', ')}; write more letters of one`,
  'no-such': ({ found, nearest, lists: named }) =>
    `“${found}” is not a known ${named.map((one) => lists[one] ?? one).join(' or ') || 'id'}${didYouMean(nearest)}`,
  stray: ({ found }) => `“${found}” fits no field; name one, as in date:2023-12-27, or put a text in double quotes`,
  'not-fitting': ({ field, form, found }) => `${field}: “${found}” is not ${forms[form] ?? form}`,
  'not-a-choice': ({ field, found, choices, nearest }) =>
    `${field}: “${found}” is not one of ${choices.join(', ')}${didYouMean(nearest)}`,
  repeated: ({ field }) => `${field} is given twice; give it once`,
  'no-source': () => 'a quotation needs its source before it, as in source:ID "the quoted words"',
  missing: ({ fields }) =>
    `missing: ${fields.map(({ name, help }) => (help === '' ? name : `${name} (${help.replace(/\.$/, '')})`)).join('; ')}`,
  'same-address': ({ source, url }) => `the source ${source} has this address already: ${url}`,
  'altered-quote': ({ source, exact, nearest }) =>
    `“${exact}” is not in the kept text of ${source}; ${nearest === null ? 'no passage is like it' : `nearest: “${nearest}”`}`,
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

/** Answers of the commands that write records. */
export const edit = {
  faults,
  needsFile: 'say which dossier: --to talks.json',
  notAFile: (file: string) => `${file}: records can only be added to a file on this machine`,
  noFile: (file: string) => `${file}: the file does not exist; create it with migration-dash new ${file}`,
  broken: (file: string) => `${file} has problems; nothing can be added before they are solved:`,
  nothingWritten: (file: string) => `${file}: nothing was written.`,
  typed: 'You typed:',
  would: (file: string) => `${file}: nothing is written (--dry-run). It would change:`,
  inherited: (field: string, value: string, from: string) => `${field} ${value} (from ${from})`,
  notTyped: (fields: string) => `Not typed: ${fields}`,
  prompt: 'add>',
  linesHelp:
    'One record a line, such as: position ammar issue:visas stance:opposes 2023-10-02 "Says no." source:tap "non"',
  question: (name: string, help: string, offered: string) =>
    `${help === '' ? name : `${name} – ${help}`}${offered === '' ? '' : ` [${offered}]`}`,
  more: (fields: string) => `more (${fields}) – Enter writes the record`,
  askHelp:
    'Answer each question: Tab completes, Enter takes what is offered in [ ], < goes back to the one before, Ctrl+C leaves without writing.',
  left: 'Nothing was written.',
  /** Notices about a form of the dashboard. */
  form: {
    nothingHere: 'Nothing can be added here; choose a record or a list first',
    trouble: 'Nothing can be added while the file has problems (p lists them)',
    ask: 'Throw away what you typed?',
    askHint: 'y: throw away · Esc: go on',
    added: (file: string) => `Added to ${file}. U takes it back.`,
    addedLater: (file: string, day: string) => `Added to ${file}, but not yet known on ${day}. U takes it back.`,
    changed: (file: string) =>
      `${file} has changed on disk, so nothing was written. It was read again: Enter adds to it as it is now.`,
    unreadable: (file: string) => `${file} cannot be read any more; nothing was written.`,
    takenBack: (file: string) => `Taken back: ${file} is as it was before.`,
    nothingToTakeBack: 'Nothing was added since the dashboard was opened',
    notTakenBack: (file: string) => `${file} has changed since, so the record was not taken back; e edits it.`,
  },
  needs: {
    rename: 'rename needs an id and the new one: migration-dash rename ID NEW --to talks.json',
    split: 'split needs an issue and two new ids: migration-dash split ISSUE A B --to talks.json participant=A rest=B',
    leave: 'leave needs a participant and a day: migration-dash leave PARTICIPANT --date 2024-01-15 --to talks.json',
    retract:
      'retract needs a source, a day and a note: migration-dash retract SOURCE --date 2024-01-15 --note TEXT --to talks.json',
  },
}
