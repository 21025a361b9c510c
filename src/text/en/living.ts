import type { LivingWords } from '../living-words.ts'

const changes = (count: number): string => `${count} ${count === 1 ? 'change' : 'changes'}`
const problems = (count: number): string => `${count} ${count === 1 ? 'problem' : 'problems'}`

export const enLiving: LivingWords = {
  read: {
    revision: {
      'no-git': (ref) =>
        `“${ref}” is no file and no date; as a git revision it cannot be read, since git is not installed`,
      'no-repository': (ref, file) => `“${ref}” is no file and no date, and ${file} lies in no git repository`,
      'no-revision': (ref, file) =>
        `“${ref}” is no file, no date and no git revision of the repository of ${file}; write a path, 2023-12-20, HEAD~3 or last`,
      'not-in-revision': (ref, file) => `${file} is not in the git revision ${ref}`,
    },
    revisionFailed: (ref, file, why) => `${file} as of the git revision ${ref} cannot be read: ${why}`,
    notAFile: (ref) => `“${ref}” is no file and no date; a git revision needs a dossier that is a file`,
    remote: {
      'not-http': (address) => `${address}: only http and https addresses are read`,
      'user-data': (address) => `${address}: an address with a name or a password in it is not read`,
      private: (address) => `${address}: leads on to an address of a private network, and is not followed there`,
      'too-many-redirects': (address) => `${address}: leads on too often`,
      timeout: (address) => `${address}: no answer in time`,
      'too-large': (address) => `${address}: more than 100 MB; a dossier has less`,
    },
    remoteStatus: (address, status) => `${address}: the server answers ${status}; 200 would be right`,
    remoteFailed: (address, why) => `${address}: cannot be read: ${why}`,
    input: 'standard input',
    noLook: 'No last look at this dossier is known: nothing is compared',
    sinceLater: 'The day after --since is later than the day of the reading: nothing can have changed since',
  },
  loading: (read, total) => `Reading: ${read} of ${total} MB`,
  loadingBegins: 'Reading a large file…',
  followed: (count) => `The file was saved: ${changes(count)}`,
  again: 'Read again',
  unchanged: 'Asked again: nothing is new',
  strip: {
    problems: (count, first) => `${problems(count)} · ${first}`,
    stays: 'The last good dossier stays on screen.',
    title: (count) => problems(count),
  },
  copy: {
    done: (text) => `Copied: ${text}`,
    title: 'Copied, as far as the terminal lets a program copy',
    tooLong: 'Too long to be copied through the terminal (75 kB at most)',
    hint: 'Esc goes back. Where nothing was copied, select the text here.',
  },
  cite: {
    asOf: (day) => `Read as it was known on ${day}`,
    licence: (text) => `Licence: ${text}`,
    accessed: (date) => `accessed ${date}`,
    verdict: (text) => `Checked against the record: ${text}`,
    quote: (text) => `“${text}”`,
    stated: 'claim',
  },
  browse: {
    title: 'The address that would be opened',
    ask: (address) => `Open ${address}`,
    hint: 'Enter opens it in the browser, Esc does not',
    opened: (address) => `Opened in the browser: ${address}`,
    copied: (address) => `No browser here; copied: ${address}`,
    refused: (address) => `Not an address that is opened (http and https, plain letters): ${address}`,
  },
  brief: {
    prompt: 'Brief to',
    hint: 'Enter writes, Tab: HTML/Markdown, Esc',
    noPath: 'A brief needs the name of a file',
    onlyPages: 'A brief is HTML or Markdown: the name ends with .html or .md',
    exists: (file) => `${file} exists already`,
    askHint: 'y replaces it, Esc: another name',
    written: (file) => `Brief written: ${file}`,
    writtenOld: (file) => `Brief of the last good dossier written: ${file}`,
  },
  edit: {
    none: 'No editor is named: set VISUAL or EDITOR, for example EDITOR=nano',
    notFound: (editor) => `The editor “${editor}” was not found; VISUAL or EDITOR names it`,
    permission: (editor) => `The editor “${editor}” may not be started`,
    failed: (editor, why) => `The editor “${editor}” could not be started: ${why}`,
    code: (editor, code) => `“${editor}” ended with ${code}`,
  },
  reasons: {
    'no-file': 'this dossier is no file that could be edited',
    'read-once': 'standard input can be read only once',
    'no-address': 'no address is known of this',
    'no-problems': 'nothing is wrong with the file',
    'nothing-to-copy': 'there is nothing here to copy',
  },
  write: {
    made: (file) =>
      `${file} is a valid dossier without records. Next:\n` +
      `  1. Open it in an editor: “$schema” has it explain every field and complete names.\n` +
      `  2. migration-dash check ${file}   tells every problem with line and column.\n` +
      `  3. migration-dash ${file}         shows it, and follows each time you save (e opens the editor from there).\n`,
    exists: (file) => `${file}: there is such a file already; nothing was written`,
    noFolder: (file) => `${file}: cannot be written, since its folder is not there; make it first`,
    folder: (file) => `${file}: this names a folder; write the name of the file, for example talks.json`,
    permission: (file) => `${file}: writing it is not permitted`,
    failed: (file, why) => `${file}: cannot be written: ${why}`,
    title: 'Untitled negotiation',
  },
  sign: ['changed', 'changed since the last look, or since what --since names'],
}
