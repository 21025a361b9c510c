import { knownFrom, sameMeaning, type Reading, type Target } from '../dossier/index.ts'
import { stateNow } from './figures.ts'
import type { Quoted, QuotedFigure, QuotedVerdict, Register } from './quoted.ts'

/** A quotation, what it is about now (null where the dossier has it no longer), and whether that differs, or did until it was dismissed. */
export type Compared = { readonly isChanged: boolean; readonly isDismissed: boolean } & (
  | { readonly quoted: QuotedFigure; readonly now: QuotedFigure['was'] | null }
  | { readonly quoted: QuotedVerdict; readonly now: QuotedVerdict['was'] | null }
)

/** A quotation in words: what was quoted, what it was and is, when and where; and the record that it is of. */
export type QuotedItem = Compared & {
  readonly target: Target
  readonly subject: string
  readonly states: string
  readonly facts: string
}

type State = Quoted['was']

/** Returns what a reader would quote of a state: a value that was published again is the same. */
const meaningOf = (state: State | null): unknown => {
  if (state === null || 'verdict' in state) return state
  const { published: _, ...meaning } = state
  return meaning
}

const isSame = (a: State | null, b: State | null): boolean => sameMeaning(meaningOf(a), meaningOf(b))

/** Compares a quotation with a reading. On a day before it was quoted nothing can have changed since. */
const compare = (reading: Reading, quoted: Quoted): Compared => {
  const isAhead = knownFrom(quoted.on) > reading.on
  const now = isAhead ? quoted.was : stateNow(reading, quoted)
  const isOther = !isSame(quoted.was, now)
  const isDismissed = isOther && quoted.seen !== undefined && isSame(quoted.seen, now)
  return { quoted, now, isChanged: isOther && !isDismissed, isDismissed } as Compared
}

/** Compares everything that was quoted with a reading: what has changed first, and in each half the newest quotation first. */
export const compareQuoted = (reading: Reading, { quoted }: Register): readonly Compared[] => {
  const all = quoted.map((one) => compare(reading, one)).toReversed()
  return [...all.filter(({ isChanged }) => isChanged), ...all.filter(({ isChanged }) => !isChanged)]
}
