/** The kinds of record that can be added. */
export const KIND_NAMES = [
  'source',
  'participant',
  'position',
  'event',
  'issue',
  'claim',
  'observation',
  'term',
  'side',
  'place',
  'statistic',
  'threshold',
  'role',
  'step',
  'relation',
  'retraction',
  'dossier',
] as const
/** A kind of record that can be added. */
export type KindName = (typeof KIND_NAMES)[number]

/** The kinds of record that a form can be opened for, those of the panels first. */
export const FORM_KINDS = [
  'statistic',
  'observation',
  'claim',
  'threshold',
  'participant',
  'role',
  'side',
  'issue',
  'position',
  'term',
  'relation',
  'event',
  'source',
  'retraction',
  'place',
] as const satisfies readonly KindName[]
/** A kind of record that a form can be opened for. */
export type FormKind = (typeof FORM_KINDS)[number]
