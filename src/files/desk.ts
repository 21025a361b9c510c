import { lastLook, sinceOf } from './baseline.ts'
import { readListed, type DossierFile } from './dossiers-in.ts'
import { fileSource } from './source.ts'
import { recordsOf, summaryOf, type DeskRecord, type Summary } from '../desk/summary.ts'
import { fallbackOf, ownDay, readingOn, type Day, type Dossier } from '../dossier/index.ts'
import type { Since } from '../present/index.ts'
import { createLocale, sayProblem, type Locale, type Messages } from '../text/index.ts'

/** How the dossiers of a desk are read. */
export interface DeskReading {
  readonly words: Messages
  readonly locale: Locale
  /** The day on which each is read; null for its own. */
  readonly on: Day | null
  /** What changes are counted from: null for the last look, if looks are remembered. */
  readonly since: string | null
  readonly remember: boolean
}

/** What was found in a file: what is said of a dossier and its records, why it cannot be read, or that it is something else. */
export type DeskFound =
  | { readonly kind: 'read'; readonly summary: Summary; readonly records: readonly DeskRecord[] }
  | { readonly kind: 'unreadable'; readonly sentence: string }
  | { readonly kind: 'other' }

const sinceFor = async (
  path: string,
  dossier: Dossier,
  { words, since, remember }: DeskReading,
): Promise<Since | null> => {
  if (since === null) return remember ? lastLook(words, path, dossier) : null
  const resolved = await sinceOf(words, since, fileSource(path), path)
  return 'since' in resolved ? resolved.since : null
}

const summarized = async (file: DossierFile, dossier: Dossier, how: DeskReading): Promise<DeskFound> => {
  const { reader, glyphs, medium } = how.locale
  const locale = createLocale(reader, fallbackOf(dossier), glyphs, medium)
  const reading = readingOn(dossier, how.on ?? ownDay(dossier))
  const context = { reading, locale, per: 'day' as const }
  const summary = summaryOf(context, await sinceFor(file.path, dossier, how))
  return { kind: 'read', summary, records: recordsOf(context) }
}

/** Reads a file of a desk; the dossier itself is not kept. */
export const readForDesk = async (file: DossierFile, how: DeskReading): Promise<DeskFound> => {
  const loaded = await readListed(how.words, file)
  if (loaded === null) return { kind: 'other' }
  if (loaded.kind === 'dossier') return summarized(file, loaded.dossier, how)
  if (loaded.kind === 'sentence') return { kind: 'unreadable', sentence: loaded.sentence }
  const [first] = loaded.problems
  return { kind: 'unreadable', sentence: first ? sayProblem(how.words, file.name, first) : how.words.desk.unreadable }
}
