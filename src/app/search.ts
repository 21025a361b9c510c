import { memoizeLast, memoizeText, sameTarget, type Reading } from '../dossier/index.ts'
import {
  findableOf,
  recordAt,
  searchedRecords,
  entryTitle,
  wordHaystack,
  type Findable,
  type Matches,
  type RenderContext,
  type SearchedRecords,
  type WordHaystack,
} from '../present/index.ts'
import { plain, stretchesOf, type Stretch } from '../text/index.ts'
import { aheadIn, aheadTexts } from './prompt/ahead.ts'
import { contextOf } from './selectors.ts'
import type { ReadingState } from './state.ts'
import { openRecord, goBack } from './history.ts'

/** A record that matches a search. */
export interface SearchResult {
  readonly findable: Findable
  /** Its title, followed by ` · ` and the other words. */
  readonly text: string
  /** Matching ranges of the plain text; empty where there are too many results to mark. */
  readonly plainly: readonly Stretch[]
}

/** Returns the matching ranges of a result's text. Where folding changed its length, the text itself is searched. */
export const stretchesIn = ({ text, plainly }: SearchResult, sought: string): readonly Stretch[] =>
  plainly.length > 0 && plain(text).length === text.length ? plainly : stretchesOf(text, sought)

const BETWEEN = ' · '
const textOf = ({ title, more }: Findable): string => (more === '' ? title : `${title}${BETWEEN}${more}`)

/** What is searched, by number: its words are put together when they are read. */
interface Numbered {
  readonly context: RenderContext
  readonly records: SearchedRecords
}

/** Returns the words of a record that is searched; null for a number beyond the last. */
const findableAt = ({ context, records }: Numbered, number: number): Findable | null => {
  const searched = records.at(number)
  return searched && findableOf(context, searched)
}

/** What matches a text, best first. A result is made when it is read: 40 are in sight, and a letter is in nearly all of 200,000 records. */
export interface SearchResults {
  readonly length: number
  /** Returns the result at a place; undefined beyond the last. */
  readonly at: (place: number) => SearchResult | undefined
}

/** How many results are kept: those in sight are read again for every frame. */
const ROWS_KEPT = 500

const resultsOf = (all: Numbered, matches: Matches): SearchResults => {
  const resultAt = memoizeText((place: `${number}`): SearchResult | null => {
    const match = matches.at(Number(place))
    const findable = match === undefined ? null : findableAt(all, match.at)
    return match && findable ? { findable, text: textOf(findable), plainly: match.stretches } : null
  }, ROWS_KEPT)
  return { length: matches.length, at: (place) => resultAt(`${place}`) ?? undefined }
}

/** The records indexed so far, and the last results. */
interface SearchIndex extends Numbered {
  readonly haystack: WordHaystack
  /** How many records are indexed. */
  indexed: number
  /** What was found last, among how many records. */
  last: { readonly text: string; readonly among: number; readonly found: SearchResults } | null
}

const plainOf = (findable: Findable | null): string => (findable ? plain(textOf(findable)) : '')

/** How records are put into words, and the seed of the hashes of these. */
interface Searched {
  readonly context: RenderContext
  readonly seed: number
}

const searchIndexFor = memoizeLast(
  (reading: Reading, { context, seed }: Searched): SearchIndex => {
    const all = { context, records: searchedRecords(reading.dossier) }
    const haystack = wordHaystack((number) => plainOf(findableAt(all, number)), seed)
    return { ...all, haystack, indexed: 0, last: null }
  },
  (a, b) => a.context.locale === b.context.locale,
)

const searchIndexIn = (state: ReadingState): SearchIndex =>
  searchIndexFor(state.reading, { context: contextOf(state), seed: state.seed })

/** Indexes more records, until so many or those with so many characters are indexed; returns whether all are indexed. */
const extendIndex = (one: SearchIndex, most: number, characters = Infinity): boolean => {
  const { count } = one.records
  const until = Math.min(count, one.indexed + most)
  for (let left = characters; one.indexed < until && left > 0; one.indexed++) {
    const text = plainOf(findableAt(one, one.indexed))
    left -= text.length
    one.haystack.add(text)
  }
  return one.indexed === count
}

/** Indexes some hundred more records, fewer of long texts; returns whether all are indexed. */
export const warmSearch = (state: ReadingState): boolean =>
  extendIndex(searchIndexIn(state), AT_ONCE, CHARACTERS_AT_ONCE)
const AT_ONCE = 200
/** Accents of 10 million Devanagari characters take 0.7 s to remove. */
const CHARACTERS_AT_ONCE = 50_000

const NOTHING: SearchResults = []

/** Says that not all records are searched yet for what is typed or taken; null where they are. */
export const searchingText = (state: ReadingState): string | null => {
  const { goesOn, taken } = state.locale.words.find
  return aheadTexts(state, { typed: goesOn, taken })[0] ?? null
}

/** Says why nothing is found: nothing is sought, not all records are searched yet, or nothing matches. */
export const noneFound = (state: ReadingState, text: string): string => {
  const { find } = state.locale.words
  return text.trim() === '' ? find.takes : (searchingText(state) ?? find.none(text))
}

/** Returns everything that matches a text, best first, among the records so far where it is typed ahead; cached for the last text. */
export const resultsFor = (state: ReadingState, sought: string): SearchResults => {
  if (sought === '') return NOTHING
  const ready = searchIndexIn(state)
  if (aheadIn(state) === null) extendIndex(ready, Infinity)
  const { indexed: among, last } = ready
  if (last?.text === sought && last.among === among) return last.found
  const found = resultsOf(ready, ready.haystack.matches(sought))
  ready.last = { text: sought, among, found }
  return found
}

/** Opens a match. From one match to the next the trail keeps the place where the search began. */
export const goToMatch = (state: ReadingState, text: string, at: number): ReadingState => {
  const found = resultsFor(state, text)
  const { find } = state.locale.words
  const match = found.at(at)
  if (!match) return { ...state, overlay: { kind: 'none' }, notice: find.none(text) }
  const last = state.search ? resultsFor(state, state.search.text).at(state.search.at) : undefined
  const onMatch = last !== undefined && sameTarget(state.opened, last.findable.target)
  const next = openRecord(onMatch ? goBack(state) : state, match.findable.target)
  const record = recordAt(state.reading, match.findable.target)
  const title = record ? entryTitle(state.locale, record) : ''
  return {
    ...next,
    search: { text, at },
    notice: find.at(text, state.locale.number(at + 1), state.locale.number(found.length), title),
  }
}

/** Goes to the next or previous match, starting over at the ends. */
export const nextMatch = (state: ReadingState, by: 1 | -1): ReadingState => {
  if (!state.search) return { ...state, notice: state.locale.words.find.nothingYet }
  const { text, at } = state.search
  const count = resultsFor(state, text).length
  return goToMatch(state, text, count === 0 ? 0 : (at + by + count) % count)
}
