import { dimsKey, type Observation, type Statistic, type Text } from '../../dossier/index.ts'
import type { Loose } from './record.ts'

/** A value that a statistic has already: where it stands, or the file that has just brought it. */
export interface StandingValue {
  readonly value: number | null
  readonly at: number | null
  readonly fileName: string | null
}

/** A statistic as it stands and as it grows. */
export interface GrowingStatistic {
  readonly id: string
  readonly name: Text
  /** Its place in the dossier's list; null where it is new. */
  readonly at: number | null
  /** Its record, without observations, where it is new. */
  readonly record: Loose | null
  /** Its values by `figureKey`, brought together when first asked for. */
  readonly values: () => Map<string, StandingValue>
  readonly added: Loose[]
}

/** What makes two figures of a statistic the same one: period, vintage and limits. */
export const figureKey = (period: string, published: string, dims: Observation['dims']): string =>
  `${period}\n${published}\n${dimsKey(dims ?? {})}`

const valuesOf = ({ observations }: Statistic): Map<string, StandingValue> =>
  new Map(
    observations.map(({ period, published, dims, value }, at) => [
      figureKey(period, published, dims),
      { value, at, fileName: null },
    ]),
  )

/** A statistic that the dossier has. */
export const growStatistic = (statistic: Statistic, at: number): GrowingStatistic => {
  let values: Map<string, StandingValue> | null = null
  const { id, name } = statistic
  return { id, name, at, record: null, values: () => (values ??= valuesOf(statistic)), added: [] }
}

/** A statistic that begins with this import. */
export const newStatistic = (id: string, name: Text, record: Loose): GrowingStatistic => {
  const values = new Map<string, StandingValue>()
  return { id, name, at: null, record, values: () => values, added: [] }
}
