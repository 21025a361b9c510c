import { memoizeOnce } from '../dossier/index.ts'
import { SIMPLE } from './narrow.ts'

/** Created for the first text that is not narrow, because it takes a twentieth of a start. */
const segmenter = memoizeOnce(() => new Intl.Segmenter())

/** Returns the graphemes of a text one by one, for a caller that may stop, or that asks for the one at a place. */
export const segmentsOf = (text: string): Intl.Segments => segmenter().segment(text)

/** Splits a text into graphemes, which a reader takes for characters. */
export const graphemes = (text: string): readonly string[] =>
  SIMPLE.test(text) ? text.split('') : Array.from(segmentsOf(text), ({ segment }) => segment)
