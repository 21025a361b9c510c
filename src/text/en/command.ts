import { didYouMean } from './problems.ts'

/** Errors and answers of the command line. */
export const command = {
  standardInput: 'standard input',
  newFile: {
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
  unknownFlag: (flag: string, nearest: string | null) => `there is no option “${flag}”${didYouMean(nearest)}`,
  unknownCommand: (word: string, nearest: string | null) => `there is no command “${word}”${didYouMean(nearest)}`,
  repeatedFlag: (flag: string) => `${flag} is given twice; once is enough`,
  noOutput: (why: string) => `what was to be written could not be: ${why}`,
  noKeyboard: 'there is no terminal to take keys from; --print shows the overview as text',
  badValue: (flag: string, found: string, takes: string) => `${flag} does not take “${found}”; it takes ${takes}`,
  tooMany: (found: string) => `one dossier is opened at a time; “${found}” is one too many`,
  noFile: (file: string) => `${file}: there is no such file`,
  folder: (file: string) => `${file}: this is a folder; a dossier is one JSON file`,
  special: (file: string) => `${file}: this is no ordinary file; a dossier is one JSON file`,
  noPermission: (file: string) => `${file}: reading it is not permitted`,
  failed: (file: string, why: string) => `${file}: it could not be read (${why})`,
  needsNew: 'new needs the name of the file to make: migration-dash new talks.json',
  sinceTakes: 'a file, a date, a git revision such as HEAD~3, or last',
  langTakes: 'the tag of a language: en, es, es-MX, fr',
  needsTwo: 'diff needs two files: migration-dash diff OLD NEW',
  needsFile: 'check needs at least one file: migration-dash check FILE…',
  unforeseen: (why: string) => `something went wrong that should not: ${why}`,
  screenFailed: (why: string) => `the screen could not be drawn: ${why}`,
  seeHelp: 'migration-dash --help tells what there is',
}

/** Headings of the overview as plain text. */
export const print = {
  events: 'Events',
  sources: 'Sources',
}
