import { Static, Text, useWindowSize } from 'ink'
import { useCallback, useEffect, useRef, useState } from 'react'
import { speechOf, announcementsBetween, showsKeys, type Speech, type State } from '../app/index.ts'
import { plainText, wrap } from '../text/index.ts'
import { footerSpans } from './bars.tsx'
import { useProgram, type ProgramProps } from './program.ts'

/** The last speech, and lines that may not be on the screen yet. `from` is the number of the first since the start. */
interface Transcript {
  readonly last: Speech
  readonly from: number
  readonly lines: readonly string[]
}

const firstTranscript = (last: Speech): Transcript => ({ last, from: 0, lines: announcementsBetween(null, last) })

/**
 * Adds what a state says and drops lines already on the screen. Keeping them would use more and more memory.
 */
const nextTranscript = ({ last, from, lines }: Transcript, now: Speech, shown: number): Transcript => ({
  last: now,
  from: shown,
  lines: [...lines.slice(shown - from), ...announcementsBetween(last, now)],
})

/** Returns lines as Ink's `Static` asks for them: how many there have been, and the new ones. */
const staticItems = ({ from, lines }: Transcript): string[] =>
  ({ length: from + lines.length, slice: (at: number) => lines.slice(Math.max(0, at - from)) }) as unknown as string[]

/** Returns the prompt or notice and the keys that work now: the one line that changes in place. */
const promptLine = (state: State): string => {
  const line = plainText(footerSpans(state)).replace(/\s+/g, ' ').trim()
  return showsKeys(state) ? state.locale.words.spoken.keys(line) : line
}

/** What is spoken: the present speech, when it changes, and the line of the prompt. */
export interface SpokenLinesProps {
  readonly speech: () => Speech
  readonly subscribe: (listener: () => void) => () => void
  readonly prompt: string
}

/**
 * Speaks a program for a screen reader: new lines are added below and nothing above is drawn again. It has no frame,
 * no table and no visual sign.
 */
export const SpokenLines = ({ speech, subscribe, prompt }: SpokenLinesProps) => {
  const [told, setTold] = useState(() => firstTranscript(speech()))
  const shown = useRef(0)
  useEffect(() => {
    shown.current = told.from + told.lines.length
  }, [told])
  useEffect(
    () => subscribe(() => setTold((before) => nextTranscript(before, speech(), shown.current))),
    [subscribe, speech],
  )
  const { columns } = useWindowSize()
  // Speech has no width; on the screen its lines are wrapped between words.
  const broken = (line: string): readonly string[] => wrap(line, columns)
  return (
    <>
      <Static items={staticItems(told)}>{(line, at) => <Text key={at}>{broken(line).join('\n')}</Text>}</Static>
      <Text>{prompt}</Text>
    </>
  )
}

/** Speaks the dashboard. */
export const Spoken = (ties: ProgramProps) => {
  const state = useProgram(ties)
  const { store } = ties
  const speech = useCallback(() => speechOf(store.state()), [store])
  return <SpokenLines speech={speech} subscribe={store.subscribe} prompt={promptLine(state)} />
}
