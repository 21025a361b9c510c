import { Static, Text, useApp, useWindowSize } from 'ink'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { actionFor, heardOf, modeOf, toldBetween, type Heard, type Mode, type State, type Store } from '../app/index.ts'
import { plainText, wrap } from '../text/index.ts'
import { footerSpans } from './bars.tsx'
import { useKeys } from './keys.ts'
import type { SuspendTerminal } from './screen.tsx'

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
export const Spoken = ({
  store,
  leave,
  hand,
}: {
  readonly store: Store
  readonly leave: () => void
  readonly hand: (suspend: SuspendTerminal) => void
}) => {
  const state = useSyncExternalStore(store.subscribe, store.state)
  const [told, setTold] = useState(() => first(store.state()))
  useEffect(() => store.subscribe(() => setTold((before) => next(before, store.state()))), [store])
  const press = useCallback(
    (key: string) => {
      const action = actionFor(store.state(), key)
      if (action) store.dispatch(action)
    },
    [store],
  )
  useKeys(press)
  useEffect(() => leave, [leave])
  const { suspendTerminal } = useApp()
  const { columns } = useWindowSize()
  // What is heard has no size; what is seen of it is broken between words.
  const broken = (line: string): readonly string[] => wrap(line, columns)
  useEffect(() => hand(suspendTerminal), [hand, suspendTerminal])
  return (
    <>
      <Static items={[...told.lines]}>{(line, at) => <Text key={at}>{broken(line).join('\n')}</Text>}</Static>
      <Text>{prompt(state)}</Text>
    </>
  )
}
