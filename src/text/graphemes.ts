const PRINTABLE_ASCII = /^[\x20-\x7e]*$/
/** Made when a text is first not ASCII: making it takes a tenth of a start. */
let segmenter: Intl.Segmenter | undefined

/** Splits a text into graphemes, which a reader takes for characters. */
export const graphemes = (text: string): readonly string[] =>
  PRINTABLE_ASCII.test(text)
    ? [...text]
    : Array.from((segmenter ??= new Intl.Segmenter()).segment(text), ({ segment }) => segment)
