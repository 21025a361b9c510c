import { Static, Text, useWindowSize } from 'ink'
import { useEffect, useState } from 'react'
import { heardOf, modeOf, toldBetween, type Heard, type Mode, type State } from '../app/index.ts'
import { plainText, wrap } from '../text/index.ts'
import { footerSpans } from './bars.tsx'
import { useProgram, type Ties } from './program.ts'

/** Where the line below says itself what the keys do. */
const PROMPTS: ReadonlySet<Mode> = new Set<Mode>(['prompt', 'path', 'ask'])

interface Told {
  readonly last: Heard
  readonly lines: readonly string[]
}

const first = (state: State): Told => {
  const last = heardOf(state)
  return { last, lines: toldBetween(null, last) }
}

const next = (told: Told, state: State): Told => {
  const last = heardOf(state)
  return { last, lines: [...told.lines, ...toldBetween(told.last, last)] }
}

/** What is typed or was told, and the keys that work now: the one line that changes in place. */
const prompt = (state: State): string => {
  const line = plainText(footerSpans(state)).replace(/\s+/g, ' ').trim()
  return state.notice !== '' || PROMPTS.has(modeOf(state)) ? line : state.say.words.spoken.keys(line)
}

/**
 * The program for who hears the screen: what happens is added below, line by line, and nothing above is drawn again. No frame, no table,
 * no sign that is only to be seen.
 */
export const Spoken = (ties: Ties) => {
  const state = useProgram(ties)
  const { store } = ties
  const [told, setTold] = useState(() => first(store.state()))
  useEffect(() => store.subscribe(() => setTold((before) => next(before, store.state()))), [store])
  const { columns } = useWindowSize()
  // What is heard has no size; what is seen of it is broken between words.
  const broken = (line: string): readonly string[] => wrap(line, columns)
  return (
    <>
      <Static items={[...told.lines]}>{(line, at) => <Text key={at}>{broken(line).join('\n')}</Text>}</Static>
      <Text>{prompt(state)}</Text>
    </>
  )
}
