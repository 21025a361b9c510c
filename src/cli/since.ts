import { ownDay, type Day, type Dossier } from '../dossier/index.ts'
import { warn } from './exit.ts'
import type { OutputOptions } from './invocation.ts'
import type { Resolved } from '../files/baseline.ts'
import type { DossierSource } from '../files/source.ts'
import { wordsIn } from '../text/index.ts'

/** The day of a reading, and its baseline. */
export interface Comparison {
  readonly on: Day | null
  readonly since: string | null
  readonly outputOptions: OutputOptions
}

/** Resolves `--since`; null where it was not given, so that its code is not loaded. */
export const resolveSince = async ({ since, outputOptions }: Comparison, source: DossierSource): Promise<Resolved> => {
  if (since === null) return { since: null }
  const { sinceOf } = await import('../files/baseline.ts')
  return sinceOf(wordsIn(outputOptions), since, source, source.path ?? source.label)
}

/** Resolves `--since` for written output; warns if there is no last look or the baseline is after the reading. */
export const resolveSinceWarning = async (
  comparison: Comparison,
  source: DossierSource,
  dossier: Dossier,
): Promise<Resolved> => {
  const resolved = await resolveSince(comparison, source)
  if (comparison.since === null || 'sentence' in resolved) return resolved
  const { noLook, sinceLater } = wordsIn(comparison.outputOptions).baseline
  const baseline = resolved.since?.baseline
  const isLater = baseline?.kind === 'day' && baseline.on > (comparison.on ?? ownDay(dossier))
  if (!baseline) warn(noLook, comparison.outputOptions)
  else if (isLater) warn(sinceLater, comparison.outputOptions)
  return resolved
}
