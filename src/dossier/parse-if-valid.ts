import { parseBytes } from './json/parse.ts'
import { named } from './named.ts'
import { record } from './loose.ts'
import { areIdsWell, doDatesExist, type CompiledShape } from './references/index.ts'
import { safeValue } from './safe.ts'
import type { Dossier } from './schema.ts'
import { mayBeUnsettled } from './json/unsettled.ts'
import { arePossible } from './values.ts'

/**
 * Parses a valid dossier without the schema's library; null where something may be wrong, which `readDossier` then
 * explains.
 */
export const parseIfValid = (bytes: Uint8Array, shape: CompiledShape): Dossier | null => {
  const parsed = parseBytes(bytes)
  if ('fault' in parsed || mayBeUnsettled(parsed.text)) return null
  const { json } = parsed
  if (!json || json.repeatsName) return null
  const value = json.isHarmless ? json.value : safeValue(json.value)
  const top = record(value)
  const isWell =
    shape.matches(value) && doDatesExist(top, shape) && arePossible(top) && areIdsWell(top, shape.visitLinks)
  // The schema has no defaults and no transforms, so a value without problems is a dossier.
  return isWell ? named(value as Dossier) : null
}
