import type { Per } from '../dossier/index.ts'
import type { Sign } from './signs.ts'

/** The words for those who hear the screen: what stands for a sign, and how a place is told. */
export interface SpokenWords {
  /** None where the word beside the sign says it already, or where it is only to be seen. */
  readonly signs: Readonly<Partial<Record<Sign, string>>>
  /** The keys that are arrows on the screen. */
  readonly named: Readonly<Record<'up' | 'down' | 'left' | 'right', string>>
  readonly perUnit: Readonly<Record<Per, string>>
  readonly concerns: Readonly<Record<'contradicted' | 'at-odds' | 'disagreeing' | 'revised' | 'overdue', string>>
  readonly forAgainst: (inFavour: string, against: string) => string
  readonly row: (at: string, all: string) => string
  readonly cell: (row: string, rows: string, column: string, columns: string) => string
  readonly keys: (keys: string) => string
  readonly linkTo: (title: string, at: string, all: string) => string
  readonly empty: string
}
