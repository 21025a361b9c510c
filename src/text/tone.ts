/** What a piece of text is, before it has a colour. `side0`…`side5` are the parties, by their place in the dossier. */
export type Tone =
  | 'plain'
  | 'strong'
  | 'dim'
  | 'accent'
  | 'good'
  | 'warn'
  | 'bad'
  | 'quote'
  | `side${0 | 1 | 2 | 3 | 4 | 5}`

/** Text of one tone. */
export interface Span {
  readonly text: string
  readonly tone: Tone
}

export const span = (text: string, tone: Tone = 'plain'): Span => ({ text, tone })
export const plainText = (spans: readonly Span[]): string => spans.map((one) => one.text).join('')
