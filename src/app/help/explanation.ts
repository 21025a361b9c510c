import { fit, span, widthOf, wrap, type Locale, type Span } from '../../text/index.ts'
import { stanceMark } from '../../present/index.ts'
import type { Explained } from '../state.ts'

/** Returns whether there is nothing to explain. */
export const isNothing = ({ signs, stances, terms }: Explained): boolean =>
  signs.length + stances.length + terms.length === 0

const entriesOf = (locale: Locale, { signs, stances, terms }: Explained): readonly (readonly [string, string])[] => {
  const { signWords, glossaryWords } = locale.words.keys
  return [
    ...signWords.flatMap(([sign, words]) => (signs.includes(sign) ? [[locale.signs.of(sign), words] as const] : [])),
    ...stances.map((stance) => [stanceMark(locale, stance), locale.words.stances[stance].word] as const),
    ...glossaryWords.filter((_, at) => terms.includes(at)),
  ]
}

/** Returns the explanation as lines of a width: each sign or term, and its meaning beside it. */
export const explainLines = (locale: Locale, explained: Explained, width: number): readonly (readonly Span[])[] => {
  const entries = entriesOf(locale, explained)
  const left = Math.max(...entries.map(([sign]) => widthOf(sign))) + 2
  return entries.flatMap(([sign, words]) =>
    wrap(words, Math.max(1, width - left)).map((line, at) => [
      span(fit(at === 0 ? sign : '', left), 'accent'),
      span(line),
    ]),
  )
}
