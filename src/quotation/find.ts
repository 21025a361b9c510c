import type { Quote } from '../dossier/index.ts'
import type { KeptText } from './kept-text.ts'
import { characterAt, characterBefore, isUnspaced, isWordCharacter, normalise, rawRange } from './normalise.ts'

/** Places that are looked at for one quotation; a single letter may occur in every line of a long text. */
const MOST_PLACES = 1_000

/** Where a quotation is in its text, in the normalised text. */
export type Place =
  | { readonly kind: 'found'; readonly at: number; readonly end: number; readonly times: number }
  /** Found, but not between the words that its prefix and suffix name, or not where it was when it was sealed. */
  | { readonly kind: 'moved'; readonly at: number; readonly end: number; readonly times: number }
  /** Found several times, and neither prefix nor suffix says which of them is meant. */
  | { readonly kind: 'several'; readonly at: number; readonly end: number; readonly times: number }
  | { readonly kind: 'absent' }

const placesOf = (text: string, words: string): readonly number[] => {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    places.push(at)
  return places
}

/** Whether two neighbours are of one word, so that a quotation that ends between them cuts it. */
const isOneWord = (before: string | undefined, after: string | undefined): boolean =>
  isWordCharacter(before) && isWordCharacter(after) && !isUnspaced(before) && !isUnspaced(after)

const NUMBER_GOES_ON = /^[.,'’]\d/
const NUMBER_BEGAN = /\d[.,'’]$/

/** Whether a quotation's first or last number is only a part of a longer one: 10 in 10,000, but not in “of May 10, 2023”. */
const cutsNumber = ({ raw, text }: KeptText, at: number, end: number): boolean => {
  const mayBegin = /^\d/.test(text.slice(at, at + 1)) && NUMBER_BEGAN.test(text.slice(Math.max(0, at - 2), at))
  const mayGoOn = /\d$/.test(text.slice(end - 1, end)) && NUMBER_GOES_ON.test(text.slice(end, end + 2))
  if (!mayBegin && !mayGoOn) return false
  const { from, to } = rawRange(raw, at, end)
  return (
    (mayBegin && NUMBER_BEGAN.test(raw.slice(Math.max(0, from - 2), from))) ||
    (mayGoOn && NUMBER_GOES_ON.test(raw.slice(to, to + 2)))
  )
}

/** Whether a place holds whole words: “migrant” is not quoted from “migrants”. */
const isWhole = (kept: KeptText, at: number, end: number): boolean =>
  !isOneWord(characterBefore(kept.text, at), characterAt(kept.text, at)) &&
  !isOneWord(characterBefore(kept.text, end), characterAt(kept.text, end)) &&
  !cutsNumber(kept, at, end)

const hasContext = ({ text }: KeptText, { prefix = '', suffix = '' }: Quote, at: number, end: number): boolean => {
  const [before, after] = [normalise(prefix), normalise(suffix)]
  return (
    text
      .slice(Math.max(0, at - before.length - 1), at)
      .trimEnd()
      .endsWith(before) &&
    text
      .slice(end, end + after.length + 1)
      .trimStart()
      .startsWith(after)
  )
}

/**
 * Looks a quotation up in its text. Prefix and suffix decide between several places, then the place of its seal. With
 * `proved` a seal vouches for the words, and a place where the text now cuts a word counts too.
 */
export const findQuotation = (kept: KeptText, quote: Quote, proved = false): Place => {
  const words = normalise(quote.exact)
  const endOf = (at: number): number => at + words.length
  const all = placesOf(kept.text, words)
  const whole = all.filter((at) => isWhole(kept, at, endOf(at)))
  const places = whole.length === 0 && proved ? all : whole
  const [first] = places
  if (first === undefined) return { kind: 'absent' }
  const inContext = places.filter((at) => hasContext(kept, quote, at, endOf(at)))
  const sealed = proved ? quote.seal?.at : undefined
  const near = inContext.length > 0 ? inContext : places
  const at = near.length === 1 ? near[0] : near.find((one) => one === sealed)
  const times = places.length
  if (at === undefined) return { kind: 'several', at: first, end: endOf(first), times }
  const isThere = inContext.length > 0 && (sealed === undefined || sealed === at)
  return { kind: isThere ? 'found' : 'moved', at, end: endOf(at), times }
}
