import { plural } from '../../plural.ts'

/** Answers of the commands that write records. */
export const edit = {
  needsFile: 'say which dossier: --to talks.json',
  notAFile: (file: string) => `${file}: records can only be added to a file on this machine`,
  noFile: (file: string) => `${file}: the file does not exist; create it with migration-dash new ${file}`,
  broken: (file: string) => `${file} has problems; nothing can be added before they are solved:`,
  nothingWritten: (file: string) => `${file}: nothing was written.`,
  typed: 'You typed:',
  would: (file: string) => `${file}: nothing is written (--dry-run). It would change:`,
  inherited: (field: string, value: string, from: string) => `${field} ${value} (from ${from})`,
  completed: (typed: string, id: string) => `${typed} → ${id}`,
  completedIds: (ids: string) => `Ids completed: ${ids}`,
  renamed: (
    what: string,
    { old, id, references }: { readonly old: string; readonly id: string; readonly references: number },
  ) =>
    `${what}: id ${old} → ${id}${references === 0 ? '' : `, also in ${plural(references, 'reference', 'references')}`}`,
  moved: (what: string, issue: string) => `${what}: now on ${issue}`,
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
