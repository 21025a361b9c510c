import type { RecordList } from '../enumerations.ts'
import { record, type Loose } from '../loose.ts'
import { visitFields, type Field, type Place } from './fields.ts'

/** Where the id of a reference is looked up; an account is that of a participant or of a source. */
export type Referred = RecordList | 'account'

type Leaf = Referred | 'citation'

const SOURCED: readonly Field<Leaf>[] = [['source', 'citation']]
const NOTED: readonly Field<Leaf>[] = [...SOURCED, ['note', SOURCED]]

const PARTICIPANT: readonly Field<Leaf>[] = [
  ['memberOf', 'participants'],
  ['side', 'sides'],
  ['roles', [['of', 'participants'], ...SOURCED]],
  ...SOURCED,
  ['summary', SOURCED],
]

const CLAIM: readonly Field<Leaf>[] = [
  ['by', 'participants'],
  ...NOTED,
  ['appearances', [['by', 'participants'], ...SOURCED]],
]

const STATISTIC: readonly Field<Leaf>[] = [
  ['place', 'places'],
  ...SOURCED,
  ['caveat', SOURCED],
  ['breaks', SOURCED],
  ['observations', NOTED],
  ['thresholds', [['issue', 'issues'], ...NOTED]],
  ['claims', CLAIM],
]

const POSITION: readonly Field<Leaf>[] = [
  ['participant', 'participants'],
  ['of', 'participants'],
  ['through', 'participants'],
  ['accordingTo', 'account'],
  ['conditions', [['issue', 'issues'], ...SOURCED]],
  ...SOURCED,
]

const ISSUE: readonly Field<Leaf>[] = [
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

const EVENT: readonly Field<Leaf>[] = [
  ...SOURCED,
  ['outcome', SOURCED],
  ['history', NOTED],
  ['place', 'places'],
  ['participants', 'participants'],
  ['issues', 'issues'],
]

const DOSSIER: readonly Field<Leaf>[] = [
  ['participants', PARTICIPANT],
  ['statistics', STATISTIC],
  ['issues', ISSUE],
  ['sources', [['retracted', SOURCED]]],
  ['notify', [['statistic', 'statistics']]],
  ['events', EVENT],
]

/** Receives a reference; its id may be anything where the shape is wrong. */
export type VisitLink = (to: Referred, id: unknown, place: Place) => void

/** Visits every reference of a dossier, or of one with some of its lists. */
export const visitLinks = (top: Loose, visit: VisitLink): void =>
  visitFields(top, DOSSIER, null, (leaf, value, place) => {
    if (leaf !== 'citation') visit(leaf, value, place)
    else if (typeof value === 'string') visit('sources', value, place)
    else visit('sources', record(value)['id'], { above: place, step: 'id' })
  })
