import { dimsKey, type Observation, type Statistic, type Text } from '../../dossier/index.ts'
import type { Loose } from './record.ts'

/** A value that a statistic has already: where it stands, or the file that has just brought it. */
export interface Standing {
  readonly value: number | null
  readonly at: number | null
  readonly fileName: string | null
}

/** A statistic as it stands and as it grows. */
export interface Growing {
  readonly id: string
  readonly name: Text
  /** Its place in the dossier's list; null where it is new. */
  readonly at: number | null
  /** Its record, without observations, where it is new. */
  readonly record: Loose | null
  /** Its values by `figureKey`, brought together when first asked for. */
  readonly values: () => Map<string, Standing>
  readonly added: Loose[]
}

/** What makes two figures of a statistic the same one: period, vintage and limits. */
export const figureKey = (period: string, published: string, dims: Observation['dims']): string =>
  `${period}\n${published}\n${dimsKey(dims ?? {})}`

const valuesOf = ({ observations }: Statistic): Map<string, Standing> =>
  new Map(
    observations.map(({ period, published, dims, value }, at) => [
      figureKey(period, published, dims),
      { value, at, fileName: null },
    ]),
  )

/** A statistic that the dossier has. */
export const growing = (statistic: Statistic, at: number): Growing => {
  let values: Map<string, Standing> | null = null
  const { id, name } = statistic
  return { id, name, at, record: null, values: () => (values ??= valuesOf(statistic)), added: [] }
}

/** A statistic that begins with this import. */
export const growingNew = (id: string, name: Text, record: Loose): Growing => {
  const values = new Map<string, Standing>()
  return { id, name, at: null, record, values: () => values, added: [] }
}
