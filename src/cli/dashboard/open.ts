import { DONE, fail, FAILED } from '../exit.ts'
import type { InvocationOf } from '../invocation.ts'
import { resolveSince } from '../since.ts'
import { loadOnce, startReading, type DossierSource } from '../../files/source.ts'
import type { Opening, ScreenEnd } from '../../session/run.ts'
import { askGround, knownGround, type Ground } from '../../system/terminal/ground.ts'
import { coloursOf } from '../../system/terminal.ts'
import { wordsIn } from '../../text/index.ts'

type Open = InvocationOf<'open'>

/** A screen that was not opened: why is on standard error. */
interface Reported {
  readonly kind: 'reported'
}

/** Reports why a screen ended by itself, once the terminal is restored. */
export const endOfScreen = (end: ScreenEnd | Reported, { outputOptions }: Open): number => {
  const { command } = wordsIn(outputOptions)
  switch (end.kind) {
    case 'left':
      return end.code
    // Only a screen that was opened from the desk leads back to it.
    case 'desk':
      return DONE
    case 'reported':
      return FAILED
    case 'unreadable':
      return fail(end.sentence, outputOptions)
    case 'no-keyboard':
      return fail(`migration-dash: ${command.noKeyboard}`, outputOptions)
    case 'failed':
      return fail(`migration-dash: ${command.screenFailed(end.why)}`, outputOptions)
  }
}

/** Finds out the terminal's background, where colours depend on it; returns a function that ends the question. */
export const startAsking = ({ background, colours, medium }: Open['outputOptions']): (() => Ground | null) => {
  const known = knownGround({ asked: background, env: process.env })
  const shown = coloursOf(colours, process.env)
  const isNeeded = medium === 'screen' && (shown === 'fixed' || shown === 'any')
  if (known !== null || !isNeeded || !process.stdin.isTTY) return () => known
  return askGround(process.stdin, (text) => void process.stdout.write(text))
}

/** Where a dashboard is opened from, and the record to open. */
export type OpenedFrom = Pick<Opening, 'home' | 'target'>

const REPORTED: Reported = { kind: 'reported' }

const reported = (sentence: string, { outputOptions }: Open): Reported => {
  fail(sentence, outputOptions)
  return REPORTED
}

/** Opens the dashboard. Only this loads Ink. */
export const openScreen = async (
  invocation: Open,
  source: DossierSource,
  from: OpenedFrom = {},
): Promise<ScreenEnd | Reported> => {
  const words = wordsIn(invocation.outputOptions)
  // A large file is read while the screen opens and afterwards.
  const started = source.isLarge() ? startReading(source, words) : null
  // The screen's code is partly compiled in another thread, while a small file is read.
  const screen = import('../../session/run.ts')
  const read = started ?? (await loadOnce(words, source))
  if (read.kind === 'sentence') return reported(read.sentence, invocation)
  const resolved = await resolveSince(invocation, source)
  if ('sentence' in resolved) return reported(resolved.sentence, invocation)
  const { on, mouse, remember, languageGiven, outputOptions } = invocation
  const endAsking = startAsking(outputOptions)
  const { runScreen } = await screen
  const ground = endAsking()
  const opening = {
    source,
    read,
    since: resolved.since,
    on,
    mouse,
    remember,
    languageGiven,
    display: outputOptions,
    ground,
    ...from,
  }
  return runScreen(opening)
}
