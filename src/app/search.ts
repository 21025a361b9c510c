import { memoizeLast, sameTarget, type Reading } from '../dossier/index.ts'
import {
  findablesIn,
  haystackOf,
  matchesIn,
  recordAt,
  entryTitle,
  type Findable,
  type Haystack,
  type RenderContext,
} from '../present/index.ts'
import { plain, stretchesOf, type Stretch } from '../text/index.ts'
import { contextOf } from './selectors.ts'
import type { ReadingState } from './state.ts'
import { openRecord, goBack } from './history.ts'

/** Something that was found. */
export interface SearchResult {
  readonly findable: Findable
  /** Its title, followed by ` · ` and the other words. */
  readonly text: string
  /** Where the plain text fits, as the search has it; none where there are so many matches that nobody looks at all of them. */
  readonly plainly: readonly Stretch[]
}

/** Where the words of a match fit. Where a letter became two in the plain text, the words themselves are looked for. */
export const stretchesIn = ({ text, plainly }: SearchResult, sought: string): readonly Stretch[] =>
  plainly.length > 0 && plain(text).length === text.length ? plainly : stretchesOf(text, sought)

const BETWEEN = ' · '
const textOf = ({ title, more }: Findable): string => (more === '' ? title : `${title}${BETWEEN}${more}`)

/** What is searched: as much of it as has been made ready, and what is still to be. */
interface SearchIndex {
  readonly rest: Iterator<Findable>
  readonly findables: Findable[]
  readonly texts: string[]
  readonly haystack: Haystack
  isReady: boolean
  last: { readonly text: string; readonly found: readonly SearchResult[] } | null
}

const searchIndexFor = memoizeLast(
  (_: Reading, context: RenderContext): SearchIndex => ({
    rest: findablesIn(context),
    findables: [],
    texts: [],
    haystack: haystackOf([]),
    isReady: false,
    last: null,
  }),
  (a, b) => a.locale === b.locale,
)

const searchIndexIn = (state: ReadingState): SearchIndex => searchIndexFor(state.reading, contextOf(state))

/** So many at most are made ready more. */
const extendIndex = (one: SearchIndex, most: number): void => {
  for (let count = 0; count < most && !one.isReady; count++) {
    const next = one.rest.next()
    if (next.done === true) one.isReady = true
    else {
      const text = textOf(next.value)
      one.findables.push(next.value)
      one.texts.push(text)
      one.haystack.plain.push(plain(text))
    }
  }
}

/** Some hundred records of a reading are made ready for being searched; whether all of them are. */
export const warmSearch = (state: ReadingState): boolean => {
  const one = searchIndexIn(state)
  extendIndex(one, AT_ONCE)
  return one.isReady
}
const AT_ONCE = 200

const NOTHING: readonly SearchResult[] = []

/** Everything that fits what is sought, best first; worked out once for each text. */
export const resultsFor = (state: ReadingState, sought: string): readonly SearchResult[] => {
  if (sought === '') return NOTHING
  const ready = searchIndexIn(state)
  extendIndex(ready, Infinity)
  if (ready.last?.text === sought) return ready.last.found
  const found = matchesIn(ready.haystack, sought).flatMap(({ at, stretches }): readonly SearchResult[] => {
    const [findable, text] = [ready.findables[at], ready.texts[at]]
    return findable && text !== undefined ? [{ findable, text, plainly: stretches }] : []
  })
  ready.last = { text: sought, found }
  return found
}

/** One of the matches opened; from one match to the next Esc comes back to where the search began. */
export const goToMatch = (state: ReadingState, text: string, at: number): ReadingState => {
  const found = resultsFor(state, text)
  const { find } = state.locale.words
  const match = found[at]
  if (!match) return { ...state, overlay: { kind: 'none' }, notice: find.none(text) }
  const last = state.search ? resultsFor(state, state.search.text)[state.search.at] : undefined
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

/** The match after the last one or before it, around the ends. */
export const nextMatch = (state: ReadingState, by: 1 | -1): ReadingState => {
  if (!state.search) return { ...state, notice: state.locale.words.find.nothingYet }
  const { text, at } = state.search
  const count = resultsFor(state, text).length
  return goToMatch(state, text, count === 0 ? 0 : (at + by + count) % count)
}
