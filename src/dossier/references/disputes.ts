import { list, record, records, word, type Loose } from '../loose.ts'
import { nearest } from '../nearest.ts'
import { valueFinding, type Finding } from '../problem.ts'

/** Returns whether an issue has no dispute, as most have. */
const hasNone = (issue: Loose): boolean => {
  const positions = list(issue['positions'])
  for (let at = 0; at < positions.length; at++) if (record(positions[at])['disputes'] !== undefined) return false
  return true
}

/** Finds disputes that name a position of another issue. */
export const disputeFindings = (issues: readonly Loose[]): readonly Finding[] =>
  issues.flatMap((issue, at) => {
    if (hasNone(issue)) return []
    const positions = records(issue['positions'])
    const known = positions.flatMap(({ id }) => word(id) ?? [])
    return positions.flatMap((position, positionAt) =>
      list(position['disputes']).flatMap((one, index) => {
        const id = word(one)
        if (id === null || id === '' || known.includes(id)) return []
        const path = ['issues', at, 'positions', positionAt, 'disputes', index]
        return [valueFinding(path, { kind: 'no-such', list: 'positions', id, nearest: nearest(id, known) })]
      }),
    )
  })

/** Returns whether `disputeFindings` has none, as nearly always, without a list for each issue. */
export const areDisputesInside = (issues: readonly Loose[]): boolean =>
  issues.every((one) => hasNone(one) || disputeFindings([one]).length === 0)
