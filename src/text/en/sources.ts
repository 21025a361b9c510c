import type { Part } from '../../dossier/index.ts'
import { counted, plural } from '../plural.ts'
import { didYouMean } from './problems.ts'

/** Sources, and the statements that cite each. */
export const sources = {
  statements: (count: number) => plural(count, 'statement', 'statements'),
  nothing: 'Nothing known on this date cites it.',
  rests: (count: number) => `Cited by ${plural(count, 'statement', 'statements')}`,
  moreStatements: (count: number, shown: string) =>
    count === 1
      ? 'and one more statement; the tables of `report --format csv` list each with its source'
      : `and ${shown} more statements; the tables of \`report --format csv\` list each with its source`,
  unsourced: (count: number) => `Without a source: ${plural(count, 'record', 'records')}`,
  moreUnsourced: (count: number, shown: string) =>
    count === 1
      ? 'and one more record; the table `unsourced` of `report --format csv` lists all'
      : `and ${shown} more records; the table \`unsourced\` of \`report --format csv\` lists all`,
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
  noNext: 'not known',
  retracted: (date: string) => `retracted on ${date}`,
  retractedNote: 'retracted',
  archived: 'Archived copy',
  retraction: 'Retracted',
  citation: {
    asOf: (day: string) => `As known on ${day}`,
    licence: (text: string) => `Licence: ${text}`,
    accessed: (date: string) => `accessed ${date}`,
    verdict: (text: string) => `Checked against published figures: ${text}`,
    quote: (text: string) => `“${text}”`,
    stated: 'claim',
  },
}

/** Quotations, and what is known of their words. */
export const quotations = {
  verified: 'verified against the kept text',
  moved: 'in the kept text, but not where its prefix, suffix or seal say',
  several: (times: number) =>
    `${counted(times)} times in the kept text; a prefix or suffix would say which one is meant`,
  altered: 'altered: the kept text does not have these words',
  nearest: (passage: string) => `nearest passage: “${passage}”`,
  nothingNear: 'it has no passage like them',
  sealBroken: (date: string) => `altered: these are not the words that were sealed on ${date}`,
  sealed: (date: string) => `found in its text and sealed on ${date}; that text is not here`,
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
  changed: (source: string) => `${source}: the kept file has changed (its SHA-256 is not the one in the dossier)`,
  nothing: 'There are no quotations.',
  summary: (count: number, parts: readonly string[]) =>
    `${plural(count, 'quotation', 'quotations')}: ${parts.join(', ')}`,
  counts: {
    found: (count: number) => `${counted(count)} found`,
    moved: (count: number) => `${counted(count)} moved`,
    several: (count: number) => `${counted(count)} found several times`,
    altered: (count: number) => `${counted(count)} altered`,
    'seal-broken': (count: number) => `${counted(count)} with a broken seal`,
    sealed: (count: number) => `${counted(count)} sealed (text not here)`,
    'no-text': (count: number) => `${counted(count)} without a text`,
  },
  sealed: (count: number, file: string) => `${file}: ${plural(count, 'quotation', 'quotations')} sealed`,
  nothingToSeal: (file: string) => `${file}: nothing to seal; every quotation that was found has its seal`,
  noTextToSeal: 'There is nothing to seal, because no text is here; name it with --text ID=FILE.',
  unsealed: 'Nothing was sealed: correct the altered quotations first.',
  noSource: (file: string, ids: string) =>
    `${file}: say whose text this is, as --text ID=${file}; sources that are quoted: ${ids}`,
  notText: (file: string) => `${file}: this is not a text in UTF-8`,
}

/** The commands that add, keep and retract sources. */
export const sourceCommand = {
  needsVerb: 'source needs add, keep or retract: migration-dash source add ADDRESS --to talks.json',
  needsInput: 'source add needs an address, a file or -: migration-dash source add ADDRESS --to talks.json',
  needsTo: 'name the dossier: --to talks.json',
  needsFile: 'source keep needs a dossier: migration-dash source keep talks.json',
  needsId:
    'source retract needs the id of a source: migration-dash source retract ID --date DATE --note TEXT --to talks.json',
  needsRetraction: 'source retract needs --date DATE and --note TEXT',
  notAddress: (flag: string, found: string) => `${flag}: “${found}” is not an http or https address`,
  noInputAddress: 'this needs a file that can be written: --to talks.json, not an address or standard input',
  nothing: 'Nothing was written.',
  pdf: (file: string) =>
    `${file}: this is a PDF, whose text is not read here; save its text to a file and add that file with --url`,
  binary: (file: string) => `${file}: this is not a text; add a page, a text or a table`,
  largePage: (file: string) =>
    `${file}: larger than 5 MB, the limit for a web page; save its words as a text file and add that`,
  deepPage: (file: string) =>
    `${file}: its elements are nested deeper than 512 levels; save its words as a text file and add that`,
  noWords: (file: string) =>
    `${file}: this page has no words that could be kept; save its text to a file and add that file with --url`,
  needs: (file: string, flags: string) =>
    `${file} does not say when it was published, or what it is called; add ${flags}`,
  same: (address: string, id: string) => `${address}: the dossier has this source already, as “${id}”`,
  sameText: (id: string) => `The dossier has this text already, as the source “${id}”`,
  taken: (id: string) => `“${id}” is already the id of a source; choose another --id`,
  badId: (id: string) => `--id: “${id}” is not an id; use letters, digits, full stops, hyphens and underscores`,
  unknown: (id: string, nearest: string | null) => `“${id}” is not a source of this dossier${didYouMean(nearest)}`,
  retractedBefore: (id: string, date: string) => `“${id}” was already retracted on ${date}`,
  retractedEarly: (id: string, date: string, published: string) =>
    `“${id}” was published on ${published}, so it cannot be retracted on ${date}`,
  notKept: (file: string, why: string) => `${file}: the text could not be kept (${why})`,
  added: (id: string, words: number, file: string) =>
    `${id} added; its text (${plural(words, 'word', 'words')}) is kept in ${file}`,
  many: (added: number, known: number) =>
    `${plural(added, 'source', 'sources')} added${known === 0 ? '' : `; ${counted(known)} were there already`}`,
  unreadable: (file: string, line: number) =>
    `${file}:${line}: this is not BibTeX; an entry looks like @article{key, title = {…}, year = 2023}`,
  retracted: (id: string, statements: number) =>
    `${id} retracted; ${plural(statements, 'statement rests', 'statements rest')} on it`,
  kept: (id: string, file: string) => `${id}: kept in ${file}`,
  unchanged: (id: string) => `${id}: as it was kept`,
  changed: (id: string, before: string) =>
    `${id}: the page has changed since ${before}; every quotation is still there`,
  absent: (id: string, exact: string, before: string, now: string) =>
    `${id}: “${exact}”: present on ${before}, absent on ${now}`,
  nothingToKeep: 'No source has an address.',
}
