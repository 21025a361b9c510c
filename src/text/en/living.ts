const changes = (count: number): string => `${count} ${count === 1 ? 'change' : 'changes'}`
const problems = (count: number): string => `${count} ${count === 1 ? 'problem' : 'problems'}`

export const enLiving = {
  read: {
    revision: {
      'no-git': (ref: string) =>
        `“${ref}” is no file and no date; as a git revision it cannot be read, since git is not installed`,
      'no-repository': (ref: string, file: string) =>
        `“${ref}” is no file and no date, and ${file} lies in no git repository`,
      'no-revision': (ref: string, file: string) =>
        `“${ref}” is no file, no date and no git revision of the repository of ${file}; write a path, 2023-12-20, HEAD~3 or last`,
      'not-in-revision': (ref: string, file: string) => `${file} is not in the git revision ${ref}`,
    },
    revisionFailed: (ref: string, file: string, why: string) =>
      `${file} as of the git revision ${ref} cannot be read: ${why}`,
    notAFile: (ref: string) => `“${ref}” is no file and no date; a git revision needs a dossier that is a file`,
    remote: {
      'not-http': (address: string) => `${address}: only http and https addresses are read`,
      'user-data': (address: string) => `${address}: an address with a name or a password in it is not read`,
      private: (address: string) =>
        `${address}: leads on to an address of a private network, and is not followed there`,
      'too-many-redirects': (address: string) => `${address}: leads on too often`,
      timeout: (address: string) => `${address}: no answer in time`,
      'too-large': (address: string) => `${address}: more than 100 MB; a dossier has less`,
    },
    remoteStatus: (address: string, status: number) => `${address}: the server answers ${status}; 200 would be right`,
    remoteFailed: (address: string, why: string) => `${address}: cannot be read: ${why}`,
    input: 'standard input',
    noLook: 'No last look at this dossier is known: nothing is compared',
    sinceLater: 'The day after --since is later than the day of the reading: nothing can have changed since',
  },
  loading: (read: string, total: string) => `Reading: ${read} of ${total} MB`,
  loadingBegins: 'Reading a large file…',
  followed: (count: number) => `The file was saved: ${changes(count)}`,
  again: 'Read again',
  unchanged: 'Asked again: nothing is new',
  strip: {
    problems: (count: number, first: string) => `${problems(count)} · ${first}`,
    stays: 'The last good dossier stays on screen.',
    title: (count: number) => problems(count),
  },
  copy: {
    done: (text: string) => `Copied: ${text}`,
    title: 'Copied, as far as the terminal lets a program copy',
    tooLong: 'Too long to be copied through the terminal (75 kB at most)',
    hint: 'Esc goes back. Where nothing was copied, select the text here.',
  },
  cite: {
    asOf: (day: string) => `Read as it was known on ${day}`,
    licence: (text: string) => `Licence: ${text}`,
    accessed: (date: string) => `accessed ${date}`,
    verdict: (text: string) => `Checked against the record: ${text}`,
    quote: (text: string) => `“${text}”`,
    stated: 'claim',
  },
  browse: {
    title: 'The address that would be opened',
    ask: (address: string) => `Open ${address}`,
    hint: 'Enter opens it in the browser, Esc does not',
    opened: (address: string) => `Opened in the browser: ${address}`,
    copied: (address: string) => `No browser here; copied: ${address}`,
    refused: (address: string) => `Not an address that is opened (http and https, plain letters): ${address}`,
  },
  brief: {
    prompt: 'Brief to',
    hint: 'Enter writes, Tab: HTML/Markdown, Esc',
    noPath: 'A brief needs the name of a file',
    onlyPages: 'A brief is HTML or Markdown: the name ends with .html or .md',
    exists: (file: string) => `${file} exists already`,
    askHint: 'y replaces it, Esc: another name',
    written: (file: string) => `Brief written: ${file}`,
    writtenOld: (file: string) => `Brief of the last good dossier written: ${file}`,
  },
  edit: {
    none: 'No editor is named: set VISUAL or EDITOR, for example EDITOR=nano',
    notFound: (editor: string) => `The editor “${editor}” was not found; VISUAL or EDITOR names it`,
    permission: (editor: string) => `The editor “${editor}” may not be started`,
    failed: (editor: string, why: string) => `The editor “${editor}” could not be started: ${why}`,
    code: (editor: string, code: string) => `“${editor}” ended with ${code}`,
  },
  reasons: {
    'no-file': 'this dossier is no file that could be edited',
    'read-once': 'standard input can be read only once',
    'no-address': 'no address is known of this',
    'no-problems': 'nothing is wrong with the file',
    'nothing-to-copy': 'there is nothing here to copy',
  },
  write: {
    made: (file: string) =>
      `${file} is a valid dossier without records. Next:\n` +
      `  1. Open it in an editor: “$schema” has it explain every field and complete names.\n` +
      `  2. migration-dash check ${file}   tells every problem with line and column.\n` +
      `  3. migration-dash ${file}         shows it, and follows each time you save (e opens the editor from there).\n`,
    exists: (file: string) => `${file}: there is such a file already; nothing was written`,
    noFolder: (file: string) => `${file}: cannot be written, since its folder is not there; make it first`,
    folder: (file: string) => `${file}: this names a folder; write the name of the file, for example talks.json`,
    permission: (file: string) => `${file}: writing it is not permitted`,
    failed: (file: string, why: string) => `${file}: cannot be written: ${why}`,
    title: 'Untitled negotiation',
  },
}
