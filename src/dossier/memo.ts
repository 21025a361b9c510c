/** What a memo can store; undefined means “not computed yet”. */
type Answer = object | string | number | boolean | null

/** How many records what is worked out for each is kept of: what a pass over 40,000 leaves behind would take 50 MB. */
export const RECORDS_KEPT = 4_000

/** Memoises a function by object; the result is freed with the object. Forgets everything once `most` results are stored. */
export const memoize = <K extends object, T extends Answer>(work: (key: K) => T, most = Infinity): ((key: K) => T) => {
  let [answers, count] = [new WeakMap<K, T>(), 0]
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = work(key)
    if (count >= most) [answers, count] = [new WeakMap<K, T>(), 0]
    count += 1
    answers.set(key, answer)
    return answer
  }
}

interface Last<A, T> {
  readonly about: A
  readonly answer: T
}

/**
 * Memoises the last call for each object. A moving date leaves nothing behind. `isSame` compares the second arguments,
 * by identity unless given. Forgets everything once results for `most` objects are stored.
 */
export const memoizeLast = <K extends object, A, T>(
  work: (key: K, about: A) => T,
  isSame: (a: A, b: A) => boolean = Object.is,
  most = Infinity,
): ((key: K, about: A) => T) => {
  const places = memoize<K, { last: Last<A, T> | null }>(() => ({ last: null }), most)
  return (key, about) => {
    const place = places(key)
    if (place.last !== null && isSame(place.last.about, about)) return place.last.answer
    const answer = work(key, about)
    place.last = { about, answer }
    return answer
  }
}

/**
 * Memoises a function by object and by a name below it, which `nameOf` takes from the second argument. Names should be
 * few, like the records of a dossier: results live as long as the object, or until `most` are stored for it.
 */
export const memoizeEach = <K extends object, A, T extends Answer>(
  work: (key: K, about: A) => T,
  nameOf: (about: A) => unknown = (about) => about,
  most = Infinity,
): ((key: K, about: A) => T) => {
  const all = memoize<K, Map<unknown, T>>(() => new Map())
  return (key, about) => {
    const [answers, name] = [all(key), nameOf(about)]
    const known = answers.get(name)
    if (known !== undefined) return known
    const answer = work(key, about)
    if (answers.size >= most) answers.clear()
    answers.set(name, answer)
    return answer
  }
}

/** How many texts a text memo keeps by default. */
const MOST_TEXTS = 10_000

/** Memoises a function by text; forgets everything once `most` texts are stored. The text of the last call needs no look-up. */
export const memoizeText = <T extends Answer, K extends string = string>(
  work: (text: K) => T,
  most = MOST_TEXTS,
): ((text: K) => T) => {
  const answers = new Map<K, T>()
  let last: K | undefined
  let lastAnswer: T | undefined
  return (text) => {
    if (text === last && lastAnswer !== undefined) return lastAnswer
    let answer = answers.get(text)
    if (answer === undefined) {
      answer = work(text)
      if (answers.size >= most) answers.clear()
      answers.set(text, answer)
    }
    ;[last, lastAnswer] = [text, answer]
    return answer
  }
}

/** Memoises a function without arguments, for what is expensive to make and seldom needed. */
export const memoizeOnce = <T>(work: () => T): (() => T) => {
  let made: { readonly answer: T } | null = null
  return () => (made ??= { answer: work() }).answer
}

/** A calculation that pauses between its steps, so that keys and frames can have their turn. */
export type Steps<T> = Generator<undefined, T>

/** How many records a step is about. */
const RECORDS = 200

/** Does something with each number below a count, and pauses after every few hundred. */
export function* numbersInSteps(count: number, work: (at: number) => void): Steps<undefined> {
  for (let at = 0; at < count; at++) {
    work(at)
    if (at % RECORDS === RECORDS - 1) yield
  }
  return undefined
}

/** Does something with each record of a list, and pauses after every few hundred. */
export function* eachInSteps<T>(records: readonly T[], work: (record: T) => void): Steps<undefined> {
  for (let from = 0; from < records.length; from += RECORDS) {
    for (const one of records.slice(from, from + RECORDS)) work(one)
    if (from + RECORDS <= records.length) yield
  }
  return undefined
}

/** Takes all steps of a calculation. */
export const finish = <T>(steps: Steps<T>): T => {
  for (;;) {
    const next = steps.next()
    if (next.done === true) return next.value
  }
}

/** The result of a calculation that can be prepared step by step. */
export interface Stepped<T> {
  /** Returns the result, after the steps that are left. */
  readonly result: () => T
  /** Takes one more step; returns whether none is left. */
  readonly step: () => boolean
}

/** Keeps the result of a calculation in steps. */
export const keepResult = <T extends Answer>(work: Steps<T>): Stepped<T> => {
  let steps: Steps<T> | null = work
  let answer: T | undefined
  const step = (): boolean => {
    const next = steps?.next()
    // What the steps hold is no longer needed.
    if (next?.done === true) [steps, answer] = [null, next.value]
    return steps === null
  }
  const result = (): T => {
    while (!step());
    return answer as T
  }
  return { result, step }
}

/** A memoised calculation that can be prepared step by step. */
export interface Prepared<K, T> {
  /** Returns the result, after the steps that are left. */
  readonly of: (key: K) => T
  /** Takes one more step; returns whether none is left. */
  readonly step: (key: K) => boolean
}

/** Memoises a calculation in steps by object. */
export const memoizeSteps = <K extends object, T extends Answer>(work: (key: K) => Steps<T>): Prepared<K, T> => {
  const states = memoize((key: K) => keepResult(work(key)))
  return { of: (key) => states(key).result(), step: (key) => states(key).step() }
}

/** How to compute each value of a record. */
export type Lazy<R extends object> = { readonly [Name in keyof R]: () => R[Name] }

/** Returns a record whose values are computed when first read, and then kept. */
export const lazily = <R extends object>(work: Lazy<R>): R => {
  const answers = {} as R
  for (const name of Object.keys(work) as (keyof R)[])
    Object.defineProperty(answers, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = work[name]()
        Object.defineProperty(answers, name, { value, enumerable: true })
        return value
      },
    })
  return answers
}
