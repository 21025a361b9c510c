import { parseBytes } from './json/parse.ts'
import { named } from './named.ts'
import { dateFindings, referenceFindings, repeatFindings } from './references/index.ts'
import { safeValue } from './safe.ts'
import type { Dossier } from './schema.ts'
import { mayBeUnsettled } from './json/unsettled.ts'
import { valueFindings } from './values.ts'

/**
 * Parses a valid dossier without the schema's library; null where something may be wrong, which `readDossier` then
 * explains. `matchesSchema` may refuse what the schema accepts, but never the reverse.
 */
export const parseIfValid = (bytes: Uint8Array, matchesSchema: (value: unknown) => boolean): Dossier | null => {
  const parsed = parseBytes(bytes)
  if ('fault' in parsed || mayBeUnsettled(parsed.text)) return null
  const { json } = parsed
  if (!json || json.repeatsName) return null
  const value = json.isHarmless ? json.value : safeValue(json.value)
  const isWell =
    matchesSchema(value) &&
    dateFindings(value).length === 0 &&
    valueFindings(value).length === 0 &&
    referenceFindings(value).length === 0 &&
    repeatFindings(value).length === 0
  // The schema has no defaults and no transforms, so a value without problems is a dossier.
  return isWell ? named(value as Dossier) : null
}
