import { beginning, safe } from '../dossier/index.ts'
import type { KeptText } from './kept-text.ts'
import { rawRange } from './normalise.ts'

/** A quotation with the words of its paragraph before and after it. */
export interface Passage {
  readonly before: string
  readonly quoted: string
  readonly after: string
}

/** The words shown on either side of a quotation, in characters. */
const WIDEST_CONTEXT = 600

const flat = (text: string): string => text.replace(/\s+/g, ' ')

/** A word that was cut is left out up to this length; a longer run of letters is of a script without spaces. */
const CUT_WORD = { first: /^(?:[\udc00-\udfff]|\S{0,40}\s)/, last: /\s\S{0,40}$/ }

/** Returns the end of a text from a word on, with `…` where it was cut. */
const ending = (text: string): string =>
  text.length <= WIDEST_CONTEXT ? text : `…${text.slice(-WIDEST_CONTEXT).replace(CUT_WORD.first, '').trimStart()}`

/** Returns the beginning of a text up to a word, with `…` where it was cut. */
const start = (text: string): string =>
  text.length <= WIDEST_CONTEXT ? text : `${beginning(text, WIDEST_CONTEXT).replace(CUT_WORD.last, '').trimEnd()}…`

/** Returns a place of a normalised text inside its paragraph, made safe for a screen. A paragraph ends at an empty line. */
export const passageAt = ({ raw }: KeptText, at: number, end: number): Passage => {
  const { from, to } = rawRange(raw, at, end)
  const before = /(?:^|\n\s*\n)(?<own>(?:(?!\n\s*\n)[\s\S])*)$/.exec(
    raw.slice(Math.max(0, from - 4 * WIDEST_CONTEXT), from),
  )
  const after = raw.slice(to, to + 4 * WIDEST_CONTEXT).split(/\n\s*\n/)[0] ?? ''
  return {
    before: safe(ending(flat(before?.groups?.['own'] ?? '').trimStart())),
    quoted: safe(flat(raw.slice(from, to))),
    after: safe(start(flat(after).trimEnd())),
  }
}
