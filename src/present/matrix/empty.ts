import type { Dossier } from '../../dossier/index.ts'
import type { RenderContext } from '../entry.ts'

/** Returns the list whose first record a matrix lacks: without issues and participants no position can be written. Null where it has a position. */
export const lackingIn = ({ issues, participants }: Dossier): 'issues' | 'participants' | 'positions' | null => {
  if (issues.length === 0) return 'issues'
  if (participants.length === 0) return 'participants'
  return issues.some(({ positions }) => positions.length > 0) ? null : 'positions'
}

/** Returns why a matrix is empty, and what fills it. `canAdd` is whether a key adds the first record. */
export const emptyMatrixText = ({ reading, locale }: RenderContext, canAdd: boolean): string => {
  const { empty } = locale.words
  const lacking = canAdd ? lackingIn(reading.whole) : null
  return lacking === null ? empty.matrix : empty.first[lacking]
}
