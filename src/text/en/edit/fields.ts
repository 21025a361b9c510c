import type { KindName } from '../../../dossier/form/kind-names.ts'

/** The fields of a new record that the schema does not describe: the one that names the record above. */
export const above = {
  position: { issue: 'The issue on which the position is.' },
  claim: { statistic: 'The statistic about which the claim is.' },
  observation: { statistic: 'The statistic to which the value belongs.' },
  term: { issue: 'The issue on which the term is.' },
  threshold: { in: 'The statistic with whose values the threshold is compared.' },
  role: { participant: 'The participant who holds the role.' },
  step: { on: 'The issue, event or term whose status changes.' },
  relation: { from: 'The issue that has the relation.' },
  retraction: { of: 'The source that is retracted.' },
} as const satisfies Readonly<Partial<Record<KindName, object>>>

/** The fields of a quotation, which follow the source of any record. */
export const quotation = {
  quote: 'The words of the source, verbatim.',
  prefix: 'The words just before the quotation, where it occurs more than once.',
  suffix: 'The words just after the quotation, where it occurs more than once.',
} as const
