import type { RecordList } from '../dossier/index.ts'
import type { KindName } from '../dossier/form/kind-names.ts'

export { KIND_NAMES, type KindName } from '../dossier/form/kind-names.ts'

/** The lists in which the record above may be; `terms` are those of all issues. */
export type AboveList = RecordList | 'terms'

/** Where records of a kind are in the file, and the order in which their fields may be typed without names. */
export interface Kind {
  readonly name: KindName
  /** The lists from the top of the file, as `issues`, `positions`; empty for the dossier itself. */
  readonly path: readonly string[]
  /** The field that names the record above, and the lists in which that may be. */
  readonly above?: { readonly field: string; readonly lists: readonly AboveList[] }
  readonly slots: readonly string[]
  /** Fields that stay as they were typed last. */
  readonly stays: readonly string[]
  /** The date by which such a list is ordered. */
  readonly by?: string
  /** Whether the record above has one such record and no list of them. */
  readonly single?: true
}

const of = (field: string, ...lists: readonly AboveList[]): NonNullable<Kind['above']> => ({ field, lists })

const kind = (
  name: KindName,
  path: readonly string[],
  slots: string,
  rest: Partial<Pick<Kind, 'above' | 'stays' | 'by' | 'single'>> = {},
): Kind => ({ name, path, slots: slots.split(' '), stays: [], ...rest })

/** The one table of kinds. */
export const KINDS: Readonly<Record<KindName, Kind>> = {
  source: kind('source', ['sources'], 'id kind published language url title publisher', {
    stays: ['kind'],
    by: 'published',
  }),
  participant: kind('participant', ['participants'], 'id kind side standing name roles.role roles.of'),
  position: kind('position', ['issues', 'positions'], 'participant stance attribution date issue text source', {
    above: of('issue', 'issues'),
    stays: ['attribution'],
    by: 'date',
  }),
  event: kind('event', ['events'], 'id kind date status place participants issues title source', { by: 'date' }),
  issue: kind('issue', ['issues'], 'id status statistics places title summary source'),
  claim: kind('claim', ['statistics', 'claims'], 'id period value per qualifier by made statistic text source', {
    above: of('statistic', 'statistics'),
  }),
  observation: kind(
    'observation',
    ['statistics', 'observations'],
    'period value qualifier status published through statistic source',
    { above: of('statistic', 'statistics') },
  ),
  term: kind('term', ['issues', 'terms'], 'id value by issue text counts', { above: of('issue', 'issues') }),
  side: kind('side', ['sides'], 'id name'),
  place: kind('place', ['places'], 'id kind iso name'),
  statistic: kind('statistic', ['statistics'], 'id measure counts currency place name definition unit publisher'),
  threshold: kind('threshold', ['statistics', 'thresholds'], 'id comparator value per kind in name source', {
    above: of('in', 'statistics'),
  }),
  role: kind('role', ['participants', 'roles'], 'participant of from to role source', {
    above: of('participant', 'participants'),
  }),
  step: kind('step', ['issues', 'history'], 'on date status note source', {
    above: of('on', 'issues', 'events', 'terms'),
    by: 'date',
  }),
  relation: kind('relation', ['issues', 'relations'], 'from kind issue source', { above: of('from', 'issues') }),
  retraction: kind('retraction', ['sources', 'retracted'], 'of date note source', {
    above: of('of', 'sources'),
    single: true,
  }),
  dossier: kind('dossier', [], 'title summary'),
}
