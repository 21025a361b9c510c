import { counted, plural } from '../../plural.ts'

/** The list of several dossiers. */
export const desk = {
  title: 'Dossiers',
  count: (count: number) => plural(count, 'dossier', 'dossiers'),
  reading: (read: string, all: string) => `${read} of ${all} read`,
  more: 'more files were found than are listed',
  none: 'No dossier was found here. A dossier is a JSON file with “format”: 1.',
  waiting: 'not read yet',
  unreadable: 'cannot be read',
  concerns: {
    contradicted: (_statistics: number) => 'contradicted',
    'at-odds': (_statistics: number) => 'at odds',
    disagreeing: (_statistics: number) => 'disagreeing',
    revised: (_statistics: number) => 'revised',
    overdue: (_statistics: number) => 'overdue',
  },
  concern: (statistics: number, concern: string) => `${plural(statistics, 'statistic', 'statistics')}: ${concern}`,
  noConcern: 'no caveat calculated',
  notAPath: (argument: string) =>
    `${argument}: only files and folders can be listed together; open it alone: migration-dash ${argument}`,
  firstLook: 'no last look',
  changed: (count: number) => `${counted(count)} changed`,
  changedSince: (count: number) => `${count === 0 ? 'nothing' : counted(count)} changed since your last look`,
  next: (date: string, text: string) => `next ${date}, ${text}`,
  noNext: 'no announcement known',
  silent: (count: number) => `${counted(count)} overdue`,
  silentNames: (names: string) => `overdue: ${names}`,
  heads: { dossier: 'dossier', concern: 'caveat', changes: 'changes', next: 'next', silent: 'overdue' },
  takes: 'names of records in all dossiers; accents are ignored',
}
