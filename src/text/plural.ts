import { memoize } from '../dossier/index.ts'
import { formatGrouped } from './number.ts'
import type { NumberStyle } from './number-style.ts'
import { reworded } from './translation.ts'

/** Before a count in a sentence that no reader has yet: a code point that Unicode keeps for such use, so that no text has it. */
const MARK = '\uFDD0'
const MARKED = new RegExp(`${MARK}(\\d+)`, 'g')

/** Returns a count for a sentence, which `writeCounts` puts into the digits of a region. Below 1000 they are the same everywhere. */
export const counted = (count: number): string =>
  Number.isSafeInteger(count) && count >= 1000 ? `${MARK}${count}` : String(count)

/** Returns a count with its noun, in the singular for one: `1 source`, `2 sources`. */
export const plural = (count: number, one: string, many: string): string =>
  `${counted(count)} ${count === 1 ? one : many}`

/** Returns a sentence with its counts as a region writes them: `40,000 sources`, `40.000 fuentes`. */
const writeCounts = (sentence: string, style: NumberStyle): string =>
  sentence.includes(MARK)
    ? sentence.replace(MARKED, (_, digits: string) => formatGrouped(Number(digits), 0, 0, style))
    : sentence

/** Returns messages with their counts as a region writes them; memoised, so that each style has them once. */
export const withCounts = <Sentences extends object>(messages: Sentences): ((style: NumberStyle) => Sentences) =>
  memoize((style) => reworded(messages, (sentence) => writeCounts(sentence, style)))
