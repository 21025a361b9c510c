/** The messages of another language: the keys and the gaps of the English ones, with any sentences. */
export type Translation<T> = T extends (...gaps: infer Gaps) => string
  ? (...gaps: Gaps) => string
  : { readonly [K in keyof T]: Translation<T[K]> }
