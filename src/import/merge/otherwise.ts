import type { Dossier, Statistic } from '../../dossier/index.ts'
import { plainName } from '../name.ts'
import type { Readout } from '../publisher.ts'
import { knownAs } from './match.ts'

const USES = ['measure', 'counts', 'currency', 'unit'] as const

/** What a table says of a statistic that the dossier has otherwise. */
export interface Otherwise {
  readonly statistic: string
  readonly use: (typeof USES)[number]
  readonly found: string
  readonly has: string
}

/** Returns the words of a statistic for a use, in each language of the dossier; none where it has none. */
const wordsOf = (statistic: Statistic, use: Otherwise['use']): readonly string[] => {
  const words = statistic[use] ?? ''
  return (typeof words === 'string' ? [words] : Object.values(words)).filter((one) => one !== '')
}

/** Returns what a table says of statistics that the dossier has otherwise. Case, accents and the language do not matter. */
export const otherwiseIn = (dossier: Dossier, { figures }: Readout): readonly Otherwise[] =>
  figures.flatMap(({ proposal, said }) => {
    const known = knownAs(dossier, proposal)
    if (known === undefined || said === undefined) return []
    return USES.flatMap((use): readonly Otherwise[] => {
      const [found, has] = [said[use], wordsOf(known, use)]
      if (found === null || has.map(plainName).includes(plainName(found))) return []
      return [{ statistic: proposal.ids[0] ?? '', use, found, has: has[0] ?? '–' }]
    })
  })
