import { digestOf } from '../../../src/digest/index.ts'
import { fallbackOf, knownFrom, pairOf, readingOn, type Dossier } from '../../../src/dossier/index.ts'
import { changesSince } from '../../../src/present/index.ts'
import type { DossierDigest } from '../../../src/report/digest/index.ts'
import { createLocale, type Language } from '../../../src/text/index.ts'

/** Returns what a digest says about a dossier on a day: for the first time, or since another day. */
export const dossierDigest = (
  dossier: Dossier,
  on: string,
  earlier: string | null = null,
  language: Language = 'en',
): DossierDigest => {
  const now = readingOn(dossier, knownFrom(on))
  const locale = createLocale({ language }, fallbackOf(dossier), 'braille')
  const context = { reading: now, locale, per: 'day' } as const
  if (earlier === null) return { name: 'talks.json', context, digest: digestOf({ now, earlier: null, changes: null }) }
  const baseline = { kind: 'day', on: knownFrom(earlier) } as const
  const changes = changesSince(now, { baseline, name: baseline })
  const digest = digestOf({ now, earlier: pairOf(now, baseline).before, changes })
  return { name: 'talks.json', context: { ...context, changes }, digest }
}
