/** What can be remembered: anything but undefined, which stands for “not worked out yet”. */
type Answer = object | string | number | boolean | null

/** Returns a function that works out its answer once for each object; the answer is given up together with the object. */
export const memoize = <K extends object, T extends Answer>(work: (key: K) => T): ((key: K) => T) => {
  const answers = new WeakMap<K, T>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = work(key)
    answers.set(key, answer)
    return answer
  }
}

interface Last<A, T> {
  readonly about: A
  readonly answer: T
}

/**
 * Returns a function that keeps one answer for each object: the one for the last `about` it was asked with. So a day that moves, or a
 * window that is dragged, leaves nothing behind. `isSame` compares two of them, by identity unless it is given.
 */
export const memoizeLast = <K extends object, A, T>(
  work: (key: K, about: A) => T,
  isSame: (a: A, b: A) => boolean = Object.is,
): ((key: K, about: A) => T) => {
  const places = memoize<K, { last: Last<A, T> | null }>(() => ({ last: null }))
  return (key, about) => {
    const place = places(key)
    if (place.last !== null && isSame(place.last.about, about)) return place.last.answer
    const answer = work(key, about)
    place.last = { about, answer }
    return answer
  }
}

/**
 * Returns a function that keeps an answer for each object and each name below it. `nameOf` gives the name of an `about`, which is its own
 * unless told otherwise. The names have to be few, as records of a dossier are: they are kept as long as the object.
 */
export const memoizeEach = <K extends object, A, T extends Answer>(
  work: (key: K, about: A) => T,
  nameOf: (about: A) => unknown = (about) => about,
): ((key: K, about: A) => T) => {
  const all = memoize<K, Map<unknown, T>>(() => new Map())
  return (key, about) => {
    const [answers, name] = [all(key), nameOf(about)]
    const known = answers.get(name)
    if (known !== undefined) return known
    const answer = work(key, about)
    answers.set(name, answer)
    return answer
  }
}

/** How many texts are remembered unless another number is given. */
const MOST_TEXTS = 10_000

/** Returns a function that works out its answer once for each text; all of them are forgotten when `most` have come together. */
export const memoizeText = <T extends Answer, K extends string = string>(
  work: (text: K) => T,
  most = MOST_TEXTS,
): ((text: K) => T) => {
  const answers = new Map<K, T>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = work(text)
    if (answers.size >= most) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
