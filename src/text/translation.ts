/** The type of a translation: the keys and parameters of the English messages, with any text. */
export type Translation<T> = T extends (...gaps: infer Gaps) => string
  ? (...gaps: Gaps) => string
  : { readonly [K in keyof T]: Translation<T[K]> }

/**
 * Returns sentences with each put into other words once it is read: strings, functions that return one, and objects of these. Lists are
 * values of the interface, such as hints by length, and stay as they are. To put all 2,200 sentences into
 * other words takes 6 % of a start, which reads few of them.
 */
export const reworded = <Sentences extends object>(sentences: Sentences, say: (text: string) => string): Sentences => {
  const known = new Map<PropertyKey, unknown>()
  return new Proxy(sentences, {
    get: (all, name) => {
      if (!known.has(name)) known.set(name, rewordedValue(Reflect.get(all, name), say))
      return known.get(name)
    },
  })
}

const rewordedValue = (sentence: unknown, say: (text: string) => string): unknown => {
  if (typeof sentence === 'string') return say(sentence)
  if (typeof sentence === 'function')
    return (...values: readonly unknown[]) => say(String(Reflect.apply(sentence, undefined, values)))
  return sentence !== null && typeof sentence === 'object' && !Array.isArray(sentence)
    ? reworded(sentence, say)
    : sentence
}
