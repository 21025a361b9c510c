import type { Block } from '../present/index.ts'
import { phrase, type Part } from './html/page.ts'

/**
 * What a detail says, as paragraphs of a report. A line that leads to a source is a footnote to it; `notes` are those of what names
 * none itself. What is drawn to a width has its own table in a report.
 */
export const partsOf = (blocks: readonly Block[], ...notes: readonly string[]): readonly Part[] =>
  blocks.flatMap((block): readonly Part[] => {
    if (block.kind !== 'text') return []
    const own = block.link?.kind === 'source' ? [block.link.key] : notes
    return [{ kind: 'text', phrase: phrase(block.spans, ...own) }]
  })

/** The same in one line. */
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
