import { expect, test } from 'vitest'
import { holdScreen } from '../../src/session/screen.ts'
import type { ScreenHandle } from '../../src/view/show.tsx'

const SIGNALS = ['SIGTSTP', 'SIGCONT', 'SIGTERM', 'SIGHUP'] as const
const watched = (): readonly number[] => SIGNALS.map((signal) => process.listenerCount(signal))

const HANDLE: ScreenHandle = {
  closed: Promise.resolve(),
  close: () => undefined,
  lend: (work) => work(),
  retake: (work) => work(),
  setGround: () => undefined,
  reportFocus: () => undefined,
}

test('signals that stop or end the program are watched before the first frame, and no longer once the screen has ended', () => {
  const before = watched()
  let atFirstFrame: readonly number[] = []
  const screen = holdScreen(
    () => {
      atFirstFrame = watched()
      return HANDLE
    },
    { onResize: () => undefined, keep: () => undefined },
  )
  screen.end()
  expect(atFirstFrame).toEqual(before.map((count) => count + 1))
  expect(watched()).toEqual(before)
})
