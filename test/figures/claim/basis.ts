import type { Claim, Statistic } from '../../../src/dossier/index.ts'
import { verdictOf } from '../../../src/figures/index.ts'
import { basisText } from '../../../src/present/index.ts'
import type { Language } from '../../../src/text/index.ts'
import { context } from '../../present/shown.ts'

/** Returns the reasons of a verdict in one line, as copies and reports have them; without sources. */
export const basisOf = (statistic: Statistic, claim: Claim, language: Language): string =>
  basisText(context('2024-12-31', { language }), { statistic, claim, verdict: verdictOf(statistic, claim) })
