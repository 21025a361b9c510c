import { safe } from '../dossier/index.ts'
import { isUnspaced, normalise } from './normalise.ts'

/** Words of a text that are compared with a quotation; a book has some 100,000. */
export const MOST_WORDS_COMPARED = 200_000
/** Words of a quotation that are compared. */
export const MOST_WORDS_QUOTED = 200
/** The largest part of a quotation's words that may differ in a passage that is still called near. */
const FARTHEST = 0.6

/** Letters by which two words are alike, and what it costs to replace one by the other. */
const STEM = 4
const ALIKE = 0.75

/** A word of a text, and where it is. */
interface Word {
  readonly word: string
  /** Its first letters: words with the same ones differ less, as two forms of a verb do. */
  readonly stem: string
  readonly from: number
  readonly to: number
}

const wordsOf = (text: string, most: number): readonly Word[] => {
  const found: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}\u00ad]|[.,'’-](?=[\p{L}\p{N}]))*/gu)) {
    const parts = isUnspaced(match[0][0]) ? [...match[0]] : [match[0]]
    let from = match.index
    for (const part of parts) {
      if (found.length === most) return found
      const word = normalise(part).toLowerCase()
      found.push({ word, stem: word.slice(0, STEM), from, to: from + part.length })
      from += part.length
    }
  }
  return found
}

/** The cheapest way to a word of the quotation: in how many words it differs, and where it began in the text. */
interface Cell {
  readonly cost: number
  readonly first: number
}

const cheapest = (cells: readonly (Cell | undefined)[]): Cell =>
  cells.reduce<Cell>((best, one) => (one !== undefined && one.cost < best.cost ? one : best), {
    cost: Infinity,
    first: 0,
  })

const dearer = (cell: Cell | undefined, by = 1): Cell | undefined => cell && { ...cell, cost: cell.cost + by }

/** Returns what it costs to read a word of the text for one of the quotation. */
const replacing = (one: Word, other: Word): number => {
  if (one.word === other.word) return 0
  return one.stem === other.stem ? ALIKE : 1
}

/** Returns the costs after one more word of the text, from those before it. */
const nextColumn = (before: readonly Cell[], quoted: readonly Word[], word: Word, at: number): readonly Cell[] => {
  // Above the first word nothing is quoted yet, so that a passage may begin anywhere.
  const column: Cell[] = [{ cost: 0, first: at + 1 }]
  quoted.forEach((one, row) => {
    const cost = replacing(one, word)
    const across = cost === 0 ? before[row] : dearer(before[row], cost)
    column.push(cheapest([across, dearer(before[row + 1]), dearer(column[row])]))
  })
  return column
}

/** A run of a text's words, and in how many words it differs. */
interface Run extends Cell {
  readonly last: number
}

/** Whether a run differs in fewer words; of two that differ in as many, the one that is as long as the quotation. */
const isNearer = (run: Run, best: Run, length: number): boolean => {
  const offOf = ({ first, last }: Run): number => Math.abs(last - first + 1 - length)
  return run.cost < best.cost || (run.cost === best.cost && offOf(run) < offOf(best))
}

/** Returns the run of words that differs least from the quotation's (Sellers' algorithm, by words); null without words. */
const align = (quoted: readonly Word[], text: readonly Word[]): Run | null => {
  let column: readonly Cell[] = [{ word: '' }, ...quoted].map((_, cost) => ({ cost, first: 0 }))
  let best: Run | null = null
  for (const [at, word] of text.entries()) {
    column = nextColumn(column, quoted, word, at)
    const run: Run = { ...cheapest([column.at(-1)]), last: at }
    if (best === null || isNearer(run, best, quoted.length)) best = run
  }
  return best
}

/** Returns the passage of a text that is most like a quotation, made safe; null where none is like it. */
export const nearestPassage = (raw: string, exact: string): string | null => {
  const quoted = wordsOf(exact, MOST_WORDS_QUOTED)
  const text = wordsOf(raw, MOST_WORDS_COMPARED)
  const best = align(quoted, text)
  if (best === null || best.cost > quoted.length * FARTHEST) return null
  const [from, to] = [text[best.first]?.from, text[best.last]?.to]
  return from === undefined || to === undefined || from >= to ? null : safe(raw.slice(from, to).replace(/\s+/g, ' '))
}
