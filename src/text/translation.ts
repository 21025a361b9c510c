/** The type of a translation: the keys and parameters of the English messages, with any text. */
export type Translation<T> = T extends (...gaps: infer Gaps) => string
  ? (...gaps: Gaps) => string
  : { readonly [K in keyof T]: Translation<T[K]> }
