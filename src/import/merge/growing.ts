import { dimsKey, type Observation, type Statistic, type Text } from '../../dossier/index.ts'
import type { Loose } from './record.ts'

/** An existing value of a statistic: its place, or the file that just added it. */
export interface StandingValue {
  readonly value: number | null
  readonly at: number | null
  readonly fileName: string | null
}

/** A statistic while figures are added to it. */
export interface GrowingStatistic {
  readonly id: string
  readonly name: Text
  /** Its index in the dossier; null for a new one. */
  readonly at: number | null
  /** The record of a new statistic, without observations. */
  readonly record: Loose | null
  /** Returns its values by `figureKey`, collected when first asked for. */
  readonly values: () => Map<string, StandingValue>
  readonly added: Loose[]
  readonly claims: Loose[]
  /** Breaks that files show, by their day. */
  readonly breaks: Map<string, Loose>
}

/** Returns the key of a figure within its statistic: period, vintage and dims. */
export const figureKey = (period: string, published: string, dims: Observation['dims']): string =>
  `${period}\n${published}\n${dimsKey(dims ?? {})}`

const valuesOf = ({ observations }: Statistic): Map<string, StandingValue> =>
  new Map(
    observations.map(({ period, published, dims, value }, at) => [
      figureKey(period, published, dims),
      { value, at, fileName: null },
    ]),
  )

/** Prepares an existing statistic for new figures. */
export const growStatistic = (statistic: Statistic, at: number): GrowingStatistic => {
  let values: Map<string, StandingValue> | null = null
  const { id, name } = statistic
  return {
    id,
    name,
    at,
    record: null,
    values: () => (values ??= valuesOf(statistic)),
    added: [],
    claims: [],
    breaks: new Map(),
  }
}

/** Prepares a new statistic. */
export const newStatistic = (id: string, name: Text, record: Loose): GrowingStatistic => {
  const values = new Map<string, StandingValue>()
  return { id, name, at: null, record, values: () => values, added: [], claims: [], breaks: new Map() }
}
