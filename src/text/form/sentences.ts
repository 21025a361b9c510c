import type {
  Claim,
  Dossier,
  Event,
  Issue,
  Observation,
  Participant,
  Place,
  Position,
  Relation,
  Role,
  Side,
  Source,
  Statistic,
  Term,
  Threshold,
} from '../../dossier/index.ts'
import type { KindName } from '../../dossier/form/kind-names.ts'
import type { above, quotation } from '../en/edit/fields.ts'

/** The names of a field in a form: a record inside has one field for each of its own, with a dot before their names. */
type NameIn<K extends string, T> = [T] extends [readonly unknown[]]
  ? K
  : [T] extends [object]
    ? string extends keyof T
      ? K
      : `${K}.${keyof T & string}`
    : K

/** The names of the fields of a record in a form. */
type Names<T> = { [K in keyof T & string]-?: NameIn<K, NonNullable<T[K]>> }[keyof T & string]

type Entry<T extends { readonly history?: readonly unknown[] | undefined }> = NonNullable<T['history']>[number]

/** The names of the fields of each kind; lists of records that are added as a kind of their own are not among them. */
interface NamesOf {
  readonly source: Names<Source>
  readonly participant: Names<Participant>
  readonly position: Names<Position>
  readonly event: Names<Event>
  readonly issue: Names<Omit<Issue, 'positions' | 'terms'>>
  readonly claim: Names<Claim>
  readonly observation: Names<Observation>
  readonly term: Names<Term>
  readonly side: Names<Side>
  readonly place: Names<Place>
  readonly statistic: Names<Omit<Statistic, 'observations' | 'thresholds' | 'claims'>>
  readonly threshold: Names<Threshold>
  readonly role: Names<Role>
  readonly step: Names<Entry<Issue>> | Names<Entry<Event>> | Names<Entry<Term>>
  readonly relation: Names<Relation>
  readonly retraction: Names<NonNullable<Source['retracted']>>
  readonly dossier: Names<
    Omit<Dossier, 'sides' | 'sources' | 'places' | 'participants' | 'statistics' | 'issues' | 'events'>
  >
}

type Above = typeof above

/** A sentence for each field of each kind of record, in a language that is not the schema's own. */
export type FieldSentences = {
  readonly [K in KindName]: Readonly<Record<NamesOf[K] | (K extends keyof Above ? keyof Above[K] : never), string>>
} & { readonly quotation: Readonly<Record<keyof typeof quotation, string>> }
