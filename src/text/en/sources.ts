import { plural } from '../plural.ts'

/** Sources, and the statements that cite each. */
export const sources = {
  statements: (count: number) => plural(count, 'statement', 'statements'),
  nothing: 'Nothing that is known on this date rests on it.',
  rests: (count: number) => `What rests on it: ${plural(count, 'statement', 'statements')}`,
  unsourced: (count: number) => `Without a source: ${plural(count, 'record', 'records')}`,
  unsourcedTitle: 'Statements without a source',
  unsourcedRule:
    'The format has no place for a source beside these words; check them against the sources of the record’s other statements before quoting.',
  unsourcedParts: {
    role: 'role',
    summary: 'summary',
    definition: 'definition',
    caveat: 'caveat',
    breaks: 'breaks in the series',
  },
  parts: {
    observation: (count: number) => plural(count, 'value', 'values'),
    threshold: (count: number) => plural(count, 'threshold', 'thresholds'),
    claim: (count: number) => plural(count, 'claim', 'claims'),
    issue: (count: number) => (count === 1 ? 'what it is about' : `${count} summaries`),
    status: (count: number) => plural(count, 'status', 'statuses'),
    position: (count: number) => plural(count, 'position', 'positions'),
    event: (count: number) => plural(count, 'event', 'events'),
  },
  facts: {
    publisher: 'Publisher',
    published: 'Published',
    accessed: 'Accessed',
    next: 'Next publication',
    licence: 'Licence',
    attribution: 'Attribution',
    language: 'Language',
    address: 'Address',
    sha256: 'SHA-256 sum',
  },
  noLicence: 'not stated',
  noNext: 'not announced',
  citation: {
    asOf: (day: string) => `Read as it was known on ${day}`,
    licence: (text: string) => `Licence: ${text}`,
    accessed: (date: string) => `accessed ${date}`,
    verdict: (text: string) => `Checked against the record: ${text}`,
    quote: (text: string) => `“${text}”`,
    stated: 'claim',
  },
}
