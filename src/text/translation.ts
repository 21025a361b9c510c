/** The type of a translation: the keys and parameters of the English messages, with any text. */
export type Translation<T> = T extends (...gaps: infer Gaps) => string
  ? (...gaps: Gaps) => string
  : { readonly [K in keyof T]: Translation<T[K]> }

/**
 * Returns a sentence, a function that returns one, or an object of these, put into other words. Lists are values of the
 * interface, such as hints by length, and stay as they are.
 */
const rewordedValue = (sentence: unknown, say: (text: string) => string): unknown => {
  if (typeof sentence === 'string') return say(sentence)
  if (typeof sentence === 'function')
    return (...values: readonly unknown[]) => say(String(Reflect.apply(sentence, undefined, values)))
  return sentence !== null && typeof sentence === 'object' && !Array.isArray(sentence)
    ? Object.fromEntries(
        Object.entries(sentence).map(([name, one]: [string, unknown]) => [name, rewordedValue(one, say)]),
      )
    : sentence
}

/** Returns sentences with each put into other words. */
export const reworded = <Sentences extends object>(sentences: Sentences, say: (text: string) => string): Sentences =>
  rewordedValue(sentences, say) as Sentences
