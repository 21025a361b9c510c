import uFuzzy from '@leeoniya/ufuzzy'
import { memoize, memoizeText } from '../../dossier/index.ts'
import { plain, type Stretch } from '../../text/index.ts'
import { createWordIndex, BITS } from './word-index.ts'

/** Options that allow one letter of a word to be wrong, missing, extra or swapped. */
const ONE_WRONG: uFuzzy.Options = {
  // The package declares this enum's type without a value.
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
  intraMode: 1,
}
/** Options for every script, which are slower. */
const EVERY_SCRIPT: uFuzzy.Options = {
  ...ONE_WRONG,
  unicode: true,
  interSplit: String.raw`[^\p{L}\d']+`,
  intraSplit: String.raw`\p{Ll}\p{Lu}`,
  intraBound: String.raw`\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}`,
  intraChars: String.raw`[\p{L}\d']`,
  intraContr: String.raw`'\p{L}{1,2}\b`,
}

/** Created on the first search: they ask for the system's collation, which costs a tenth of a start. */
const finders: { latin?: uFuzzy; any?: uFuzzy } = {}
const latin = (): uFuzzy => (finders.latin ??= new uFuzzy(ONE_WRONG))
const any = (): uFuzzy => (finders.any ??= new uFuzzy(EVERY_SCRIPT))

/** A matching text, by its index, with the matching parts. */
export interface Match {
  readonly at: number
  /** Ranges in the text without accents and in lower case, whose length differs only for rare letters. */
  readonly stretches: readonly Stretch[]
}

/** Texts that are searched. */
interface Texts {
  /** Returns which texts contain every word of a query, in order. */
  readonly holding: (fuzzy: uFuzzy, sought: string) => readonly number[]
  /** Returns a text without accents and in lower case. */
  readonly plainAt: (at: number) => string
}

/** Texts prepared for repeated search. */
export interface Haystack {
  readonly plain: string[]
  /** The last search and its matches, among which a longer query is searched. */
  last: { readonly sought: string; readonly at: number[] } | null
}

export const haystackOf = (texts: readonly string[]): Haystack => ({ plain: texts.map(plain), last: null })

/** Up to so many matches are ranked; more stay in the order of the texts. */
const RANKED = 1000
/** Matches of so many characters together are ranked: to put 210 texts of 10,000 letters together again takes 0.1 s. */
const RANKED_CHARACTERS = 300_000
const MOST_WORDS_PERMUTED = 3

const pairs = (ranges: readonly number[] | undefined): readonly Stretch[] =>
  Array.from(
    { length: (ranges?.length ?? 0) / 2 },
    (_, at) => [ranges?.[2 * at] ?? 0, ranges?.[2 * at + 1] ?? 0] as const,
  )

/** From this length on, a longer word matches only where the shorter one did, because shorter ones have stricter rules. */
const NARROWS = 5

