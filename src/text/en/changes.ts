import type { RoleChange } from '../../dossier/index.ts'
import { plural } from '../plural.ts'

export const changes = {
  kinds: {
    statistic: 'statistic',
    claim: 'claim',
    participant: 'participant',
    issue: 'issue',
    event: 'event',
    source: 'source',
    place: 'place',
    side: 'side',
    stance: 'position',
    'side-stance': 'position',
    unsourced: 'sources',
    now: 'timeline',
    dossier: 'dossier',
  },
  added: 'added',
  removed: 'removed',
  observationAdded: (period: string, value: string, published: string) =>
    `${period} added: ${value}, published ${published}`,
  observationWithdrawn: (period: string, value: string, published: string) =>
    `${period} withdrawn: ${value}, published ${published}`,
  observationRepeated: (period: string, value: string, published: string) =>
    `${period} republished: ${value}, unchanged, published ${published}`,
  observationRevised: (period: string, before: string, after: string, published: string) =>
    `${period} revised: ${before} → ${after}, published ${published}`,
  /** The changes that one publication made to the values of a statistic. */
  publication: {
    'observation-added': (count: string, span: string, published: string) =>
      `${count} added, ${span}, published ${published}`,
    'observation-withdrawn': (count: string, span: string, published: string) =>
      `${count} withdrawn, ${span}, published ${published}`,
    'observation-revised': (count: string, span: string, published: string) =>
      `${count} revised, ${span}, published ${published}`,
  },
  periods: {
    day: (count: number) => plural(count, 'day', 'days'),
    week: (count: number) => plural(count, 'week', 'weeks'),
    month: (count: number) => plural(count, 'month', 'months'),
    year: (count: number) => plural(count, 'year', 'years'),
    value: (count: number) => plural(count, 'value', 'values'),
  },
  undated: 'without a date',
  rest: (count: number) => `and ${count} more: key c lists them`,
  stanceMoved: (before: string, after: string) => `moved: ${before} → ${after}`,
  positionAdded: (stance: string, date: string) => `new position: ${stance}, ${date}`,
  positionWithdrawn: (stance: string, date: string) => `position withdrawn: ${stance}, ${date}`,
  statusUnknown: 'not known',
  statusChanged: (before: string, after: string) => `status: ${before} → ${after}`,
  reopened: (before: string, after: string) => `reopened: ${before} → ${after}`,
  roleChanged: (before: string, after: string) => `role: ${before} → ${after}`,
  roles: {
    'role-added': (role: string) => `role added: ${role}`,
    'role-withdrawn': (role: string) => `role withdrawn: ${role}`,
    'role-began': (role: string) => `role began: ${role}`,
    'role-ended': (role: string) => `role ended: ${role}`,
    'role-edited': (role: string) => `role changed: ${role}`,
  } satisfies Readonly<Record<RoleChange['kind'], (role: string) => string>>,
  eventStatus: (before: string, after: string) => `${before} → ${after}`,
  thresholds: 'thresholds',
  altered: 'changed',
  edited: (field: string) => `${field} changed`,
  editedTo: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
  missing: 'none',
  disputed: (what: string) => `${what} (disputed, so not counted as a change)`,
  termStatus: (term: string, before: string, after: string) => `${term}: ${before} → ${after}`,
  terms: 'terms',
  counted: (changes: number, records: number, since: string) =>
    changes === 0
      ? `nothing changed since ${since}`
      : `${changes} ${changes === 1 ? 'change' : 'changes'} in ${records} ${records === 1 ? 'record' : 'records'} since ${since}`,
  count: (count: number) => `${count} ${count === 1 ? 'change' : 'changes'}`,
  same: 'Nothing changed.',
  since: { last: 'your last look', opened: 'it was opened' },
  changed: (records: number, since: string) => `${records} changed since ${since}`,
  here: (since: string) => `Changed since ${since}`,
  was: 'before',
  is: 'now',
  toRecord: 'record',
  noRecord: 'This record is no longer in the dossier.',
  notYetKnown: 'This record was not known yet on the date shown.',
  wholeDossier: 'This change is about the dossier as a whole.',
}
