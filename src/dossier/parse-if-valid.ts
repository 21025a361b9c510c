import { decode } from './json/decode.ts'
import { readJson } from './json/parse.ts'
import { named } from './named.ts'
import { dateFindings, referenceFindings, repeatFindings } from './references.ts'
import { safeValue } from './safe.ts'
import type { Dossier } from './schema.ts'
import { valueFindings } from './values.ts'

/**
 * A file's bytes as a dossier where nothing is wrong with them; null where something is or may be: then `readDossier` says what, with
 * the schema's library, which a good file need not wait for. `matchesSchema` may refuse what the schema takes, but not the other way round.
 */
export const parseIfValid = (bytes: Uint8Array, matchesSchema: (value: unknown) => boolean): Dossier | null => {
  const decoded = decode(bytes)
  if ('fault' in decoded) return null
  const json = readJson(decoded.text)
  if (json.value === undefined || json.problems.length > 0) return null
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
