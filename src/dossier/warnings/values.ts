import type { Dossier } from '../schema.ts'
import { COUNTED } from '../values.ts'
import type { Warn } from './warning.ts'

/** Warns of fractions of what is counted one by one; a rate may be fractional. */
export const warnOfValues = ({ statistics }: Dossier, warn: Warn): void =>
  statistics.forEach(({ counts, measure, observations }, at) => {
    if (measure === 'rate' || !COUNTED.has(counts)) return
    observations.forEach(({ value }, index) => {
      if (value !== null && !Number.isInteger(value))
        warn(
          { kind: 'fraction', found: String(value), counts },
          { path: () => ['statistics', at, 'observations', index, 'value'] },
        )
    })
  })
