import { span } from '../text/index.ts'
import { text, type Block } from './block.ts'
import type { RenderContext } from './entry.ts'

/** Entries that each list in a detail has; a line for each of 100,000 would take seconds. */
export const MOST_LISTED = 1000

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
