import { decode } from '../json/decode.ts'
import { placed } from '../json/placed.ts'
import type { Problem } from '../problem.ts'
import type { Dossier } from '../schema.ts'
import { warnOfFeeds, type HasRecipe } from './feeds.ts'
import { warnOfLanguages } from './languages.ts'
import { warnOfRules } from './rules.ts'
import { warnOfSources } from './sources.ts'
import { warnOfSpellings } from './spellings.ts'
import { warnOfTexts } from './texts.ts'
import { warnOfTime } from './time.ts'
import { warnOfValues } from './values.ts'
import { collectWarnings, type Warning, type WarningFinding } from './warning.ts'

/** Returns what is well formed but probably a mistake. `hasRecipe` says whether a recipe is beside the dossier. */
export const warningFindings = (dossier: Dossier, hasRecipe: HasRecipe = () => true): readonly WarningFinding[] => {
  const { warn, findings } = collectWarnings()
  warnOfTime(dossier, warn)
  warnOfSources(dossier, warn)
  warnOfTexts(dossier, warn)
  warnOfValues(dossier, warn)
  warnOfSpellings(dossier, warn)
  warnOfLanguages(dossier, warn)
  warnOfRules(dossier, warn)
  warnOfFeeds(dossier, warn, hasRecipe)
  return findings()
}

/** Returns the warnings about a dossier with their places in its bytes, in file order. */
export const warningsIn = (bytes: Uint8Array, dossier: Dossier, hasRecipe?: HasRecipe): readonly Problem<Warning>[] => {
  const decoded = decode(bytes)
  return 'fault' in decoded ? [] : placed(decoded.text, warningFindings(dossier, hasRecipe))
}
