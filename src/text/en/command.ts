import { plural } from '../plural.ts'
import { didYouMean } from './problems.ts'

/** Errors and answers of the command line. */
export const command = {
  standardInput: 'standard input',
  newFile: {
    made: (file: string, schema: string) =>
      `${file} was created: a valid dossier without records. Next steps:\n` +
      `  1. migration-dash source add PAGE --to ${file}   keeps a source with its text; add KIND --to ${file} asks for any other record.\n` +
      `  2. Or open it in an editor. Its “$schema”, ${schema}, lets the editor explain fields and complete names.\n` +
      `  3. migration-dash check ${file}   lists every problem with line and column.\n` +
      `  4. migration-dash ${file}         shows it and reloads when you save (A adds a record, e opens the editor).\n`,
    madeLike: (file: string, schema: string) =>
      `${file} was created from an example. Next steps:\n` +
      `  1. Open it in an editor, and replace its records. Each “x-comment” explains one; ${schema} completes its ids.\n` +
      `  2. migration-dash check ${file}   lists every problem with line and column.\n` +
      `  3. migration-dash ${file}         shows it and reloads when you save (e opens the editor).\n`,
    exists: (file: string) => `${file}: the file exists already, nothing was written; choose another name`,
    noFolder: (file: string) => `${file}: the folder does not exist; create it first`,
    folder: (file: string) => `${file}: this is a folder; name a file, for example talks.json`,
    permission: (file: string) => `${file}: no permission to write this file`,
    failed: (file: string, why: string) => `${file}: cannot be written (${why})`,
    title: 'Untitled negotiation',
  },
  unknownFlag: (flag: string, nearest: string | null) => `“${flag}” is not an option${didYouMean(nearest)}`,
  unknownCommand: (word: string, nearest: string | null) => `“${word}” is not a command${didYouMean(nearest)}`,
  repeatedFlag: (flag: string) => `${flag} was given twice; give it once`,
  noOutput: (why: string) => `the output could not be written (${why})`,
  noKeyboard: 'the dashboard needs a terminal; use --print for the overview as text',
  badValue: (flag: string, found: string, takes: string) =>
    found === '' ? `${flag} needs a value; use ${takes}` : `${flag}: “${found}” is not valid; use ${takes}`,
  tooMany: (found: string) => `“${found}” is one argument too many; remove it`,
  noFile: (file: string) => `${file}: the file does not exist`,
  folder: (file: string) => `${file}: this is a folder; a dossier is one JSON file`,
  special: (file: string) => `${file}: this is not a regular file; a dossier is one JSON file, or - for standard input`,
  noPermission: (file: string) => `${file}: no permission to read this file`,
  failed: (file: string, why: string) => `${file}: cannot be read (${why})`,
  /** Why something cannot be written at a place. */
  unwritable: {
    none: 'there is no such folder, and it cannot be created',
    folder: 'a folder has that name',
    exists: 'a file has that name already',
    same: 'it is the file that was read',
    special: 'something else than a file has that name',
    permission: 'no permission to write there',
  },
  needsNew: 'new needs a file name: migration-dash new talks.json',
  sinceTakes: 'a date, a file, a git revision such as HEAD~3, or last',
  mapTakes: (uses: string) => `USE=COLUMN with one of the uses ${uses}`,
  monthTakes: 'the number of a month, 1 to 12',
  countTakes: 'a whole number, 1 or more',
  langTakes: 'a language tag such as en, es, es-MX or fr',
  needsTwo: 'diff needs two files: migration-dash diff OLD NEW',
  needsFile: 'check needs at least one file: migration-dash check FILE…',
  unloaded: (why: string) =>
    `A part of the program could not be loaded (${why}); it may have been upgraded: quit and start it again`,
  unforeseen: (why: string) => `unexpected error (${why}); please report it`,
  screenFailed: (why: string) => `the screen could not be drawn (${why}); use --print for the overview as text`,
  seeHelp: 'See migration-dash --help.',
}

/** What a program in restricted mode does not do. */
export const restricted = {
  writes: (command: string) => `${command} is off in restricted mode: nothing is written`,
  network: (address: string) => `${address}: not read, since the network is off in restricted mode`,
  /** After the meaning of a key that is off. */
  key: (words: string) => `${words} (off in restricted mode)`,
}

/** The merge of two people's versions of a dossier. */
export const merge = {
  taken: (count: number) =>
    count === 0
      ? 'The other version brings nothing new.'
      : `${plural(count, 'change', 'changes')} from the other version.`,
  conflicts: (count: number) =>
    `${plural(count, 'conflict', 'conflicts')}: our value was kept, both are in “x-conflict”. Settle them in the dashboard (o ours, t theirs) or by hand.`,
  excluded: 'the two versions exclude each other in ways that cannot be written down; merge them by hand',
  driver: 'migration-dash: dossiers by meaning',
  needsThree: 'merge needs three files: migration-dash merge BASE OURS THEIRS',
  needsDossier: 'merge --install needs the dossier that git is to merge: migration-dash merge --install talks.json',
  installed: (file: string, attributes: string, line: string) =>
    `Git now merges ${file} by meaning: “${line}” is in ${attributes}, which you can commit. The driver is in this clone’s configuration only; each clone needs merge --install once.`,
  faults: {
    'no-git': (file: string) => `${file}: git was not found; install it or write the two lines of the manual by hand`,
    'no-repository': (file: string) => `${file}: this folder is not in a git repository; run git init first`,
    'odd-name': (file: string) => `${file}: .gitattributes cannot name a file with a line break; rename the file`,
  },
  failed: (file: string, why: string) => `${file}: git’s configuration could not be written (${why})`,
  settled: { ours: 'Settled with our value.', theirs: 'Settled with their value.' },
  hint: 'for the first conflict of a merge o keeps ours, t takes theirs',
  unsettled: (why: string) => `Not settled: ${why}`,
}
