import { publicationsOf, sourceDay } from '../dossier/index.ts'
import { span } from '../text/index.ts'
import { text, type Block } from './block.ts'
import type { RenderContext } from './entry.ts'

/** Entries that each list in a detail has; a line for each of 100,000 would take seconds. */
export const MOST_LISTED = 1000

/**
 * Returns a list with what became known last at its beginning, where only the first entries of it are listed; else as it is in the file.
 * `sourcesOf` returns the ids of the sources of an entry.
 */
export const newestFirst = <T extends object>(
  { reading }: RenderContext,
  entries: readonly T[],
  sourcesOf: (entry: T) => readonly string[],
): readonly T[] => {
  if (entries.length <= MOST_LISTED) return entries
  const publications = publicationsOf(reading.dossier)
  const dayOf = (one: T): number => sourceDay(publications, [...sourcesOf(one)])
  // An entry without a source, of which no day is known, comes last.
  const days = new Map(entries.map((one) => [one, Number.isFinite(dayOf(one)) ? dayOf(one) : 0]))
  return entries.toSorted((a, b) => (days.get(b) ?? 0) - (days.get(a) ?? 0))
}

/** Returns the blocks of the first entries of a list, and how many more there are. */
export const firstBlocks = <T>(
  { locale }: RenderContext,
  entries: readonly T[],
  blocksOf: (entry: T) => readonly Block[],
): readonly Block[] => {
  const more = entries.length - MOST_LISTED
  return [
    ...entries.slice(0, MOST_LISTED).flatMap(blocksOf),
    ...(more > 0 ? [text([span(locale.words.timeline.now.more(locale.number(more)), 'dim')])] : []),
  ]
}
