/** The meaning of a piece of text, which the theme colours. `doubt` and `contradicted` are what published figures say of a claim; no other tone is as visible. `side0`…`side5` are the sides, in the dossier's order. */
export type Tone =
  | 'plain'
  | 'strong'
  | 'dim'
  | 'accent'
  | 'good'
  | 'warn'
  | 'doubt'
  | 'bad'
  | 'contradicted'
  | 'quote'
  | 'match'
  | `side${0 | 1 | 2 | 3 | 4 | 5}`

/** Text of one tone. */
export interface Span {
  readonly text: string
  readonly tone: Tone
  /** A safe web address that the text leads to, where the terminal has links. */
  readonly href?: string
}

/** Returns text in a tone. */
export const span = (text: string, tone: Tone = 'plain'): Span => ({ text, tone })
/** Returns the text of spans without their tones. */
export const plainText = (spans: readonly Span[]): string => spans.map((one) => one.text).join('')

/** Gives the tone of a match to ranges of the spans' joined text. */
export const withMatches = (
  spans: readonly Span[],
  stretches: readonly (readonly [number, number])[],
): readonly Span[] => {
  if (stretches.length === 0) return spans
  let at = 0
  return spans.flatMap((one) => {
    const start = at
    at += one.text.length
    return split(
      one,
      stretches.map(([from, to]) => [from - start, to - start] as const),
    )
  })
}

const split = (whole: Span, stretches: readonly (readonly [number, number])[]): readonly Span[] => {
  const { text } = whole
  const inside = stretches.filter(([from, to]) => to > 0 && from < text.length)
  if (inside.length === 0) return [whole]
  const parts: Span[] = []
  let done = 0
  for (const [from, to] of inside) {
    const first = Math.max(done, from)
    if (first > done) parts.push({ ...whole, text: text.slice(done, first) })
    if (to > first) parts.push({ ...whole, text: text.slice(first, to), tone: 'match' })
    done = Math.max(done, Math.min(text.length, to))
  }
  return done < text.length ? [...parts, { ...whole, text: text.slice(done) }] : parts
}
