import { graphemes } from '../../text/index.ts'

/** A line being typed: the text before the cursor and after it. */
export interface Line {
  readonly before: string
  readonly after: string
}

const lastGrapheme = (text: string): string => graphemes(text).at(-1) ?? ''
const firstGrapheme = (text: string): string => graphemes(text)[0] ?? ''
// The letters, numbers and accents of a word, with what separates it from the cursor. Made when needed: both take 1.5 ms of a start.
const wordBefore = (text: string): string => /[\p{L}\p{N}\p{M}]*[^\p{L}\p{N}\p{M}]*$/u.exec(text)?.[0] ?? ''
const wordAfter = (text: string): string => /^[^\p{L}\p{N}\p{M}]*[\p{L}\p{N}\p{M}]*/u.exec(text)?.[0] ?? ''

const back = ({ before, after }: Line, part: string): Line => ({
  before: before.slice(0, before.length - part.length),
  after: part + after,
})
const forth = ({ before, after }: Line, part: string): Line => ({
  before: before + part,
  after: after.slice(part.length),
})

/** How keys change a line, as in a shell. A whole letter with its accents, a flag or an emoji is one step. */
export const LINE_EDITS = {
  'cursor-left': (line) => back(line, lastGrapheme(line.before)),
  'cursor-right': (line) => forth(line, firstGrapheme(line.after)),
  'word-left': (line) => back(line, wordBefore(line.before)),
  'word-right': (line) => forth(line, wordAfter(line.after)),
  'line-start': (line) => back(line, line.before),
  'line-end': (line) => forth(line, line.after),
  erase: ({ before, after }) => ({ before: before.slice(0, before.length - lastGrapheme(before).length), after }),
  'erase-next': ({ before, after }) => ({ before, after: after.slice(firstGrapheme(after).length) }),
  'erase-word': ({ before, after }) => ({ before: before.slice(0, before.length - wordBefore(before).length), after }),
  'erase-next-word': ({ before, after }) => ({ before, after: after.slice(wordAfter(after).length) }),
  'erase-all': ({ after }) => ({ before: '', after }),
  'erase-rest': ({ before }) => ({ before, after: '' }),
} satisfies Readonly<Record<string, (line: Line) => Line>>

/** The most lines that a prompt remembers. */
const MOST = 50

/** Adds an accepted line to those of a prompt; the newest is the last one, and none is there twice. */
export const rememberLine = (lines: readonly string[], text: string): readonly string[] =>
  text.trim() === '' ? lines : [...lines.filter((one) => one !== text), text].slice(-MOST)

/** The place in the remembered lines, counted from the newest, and what was typed before. */
export interface Recall {
  readonly at: number
  readonly draft: string
}

/** Goes to an older remembered line (1) or a newer one (-1); after the newest comes what was typed before. */
export const recallLine = (
  lines: readonly string[],
  recall: Recall,
  by: 1 | -1,
): { readonly text: string; readonly recall: Recall } => {
  const at = Math.max(0, Math.min(lines.length, recall.at + by))
  return { text: at === 0 ? recall.draft : (lines.at(-at) ?? recall.draft), recall: { ...recall, at } }
}
