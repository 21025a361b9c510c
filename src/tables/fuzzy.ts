import uFuzzy from '@leeoniya/ufuzzy'
import { plain, type Stretch } from '../text/index.ts'

/** One letter of a word may be wrong, missing, too many or swapped with its neighbour; words may stand in any order. */
const LATIN = new uFuzzy({ intraMode: 1 })
/** The same for every script, at some cost in speed. */
const ANY = new uFuzzy({
  unicode: true,
  interSplit: String.raw`[^\p{L}\d']+`,
  intraSplit: String.raw`\p{Ll}\p{Lu}`,
  intraBound: String.raw`\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}`,
  intraChars: String.raw`[\p{L}\d']`,
  intraContr: String.raw`'\p{L}{1,2}\b`,
  intraMode: 1,
})

/** A text that fits, by its place among those that were searched, and where it does. */
export interface Match {
  readonly at: number
  /** In the text without accents and in lower case; of the same length as the text itself but for rare letters. */
  readonly stretches: readonly Stretch[]
}

/** Texts made ready to be searched again and again. */
export interface Haystack {
  readonly plain: string[]
  /** The last search and what it found: a longer text is looked for among these only. */
  last: { readonly sought: string; readonly at: number[] } | null
}

export const haystackOf = (texts: readonly string[]): Haystack => ({ plain: texts.map(plain), last: null })

/** Up to so many matches are put in order by how well they fit; more stay in the order of the texts. */
const RANKED = 1000
const MOST_WORDS_PERMUTED = 3

const pairs = (ranges: readonly number[] | undefined): readonly Stretch[] =>
  Array.from(
    { length: (ranges?.length ?? 0) / 2 },
    (_, at) => [ranges?.[2 * at] ?? 0, ranges?.[2 * at + 1] ?? 0] as const,
  )

/** From this length on a longer word fits only where the shorter one did: shorter ones have stricter rules about wrong letters. */
const NARROWS = 5

/** What a single word fits, among those that its beginning fitted; more words are left to the search itself. */
const filtered = (fuzzy: uFuzzy, { plain: texts, last }: Haystack, sought: string): number[] | null => {
  if (sought.includes(' ')) return null
  const narrower = last !== null && last.sought.length >= NARROWS && sought.startsWith(last.sought)
  return fuzzy.filter(texts, sought, narrower ? last.at : undefined)
}

/** The texts that fit what is sought, best first: accents and case aside, with one letter wrong in a word. */
export const matchesIn = (haystack: Haystack, sought: string): readonly Match[] => {
  const wanted = plain(sought.trim())
  if (wanted === '') return []
  const fuzzy = /^[\x20-\x7e]*$/.test(wanted) ? LATIN : ANY
  const among = filtered(fuzzy, haystack, wanted)
  const [at, info, order] =
    among?.length === 0 ? [null, null, null] : fuzzy.search(haystack.plain, wanted, MOST_WORDS_PERMUTED, RANKED, among)
  haystack.last = { sought: wanted, at: at ? [...at] : [] }
  if (!at) return []
  if (!info || !order) return at.map((one) => ({ at: one, stretches: [] }))
  return order.map((one) => ({ at: info.idx[one] ?? 0, stretches: pairs(info.ranges[one]) }))
}
