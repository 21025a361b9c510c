import type { Part } from '../../dossier/index.ts'
import { plural } from '../plural.ts'

/** Sources, and the statements that cite each. */
export const sources = {
  statements: (count: number) => plural(count, 'statement', 'statements'),
  nothing: 'Nothing known on this date cites it.',
  rests: (count: number) => `Cited by ${plural(count, 'statement', 'statements')}`,
  unsourced: (count: number) => `Without a source: ${plural(count, 'record', 'records')}`,
  unsourcedTitle: 'Statements without a source',
  unsourcedRule: 'These statements name no source. Check them before quoting; reports print no source beside them.',
  parts: {
    observation: (count: number) => plural(count, 'value', 'values'),
    threshold: (count: number) => plural(count, 'threshold', 'thresholds'),
    claim: (count: number) => plural(count, 'claim', 'claims'),
    appearance: (count: number) => plural(count, 'further appearance of the claim', 'further appearances of the claim'),
    break: (count: number) => plural(count, 'break in the series', 'breaks in the series'),
    caveat: () => 'caveat',
    issue: () => 'description',
    status: (count: number) => plural(count, 'status', 'statuses'),
    position: (count: number) => plural(count, 'position', 'positions'),
    relation: (count: number) => plural(count, 'relation', 'relations'),
    resumes: () => 'when talks resume',
    deadline: () => 'deadline',
    term: (count: number) => plural(count, 'entry of a term', 'entries of terms'),
    event: () => 'event',
    outcome: () => 'outcome',
    role: (count: number) => plural(count, 'role', 'roles'),
    summary: () => 'summary',
    record: () => 'the record itself',
    note: (count: number) => plural(count, 'note', 'notes'),
    retraction: () => 'retraction',
  } satisfies Readonly<Record<Part, (count: number) => string>>,
  facts: {
    publisher: 'Publisher',
    published: 'Published',
    accessed: 'Accessed',
    next: 'Next publication',
    licence: 'Licence',
    attribution: 'Attribution',
    language: 'Language',
    address: 'Address',
    sha256: 'SHA-256 checksum',
  },
  noLicence: 'not stated',
  noNext: 'not announced',
  retracted: (date: string) => `retracted on ${date}`,
  restsOnRetracted: (date: string) => `its source was retracted on ${date}`,
  retractedNote: 'retracted',
  archived: 'Archived copy',
  retraction: 'Retracted',
  citation: {
    asOf: (day: string) => `As known on ${day}`,
    licence: (text: string) => `Licence: ${text}`,
    accessed: (date: string) => `accessed ${date}`,
    verdict: (text: string) => `Checked against official data: ${text}`,
    quote: (text: string) => `“${text}”`,
    stated: 'claim',
  },
}

/** Quotations, and what is known of their words. */
export const quotations = {
  verified: 'verified against the kept text',
  moved: 'in the kept text, but not where its prefix, suffix or seal say',
  several: (times: number) => `${times} times in the kept text; a prefix or suffix would say which one is meant`,
  altered: 'altered: the kept text does not have these words',
  nearest: (passage: string) => `nearest passage: “${passage}”`,
  nothingNear: 'it has no passage like them',
  sealBroken: (date: string) => `altered: these are not the words that were sealed on ${date}`,
  sealed: (date: string) => `sealed on ${date}, text not here`,
  noText: 'not verified: no text is kept',
  /** Before the words of the proof: the quotation itself. */
  quoted: (exact: string, proof: string) => `“${exact}”: ${proof}`,
  none: 'Nothing is quoted here.',
  title: 'Quotations in their paragraphs',
}

/** The command that looks up quotations in the kept texts. */
export const verify = {
  needsFile: 'verify needs a file: migration-dash verify talks.json',
  noTexts: (source: string, count: number) =>
    `${source}: ${plural(count, 'quotation is', 'quotations are')} not verified, because no text is kept`,
  nothing: 'There are no quotations.',
  summary: (count: number, parts: readonly string[]) =>
    `${plural(count, 'quotation', 'quotations')}: ${parts.join(', ')}`,
  counts: {
    found: (count: number) => `${count} found`,
    moved: (count: number) => `${count} moved`,
    several: (count: number) => `${count} found several times`,
    altered: (count: number) => `${count} altered`,
    'seal-broken': (count: number) => `${count} with a broken seal`,
    sealed: (count: number) => `${count} sealed (text not here)`,
    'no-text': (count: number) => `${count} without a text`,
  },
  sealed: (count: number, file: string) => `${file}: ${plural(count, 'quotation', 'quotations')} sealed`,
  nothingToSeal: (file: string) => `${file}: nothing to seal; every quotation that was found has its seal`,
  noTextToSeal: 'There is nothing to seal, because no text is here; name it with --text ID=FILE.',
  unsealed: 'Nothing was sealed: correct the altered quotations first.',
  noSource: (file: string, ids: string) =>
    `${file}: say whose text this is, as --text ID=${file}; sources that are quoted: ${ids}`,
  notText: (file: string) => `${file}: this is not a text in UTF-8`,
}
