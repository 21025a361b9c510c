import type { Block } from '../present/index.ts'
import { phrase, type Part } from './html/page.ts'

/**
 * Returns a detail as parts of a report. A line with a link to a source gets a footnote; the others get `notes`.
 * Drawings are left out, because reports have tables for them.
 */
export const partsOf = (blocks: readonly Block[], ...notes: readonly string[]): readonly Part[] =>
  blocks.flatMap((block): readonly Part[] => {
    if (block.kind !== 'text') return []
    const own = block.link?.kind === 'source' ? [block.link.key] : notes
    return [{ kind: 'text', phrase: phrase(block.spans, ...own) }]
  })

/** Returns a detail as one line. */
export const sentenceOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'text'
        ? [
            block.spans
              .map((one) => one.text)
              .join('')
              .trim(),
          ]
        : [],
    )
    .filter((words) => words !== '')
    .join(' · ')
