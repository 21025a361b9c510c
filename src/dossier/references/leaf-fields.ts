import type { RecordList } from '../enumerations.ts'
import type { Field } from './fields.ts'

/** What a date field holds. */
export type DateLeaf = 'date' | 'period'
type Fields = readonly Field<DateLeaf>[]

const dated = (...names: readonly string[]): Fields => names.map((name): Field<DateLeaf> => [name, 'date'])

const DATED_ISSUE: Fields = [
  // Each is a date, or a record with one.
  ...dated('resumes', 'deadline'),
  ['resumes', dated('date')],
  ['deadline', dated('date')],
  ['history', dated('date')],
  ['positions', dated('date')],
  ['terms', [...dated('due'), ['history', dated('date')]]],
]

/** The dates of a dossier, except those of its statistics. */
export const DATE_FIELDS: Fields = [
  ...dated('asOf'),
  ['sources', [...dated('published', 'accessed', 'nextUpdate'), ['retracted', dated('date')]]],
  ['participants', [['roles', dated('from', 'to')]]],
  ['issues', DATED_ISSUE],
  ['events', [...dated('date'), ['history', dated('date', 'to')]]],
]

/** The dates of a statistic, and its periods, which depend on its fiscal year. */
export const STATISTIC_DATE_FIELDS: Fields = [
  ['breaks', dated('at')],
  ['observations', [['period', 'period'], ...dated('published', 'through')]],
  [
    'claims',
    [
      ['period', 'period'],
      ['change', [['from', 'period']]],
      ['record', [['since', 'period']]],
      ...dated('made'),
      ['appearances', dated('made')],
    ],
  ],
]

/** Where the id of a reference is looked up; an account is that of a participant or of a source. */
export type Referred = RecordList | 'account'

/** What a reference is; a citation is an id of a source or a record with one. */
export type LinkLeaf = Referred | 'citation'

const SOURCED: readonly Field<LinkLeaf>[] = [['source', 'citation']]
const NOTED: readonly Field<LinkLeaf>[] = [...SOURCED, ['note', SOURCED]]

const PARTICIPANT: readonly Field<LinkLeaf>[] = [
  ['memberOf', 'participants'],
  ['side', 'sides'],
  ['roles', [['of', 'participants'], ...SOURCED]],
  ...SOURCED,
  ['summary', SOURCED],
]

const CLAIM: readonly Field<LinkLeaf>[] = [
  ['by', 'participants'],
  ...NOTED,
  ['appearances', [['by', 'participants'], ...SOURCED]],
]

const STATISTIC: readonly Field<LinkLeaf>[] = [
  ['place', 'places'],
  ...SOURCED,
  ['caveat', SOURCED],
  ['breaks', SOURCED],
  ['observations', NOTED],
  ['thresholds', [['issue', 'issues'], ...NOTED]],
  ['claims', CLAIM],
]

const POSITION: readonly Field<LinkLeaf>[] = [
  ['participant', 'participants'],
  ['of', 'participants'],
  ['through', 'participants'],
  ['accordingTo', 'account'],
  ['conditions', [['issue', 'issues'], ...SOURCED]],
  ...SOURCED,
]

const ISSUE: readonly Field<LinkLeaf>[] = [
  ...SOURCED,
  ['summary', SOURCED],
  ['history', NOTED],
  ['resumes', SOURCED],
  ['deadline', SOURCED],
  ['relations', [['issue', 'issues'], ...SOURCED]],
  ['positions', POSITION],
  [
    'terms',
    [
      ['by', 'participants'],
      ['history', NOTED],
    ],
  ],
  ['statistics', 'statistics'],
  ['places', 'places'],
]

const EVENT: readonly Field<LinkLeaf>[] = [
  ...SOURCED,
  ['outcome', SOURCED],
  ['history', NOTED],
  ['place', 'places'],
  ['participants', 'participants'],
  ['issues', 'issues'],
]

/** The references of a dossier. */
export const LINK_FIELDS: readonly Field<LinkLeaf>[] = [
  ['participants', PARTICIPANT],
  ['statistics', STATISTIC],
  ['issues', ISSUE],
  ['sources', [['retracted', SOURCED]]],
  ['notify', [['statistic', 'statistics']]],
  ['events', EVENT],
]
