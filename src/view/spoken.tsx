import { Static, Text, useWindowSize } from 'ink'
import { useEffect, useRef, useState } from 'react'
import { speechOf, modeOf, announcementsBetween, type Speech, type Mode, type State } from '../app/index.ts'
import { plainText, wrap } from '../text/index.ts'
import { footerSpans } from './bars.tsx'
import { useProgram, type ProgramProps } from './program.ts'

/** Where the line below says itself what the keys do. */
const PROMPTS: ReadonlySet<Mode> = new Set<Mode>(['prompt', 'path', 'ask'])

/** What was told last, and the lines that may not stand on the screen yet, the first of them by its number since the beginning. */
interface Transcript {
  readonly last: Speech
  readonly from: number
  readonly lines: readonly string[]
}

const firstTranscript = (state: State): Transcript => {
  const last = speechOf(state)
  return { last, from: 0, lines: announcementsBetween(null, last) }
}

/** What stands on the screen, so many lines since the beginning, is not kept: a program that is left open would hold more and more. */
const nextTranscript = ({ last, from, lines }: Transcript, state: State, shown: number): Transcript => {
  const now = speechOf(state)
  return { last: now, from: shown, lines: [...lines.slice(shown - from), ...announcementsBetween(last, now)] }
}

/** Lines as Ink's `Static` asks for them: how many there have been, and those that are new. */
const staticItems = ({ from, lines }: Transcript): string[] =>
  ({ length: from + lines.length, slice: (at: number) => lines.slice(Math.max(0, at - from)) }) as unknown as string[]

/** What is typed or was told, and the keys that work now: the one line that changes in place. */
const promptLine = (state: State): string => {
  const line = plainText(footerSpans(state)).replace(/\s+/g, ' ').trim()
  return state.notice !== '' || PROMPTS.has(modeOf(state)) ? line : state.locale.words.spoken.keys(line)
}

/**
 * The program for who hears the screen: what happens is added below, line by line, and nothing above is drawn again. No frame, no table,
 * no sign that is only to be seen.
 */
export const Spoken = (ties: ProgramProps) => {
  const state = useProgram(ties)
  const { store } = ties
  const [told, setTold] = useState(() => firstTranscript(store.state()))
  const shown = useRef(0)
  useEffect(() => {
    shown.current = told.from + told.lines.length
  }, [told])
  useEffect(
    () => store.subscribe(() => setTold((before) => nextTranscript(before, store.state(), shown.current))),
    [store],
  )
  const { columns } = useWindowSize()
  // What is heard has no size; what is seen of it is broken between words.
  const broken = (line: string): readonly string[] => wrap(line, columns)
  return (
    <>
      <Static items={staticItems(told)}>{(line, at) => <Text key={at}>{broken(line).join('\n')}</Text>}</Static>
      <Text>{promptLine(state)}</Text>
    </>
  )
}
