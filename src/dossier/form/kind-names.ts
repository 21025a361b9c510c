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
