import { memoizeOnce } from '../dossier/index.ts'
import { NARROW } from './narrow.ts'

/** Created for the first text that is not narrow, because it takes a twentieth of a start. */
const segmenter = memoizeOnce(() => new Intl.Segmenter())

/** Splits a text into graphemes, which a reader takes for characters. */
export const graphemes = (text: string): readonly string[] =>
  NARROW.test(text) ? text.split('') : Array.from(segmenter().segment(text), ({ segment }) => segment)
