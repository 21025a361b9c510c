import { list, records, word, type Loose } from '../loose.ts'
import { nearest } from '../nearest.ts'
import { valueFinding, type Finding } from '../problem.ts'

/** Finds disputes that name a position of another issue. */
export const disputeFindings = (issues: readonly Loose[]): readonly Finding[] =>
  issues.flatMap((issue, at) => {
    const positions = records(issue['positions'])
    // Most dispute none.
    if (positions.every(({ disputes }) => disputes === undefined)) return []
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