const BETWEEN_WORDS = /[^\p{L}\d']+/u

/** Returns whether a query can only match what the last one did: a long word grew, or another word was added. */
const narrows = (before: string, sought: string): boolean => {
  if (!sought.startsWith(before)) return false
  const word = before.split(BETWEEN_WORDS).at(-1) ?? ''
  return BETWEEN_WORDS.test(sought[before.length] ?? '') || word.length >= NARROWS
}

/** Returns a query without the library's operators: a hyphen would exclude, quotes would be verbatim. */
const words = (sought: string): string => plain(sought).replace(/["-]+/g, ' ').replace(/\s+/g, ' ').trim()

/** Returns the texts of a haystack, and remembers what was found in them. */
const textsOf = (haystack: Haystack): Texts => ({
  plainAt: (at) => haystack.plain[at] ?? '',
  holding: (fuzzy, sought) => {
    const { plain: texts, last } = haystack
    const among = last && narrows(last.sought, sought) ? last.at : undefined
    const at =
      fuzzy
        .split(sought)
        .reduce<number[] | undefined>(
          (left, word) => (left?.length === 0 ? left : (fuzzy.filter(texts, word, left) ?? [])),
          among,
        ) ?? []
    haystack.last = { sought, at: [...at] }
    return at
  },
})

/** Returns the numbers that are in two lists in order. */
const inBoth = (some: readonly number[], others: readonly number[]): readonly number[] => {
  let at = 0
  return some.filter((one) => {
    while ((others[at] ?? Infinity) < one) at++
    return others[at] === one
  })
}

const inGroups = <T>(all: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most))

/** How many words of a query are remembered while the next one is typed, with the words that match them. */
const WORDS_REMEMBERED = 64

/** Texts that are searched by an index of their words, and put together again for the few that are ranked. */
export interface WordHaystack {
  /** Adds a text without accents and in lower case. */
  readonly add: (plain: string) => void
  /** Returns the matches of a query, best first, as `matchesIn` does. */
  readonly matches: (sought: string) => Matches
}

/** Returns the numbers of the words that match one of a query. Where it matches the empty word, every text does. */
const numbersOf = (fuzzy: uFuzzy, known: string[], word: string): readonly number[] =>
  fuzzy.filter([''], word)?.length === 1 ? [0] : (fuzzy.filter(known, word) ?? []).map((place) => place + 1)

/** Returns an empty haystack of words, hashed with a seed; `plainAt` returns a text that was added. */
export const wordHaystack = (plainAt: (at: number) => string, seed: number): WordHaystack => {
  const index = createWordIndex(seed)
  const remembering = () =>
    memoize((fuzzy: uFuzzy) => memoizeText((word) => numbersOf(fuzzy, index.words, word), WORDS_REMEMBERED))
  let numbers: ReturnType<typeof remembering> | null = null
  const holding: Texts['holding'] = (fuzzy, sought) => {
    numbers ??= remembering()
    const sets = fuzzy.split(sought).map(numbers(fuzzy))
    if (sets.length === 0 || sets.some((set) => set.length === 0)) return []
    const [first = [], ...rest] = inGroups(sets, BITS).map(index.having)
    return rest.reduce(inBoth, first)
  }
  return {
    add: (text) => {
      numbers = null
      index.add(text)
    },
    matches: (sought) => matchesAmong({ holding, plainAt }, sought),
  }
}

/** Matches, best first, each made when it is read: of 200,000 texts a letter is in nearly all. */
export interface Matches {
  readonly length: number
  readonly at: (place: number) => Match | undefined
}

/** One list for all matches that are not marked. */
const NOWHERE: readonly Stretch[] = []

/** Returns matches in the order of their texts, without their parts. */
const inOrder = (numbers: readonly number[]): Matches => ({
  length: numbers.length,
  at: (place) => {
    const at = numbers[place]
    return at === undefined ? undefined : { at, stretches: NOWHERE }
  },
})

/** Ranks a few texts by how well they match, with the matching parts. */
const ranked = (fuzzy: uFuzzy, { plainAt }: Texts, at: readonly number[], sought: string): Matches => {
  const few: string[] = []
  let left = RANKED_CHARACTERS
  for (const one of at) {
    const text = plainAt(one)
    left -= text.length
    if (left < 0) return inOrder(at)
    few.push(text)
  }
  const [found, info, order] = fuzzy.search(few, sought, MOST_WORDS_PERMUTED, RANKED)
  if (!found || !info || !order) return inOrder(at)
  return order.map((one) => ({ at: at[info.idx[one] ?? 0] ?? 0, stretches: pairs(info.ranges[one]) }))
}

const GROUPED = /\b\d{1,3}(?:[., \u00a0]\d{3})+\b/g
const LONG = /\d{4,}/g

/** Numbers as another region writes them: 242,418 as 242418, and that as 242 418, which fits any separator. */
const withOtherNumbers = (sought: string): string =>
  sought.search(GROUPED) >= 0
    ? sought.replace(GROUPED, (one) => one.replace(/\D/g, ''))
    : sought.replace(LONG, (one) => one.replace(/\B(?=(\d{3})+$)/g, ' '))

const matchesOf = (texts: Texts, sought: string): Matches => {
  const wanted = words(sought)
  const fuzzy = /^[\x20-\x7e]*$/.test(wanted) ? latin() : any()
  const at = wanted === '' ? [] : texts.holding(fuzzy, wanted)
  return at.length > RANKED ? inOrder(at) : ranked(fuzzy, texts, at, wanted)
}

const matchesAmong = (texts: Texts, sought: string): Matches => {
  const found = matchesOf(texts, sought)
  const other = withOtherNumbers(sought)
  return found.length > 0 || other === sought ? found : matchesOf(texts, other)
}

/** The texts that match a query, best first, ignoring accents and case; one letter of a word may be wrong. */
export const matchesIn = (haystack: Haystack, sought: string): readonly Match[] => {
  const found = matchesAmong(textsOf(haystack), sought)
  return Array.from({ length: found.length }, (_, place) => found.at(place)).flatMap((one) => one ?? [])
}
