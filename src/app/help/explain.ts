import { STANCES } from '../../dossier/index.ts'
import { cellSpans, isChanged, rowOf, stanceMark, tableSpans, type Line } from '../../present/index.ts'
import { plain, plainText, span, type Locale, type Sign, type Span } from '../../text/index.ts'
import { contextOf, detailOf, geometryOf, isMarked, linkOf, listedOf, matrixCellOf } from '../selectors.ts'
import type { Explained, ReadingState } from '../state.ts'

/** Signs that mean something else in a text, such as a letter or the sign between the sides of an equation. They count only where a whole span is made of signs. */
const isAlsoText = (glyph: string): boolean => /^(?:\p{L}+|[=?!.#%-])$/u.test(glyph)

/** Returns the signs that a run of characters is made of; null where it has something else. */
const signsOnly = (run: string, glyphs: readonly (readonly [string, Sign])[]): readonly Sign[] | null => {
  if (run === '') return []
  for (const [glyph] of glyphs) {
    if (!run.startsWith(glyph)) continue
    const rest = signsOnly(run.slice(glyph.length), glyphs)
    if (rest) return [...glyphs.flatMap(([same, sign]) => (same === glyph ? [sign] : [])), ...rest]
  }
  return null
}

type Glyphs = readonly (readonly [glyph: string, sign: Sign])[]

/** Returns the signs that the help explains, longest first: in ASCII one sign may begin another. In speech they are words. */
const glyphsOf = ({ words, signs, medium }: Locale): Glyphs =>
  (medium === 'speech' ? [] : words.keys.signWords)
    .map(([sign]) => [signs.of(sign), sign] as const)
    .toSorted((a, b) => b[0].length - a[0].length)

/** Returns the signs in a word: `≥`, `≠▲`, `~10,000`, `5.7×`, `Delegation°→`. A colon behind a word is not a sign. */
const signsInWord = (word: string, glyphs: Glyphs): readonly Sign[] => {
  const whole = signsOnly(word, glyphs)
  if (whole) return whole
  const [before = ''] = /^[^\p{L}\p{N}]+(?=\p{N})/u.exec(word) ?? []
  const [after = ''] = /(?<=\p{N})[^\p{N}]+$|(?<=\p{L})[^\p{L}\p{N}:]+$/u.exec(word) ?? []
  return [...(signsOnly(before, glyphs) ?? []), ...(signsOnly(after, glyphs) ?? [])]
}

/** Returns the signs in a text of one tone. */
const signsInSpan = ({ text }: Span, glyphs: Glyphs): readonly Sign[] => {
  const all = text.split(/\s+/).filter((word) => word !== '')
  const whole = all.flatMap((word) => signsOnly(word, glyphs) ?? [])
  if (all.every((word) => signsOnly(word, glyphs) !== null)) return whole
  const symbols = glyphs.filter(([glyph]) => !isAlsoText(glyph))
  return all.flatMap((word) => signsInWord(word, symbols))
}

/** Returns the stances whose sign and letter are in a text: `»D`, `±Ci`. */
const stancesIn = (locale: Locale, text: string): Explained['stances'] =>
  STANCES.filter((stance) => text.includes(stanceMark(locale, stance)))

/** Returns the terms that a text has as whole words, in the singular or plural. */
const termsIn = ({ words }: Locale, text: string): readonly number[] =>
  words.keys.glossaryWords.flatMap(([term], at) =>
    new RegExp(`(?<!\\p{L})${plain(term)}(?:e?s)?(?!\\p{L})`, 'u').test(plain(text)) ? [at] : [],
  )

const spansOf = (line: Line): readonly Span[] => (line.kind === 'text' ? line.spans : tableSpans(line))

/** Returns the row under the cursor of a list, with the signs in its margin. */
const rowSpans = (state: ReadingState): readonly Span[] => {
  const context = contextOf(state)
  const entry = listedOf(state)
  if (!entry) return []
  const { signs } = state.locale
  const changed = isChanged(context, entry) ? [span(signs.of('changed'))] : []
  const marked = isMarked(state, entry) ? [span(signs.of('marked'))] : []
  return [...changed, ...marked, ...rowOf(context, entry).cells.flatMap((cell) => [...cell.spans, span(' ')])]
}

const cellUnderCursor = (state: ReadingState): readonly Span[] => {
  const cell = matrixCellOf(state)
  return cell ? cellSpans(contextOf(state), cell.issue, cell.column) : []
}

/** Returns the link under the detail's cursor, else the lines in sight. */
const detailSpans = (state: ReadingState): readonly Span[] => {
  const lines = detailOf(state)
  const link = linkOf(state)
  const { detailRows } = geometryOf(state)
  const [from, to] = link ? [link.from, link.to] : [state.detailTop, state.detailTop + detailRows]
  return lines.slice(from, to).flatMap((line) => [...spansOf(line), span('\n')])
}

const spansUnderCursor = (state: ReadingState): readonly Span[] => {
  if (state.focus === 'detail') return detailSpans(state)
  return state.panel === 'matrix' ? cellUnderCursor(state) : rowSpans(state)
}

/** Returns the signs, stances and terms under the cursor: of a row, a cell of the matrix, a link, or a detail. */
export const explainedIn = (state: ReadingState): Explained => {
  const { locale } = state
  const spans = spansUnderCursor(state)
  const glyphs = glyphsOf(locale)
  const found = new Set(spans.flatMap((one) => signsInSpan(one, glyphs)))
  const text = plainText(spans)
  return {
    signs: locale.words.keys.signWords.flatMap(([sign]) => (found.has(sign) ? [sign] : [])),
    stances: stancesIn(locale, text),
    terms: termsIn(locale, text),
  }
}
