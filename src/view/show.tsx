import { render } from 'ink'
import type { ReactElement } from 'react'
import type { Pointed, Store } from '../app/index.ts'
import { clampSize } from './ink/clamp-size.ts'
import { filterInput } from './ink/filter-input.ts'
import { BELOW_SCREEN, ENTER_ALTERNATE_SCREEN, writeFrames } from './ink/write-frame.ts'
import { focusReports, mouseReports } from './mouse.ts'
import type { SuspendTerminal, Ties } from './program.ts'
import { Screen } from './screen.tsx'
import { Spoken } from './spoken.tsx'
import type { Ground, Theme } from './theme.ts'

/** The terminal that the program is shown in. */
export interface Streams {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  /** Called for whatever comes from the terminal. */
  readonly onInput?: () => void
  /** Called with the terminal's answer about its background. */
  readonly onAnswer?: (answer: string) => void
}

/** A screen that is shown. */
export interface ScreenHandle {
  readonly close: () => void
  /** Lends the terminal to another program, and draws everything again afterwards. */
  readonly lend: (work: () => Promise<void>) => Promise<void>
  /** Asks the terminal to report when it gets the focus, until the screen is closed. */
  readonly reportFocus: () => void
  /** Draws everything again for a background that became known. */
  readonly setGround: (ground: Ground) => void
  /** Takes the terminal again after the program was stopped by force, and draws everything. */
  readonly retake: (work: () => Promise<void>) => Promise<void>
  /** Settles once the terminal is restored; rejects with the error that ended the drawing. */
  readonly closed: Promise<unknown>
}

/** What is shown: the dashboard of a dossier, or the list of several. */
export interface Shown {
  readonly isSpeech: boolean
  /** Whether the mouse is in use. */
  readonly hasMouse: () => boolean
  readonly onPointed: (pointed: Pointed) => void
  readonly draw: (theme: Theme, ties: Ties) => ReactElement
}

/** Creates what turns the terminal's reports on and off: those of the mouse while it is in use, those of focus once they were asked for. */
const createReports = (shown: Shown, stdout: Streams['stdout']) => {
  let isFocusReported = false
  const write = (on: boolean): void => {
    if (shown.hasMouse()) stdout.write(mouseReports(on))
    if (isFocusReported) stdout.write(focusReports(on))
  }
  const askForFocus = (): void => {
    isFocusReported = true
    write(true)
  }
  return { write, askForFocus }
}

/** Returns how Ink draws: speech stays on the shell's own screen, where the reader can go back to it. */
export const renderOptions = (isSpeech: boolean) => ({
  alternateScreen: !isSpeech,
  incrementalRendering: !isSpeech,
  interactive: true,
  exitOnCtrlC: false,
  maxFps: 120,
  patchConsole: false,
  isScreenReaderEnabled: isSpeech,
})

/** Shows a store on the alternate screen, or speaks it line by line, until it is closed. */
export const show = (store: Store, theme: Theme, streams: Streams): ScreenHandle => {
  const isSpeech = store.state().locale.medium === 'speech'
  const shown: Shown = {
    isSpeech,
    hasMouse: () => store.state().mouse,
    onPointed: (pointed) => store.dispatch({ kind: 'pointed', pointed }),
    draw: (own, ties) =>
      isSpeech ? <Spoken store={store} {...ties} /> : <Screen store={store} theme={own} {...ties} />,
  }
  return showProgram(shown, theme, streams)
}

/** Shows a program in a terminal until it is closed. */
export const showProgram = (
  shown: Shown,
  theme: Theme,
  { stdin, stdout, onInput, onAnswer }: Streams,
): ScreenHandle => {
  const { isSpeech } = shown
  const leaveInput = filterInput(
    stdin,
    (pointed) => {
      if (shown.hasMouse()) shown.onPointed(pointed)
    },
    { onInput, onAnswer },
  )
  const reports = createReports(shown, stdout)
  // Reports would break the shell, so they are turned off however the program ends. Where there is no alternate screen, as in GNU screen and
  // for speech, the shell's prompt begins on a line of its own.
  const leave = (): void => {
    leaveInput()
    reports.write(false)
    stdout.write(isSpeech ? '\n' : BELOW_SCREEN)
  }
  let suspend: SuspendTerminal | null = null
  const keepSuspender = (given: SuspendTerminal): void => {
    suspend = given
  }
  clampSize(stdout)
  writeFrames(stdout)
  const shownIn = (own: Theme) => shown.draw(own, { leave, onSuspender: keepSuspender })
  // Ink sets raw mode only after the first frame: the terminal echoed an earlier key, and Enter scrolled the frame.
  stdin.setRawMode(true)
  const instance = render(shownIn(theme), { stdin, stdout, ...renderOptions(isSpeech) })
  const lend: ScreenHandle['lend'] = async (work) => {
    if (!suspend) return
    reports.write(false)
    await suspend(() => {
      // Node would keep reading for a while, and the other program would lose its first keys.
      stdin.emit('pause')
      return work()
    })
    reports.write(true)
  }
  const retake: ScreenHandle['retake'] = (work) => {
    // In the background this stops the program again, before it writes over the shell.
    stdin.setRawMode(false)
    // A program that had the terminal meanwhile may have left the alternate screen.
    stdout.write(isSpeech ? '\n' : ENTER_ALTERNATE_SCREEN)
    return lend(work)
  }
  return {
    close: () => instance.unmount(),
    closed: instance.waitUntilExit(),
    lend,
    retake,
    reportFocus: reports.askForFocus,
    setGround: (ground) => instance.rerender(shownIn({ ...theme, ground })),
  }
}
