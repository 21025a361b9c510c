import { memoizeText } from '../../dossier/index.ts'
import { twoLetters } from '../country.ts'
import type { Oddity } from '../guard/oddity.ts'
import { plainName } from '../name.ts'
import type { Begin } from '../publisher.ts'

/** UNHCR's codes and names for persons without a country of origin. No country of asylum is one of them. */
const NO_COUNTRY = new Set([
  'xxa',
  'unk',
  'ukn',
  'tib',
  'stateless',
  'unknown',
  'various unknown',
  'various',
  'tibetan',
])

/** Fewest persons, and smallest share, that came from where they are: a few rows in each true file are odd, 226 of 25 million in 2021. */
const FEWEST_OWN = 100
const OWN_SHARE = 0.01

/** Collects what shows that the columns of origin and of asylum were copied or swapped. */
export interface OriginCheck {
  /** Counts a row of persons who are abroad: refugees, asylum-seekers, applications. */
  readonly add: (cells: readonly string[], persons: number) => void
  readonly oddities: () => readonly Oddity[]
}

/** Creates a check that the country of origin is not that of asylum. */
export const createOriginCheck = ({ at }: Pick<Begin, 'at'>): OriginCheck => {
  const [originIso, asylumIso, origin, asylum] = [at('originIso'), at('asylumIso'), at('origin'), at('asylum')]
  const plain = memoizeText((cell) => (twoLetters(cell) ?? plainName(cell)).toLowerCase())
  const pairs = (
    [
      [originIso, asylumIso],
      [origin, asylum],
    ] as const
  ).filter(([from, to]) => from >= 0 && to >= 0)
  const strange = new Map<string, number>()
  const sums = { own: 0, all: 0 }
  return {
    add: (cells, persons) => {
      sums.all += persons
      const to = [asylumIso, asylum].flatMap((column) => (column < 0 ? [] : [cells[column] ?? '']))
      const odd = to.find((cell) => NO_COUNTRY.has(plain(cell)))
      if (odd !== undefined) strange.set(odd, (strange.get(odd) ?? 0) + 1)
      const isOwn = pairs.some(
        ([one, two]) => plain(cells[one] ?? '') !== '' && plain(cells[one] ?? '') === plain(cells[two] ?? ''),
      )
      if (isOwn) sums.own += persons
    },
    oddities: () => [
      ...[...strange].slice(0, 1).map(([name, rows]) => ({ rule: 'origin' as const, asylum: name, rows })),
      ...(sums.own >= FEWEST_OWN && sums.own > sums.all * OWN_SHARE ? [{ rule: 'origin' as const, ...sums }] : []),
    ],
  }
}
