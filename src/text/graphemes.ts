const PRINTABLE_ASCII = /^[\x20-\x7e]*$/
/** Made when it is first needed: it takes a tenth of a start, and most texts are ASCII. */
let segmenter: Intl.Segmenter | undefined

/** A text parted into what a reader takes for its characters. */
export const graphemes = (text: string): readonly string[] =>
  PRINTABLE_ASCII.test(text)
    ? [...text]
    : Array.from((segmenter ??= new Intl.Segmenter()).segment(text), ({ segment }) => segment)
