const PRINTABLE_ASCII = /^[\x20-\x7e]*$/
/** Created for the first text that is not ASCII, because it takes a tenth of a start. */
let segmenter: Intl.Segmenter | undefined

/** Splits a text into graphemes, which a reader takes for characters. */
export const graphemes = (text: string): readonly string[] =>
  PRINTABLE_ASCII.test(text)
    ? [...text]
    : Array.from((segmenter ??= new Intl.Segmenter()).segment(text), ({ segment }) => segment)
