import { memoizeLast, nearestTyped, type Reading } from '../../dossier/index.ts'
import { FIELDS, plain } from '../../text/index.ts'
import type { Listed, Panel, RenderContext } from '../entry.ts'
import { fitsFilter, parseFilter, valuesOf, wordsOf } from './filter.ts'
import { wholeListing } from './order.ts'

/** What a filter probably means: the word that fits nothing, the one that was meant, and the whole filter with it. */
export interface Suggestion {
  readonly wrong: string
  readonly right: string
  readonly filter: string
}

/** How many rows of a list are searched for a similar word, and how many of their words are compared. */
const MOST_ROWS = 2000
const MOST_WORDS = 1000
/** Shorter words are not worth a suggestion. */
const LEAST_LETTERS = 3
/** By how many letters a suggested word may be shorter than the typed one. */
const LETTERS_SHORTER = 3

const searchedRows = (context: RenderContext, panel: Panel): readonly Listed[] =>
  wholeListing(context, panel).entries.slice(0, MOST_ROWS)

const wordsInRows = memoizeLast(
  (_: Reading, { context, panel }: { readonly context: RenderContext; readonly panel: Panel }): readonly string[] => {
    const rows = searchedRows(context, panel)
    return [...new Set(rows.flatMap((row) => wordsOf(context, row).split(/[^\p{L}\p{N}]+/u)))]
  },
  (a, b) => a.context === b.context && a.panel === b.panel,
)

/** Returns a value as one word of a filter: `united-states`. */
const asWord = (value: string): string => plain(value).replace(/\s+/g, '-')

const similarWord = (context: RenderContext, panel: Panel, typed: string): string | null => {
  const known = wordsInRows(context.reading, { context, panel }).filter(
    (word) => word.length >= LEAST_LETTERS && word.length >= typed.length - LETTERS_SHORTER,
  )
  return known.some((word) => word.includes(typed)) ? null : nearestTyped(typed, known.slice(0, MOST_WORDS))
}

const fieldNames = ({ locale }: RenderContext): readonly string[] =>
  FIELDS.flatMap((one) => [plain(locale.words.filter.fields[one]), one])

/** Returns whether a word is still becoming the name of a field. */
const beginsField = (context: RenderContext, word: string): boolean =>
  fieldNames(context).some((name) => name.startsWith(plain(word)))

/** Returns what a word of a filter should be; null where it fits, or nothing is similar. */
const corrected = (context: RenderContext, panel: Panel, word: string): string | null => {
  const { locale, reading } = context
  const { terms, fault } = parseFilter(context, word)
  const [name, value] = [word.slice(0, word.indexOf(':')), word.slice(word.indexOf(':') + 1)]
  if (fault?.kind === 'unknown-field') {
    const field = nearestTyped(plain(name), fieldNames(context))
    return field === null ? null : `${field}:${value}`
  }
  if (fault?.kind === 'no-value') {
    const known = valuesOf(locale, reading, fault.field).map(([, one]) => asWord(one))
    const found = nearestTyped(asWord(value), known)
    return found === null ? null : `${name}:${found}`
  }
  const isWord =
    fault === null && terms[0]?.field === null && word.length >= LEAST_LETTERS && !beginsField(context, word)
  return isWord ? (fieldOfValue(context, panel, plain(word)) ?? similarWord(context, panel, plain(word))) : null
}

/** Returns the field and value that a word begins, where rows have it: `status:stalled` for `stal`. */
const fieldOfValue = (context: RenderContext, panel: Panel, word: string): string | null => {
  const { locale, reading } = context
  const has = (filter: string): boolean => {
    const asked = parseFilter(context, filter)
    return searchedRows(context, panel).some((row) => fitsFilter(context, row, asked))
  }
  return (
    FIELDS.flatMap((field) => valuesOf(locale, reading, field).map(([, value]) => [field, asWord(value)] as const))
      .filter(([, value]) => value.startsWith(word))
      .map(([field, value]) => `${plain(locale.words.filter.fields[field])}:${value}`)
      .find(has) ?? null
  )
}

interface Failing {
  readonly context: RenderContext
  readonly panel: Panel
  readonly filter: string
}

/** The suggestion for the last filter, which every frame asks for again. */
const suggestionFor = memoizeLast(
  (_: Reading, { context, panel, filter }: Failing): Suggestion | null => {
    const words = filter.split(/\s+/).filter((word) => word !== '')
    for (const [at, wrong] of words.entries()) {
      const right = corrected(context, panel, wrong)
      if (right !== null && right !== wrong) return { wrong, right, filter: words.with(at, right).join(' ') }
    }
    return null
  },
  (a, b) => a.context === b.context && a.panel === b.panel && a.filter === b.filter,
)

/** Returns the likely meaning of a filter that leaves nothing of a list; null where no word has a similar one. */
export const suggestFilter = (context: RenderContext, panel: Panel, filter: string): Suggestion | null =>
  suggestionFor(context.reading, { context, panel, filter })
