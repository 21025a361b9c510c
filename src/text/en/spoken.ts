import type { Per } from '../../dossier/index.ts'
import type { Sign } from '../signs.ts'

export const spoken = {
  signs: {
    about: 'about',
    'at-least': 'at least',
    'at-most': 'at most',
    'more-than': 'more than',
    'less-than': 'less than',
    provisional: 'provisional',
    revised: 'revised',
    estimated: 'estimated',
    partial: 'partial period',
    traded: 'traded for',
    waits: 'waits for',
    asks: 'asks',
    up: 'more than before',
    down: 'less than before',
    same: 'the same as before',
    times: 'times',
    divided: 'divided by',
    minus: 'minus',
    disagreeing: 'publishers disagree',
    overdue: 'overdue',
    marked: 'marked',
    break: 'break:',
    changed: 'changed:',
    past: 'past',
    ahead: 'to come',
    moved: 'then',
    reported: 'reported',
    inferred: 'inferred',
    retracted: 'retracted source',
  } satisfies Readonly<Partial<Record<Sign, string>>>,
  named: { up: 'Up', down: 'Down', left: 'Left', right: 'Right' },
  perUnit: { day: 'per day', week: 'per week', month: 'per month', year: 'per year' } satisfies Readonly<
    Record<Per, string>
  >,
  concerns: {
    contradicted: 'a claim about it is contradicted by published figures',
    'at-odds': 'a claim about it is at odds with published figures',
    disagreeing: 'publishers disagree',
    revised: 'revised',
    overdue: 'overdue',
  },
  readOn: (date: string) => `as known on ${date}`,
  row: (at: string, all: string) => `row ${at} of ${all}`,
  cell: (row: string, rows: string, column: string, columns: string) =>
    `row ${row} of ${rows}, column ${column} of ${columns}`,
  keys: (keys: string) => `Keys: ${keys}`,
  linkTo: (title: string, at: string, all: string) => `link ${at} of ${all}: ${title}`,
  empty: 'empty',
}
