import { EventEmitter } from 'node:events'
import { render } from 'ink'
import { useSyncExternalStore } from 'react'
import type { Store } from '../app/index.ts'
import { ThemeContext } from './line.tsx'
import { Frame } from './screen.tsx'
import { renderOptions } from './show.tsx'
import type { Theme } from './theme.ts'

const Drawn = ({ store, theme }: { readonly store: Store; readonly theme: Theme }) => (
  <ThemeContext value={theme}>
    <Frame state={useSyncExternalStore(store.subscribe, store.state)} />
  </ThemeContext>
)

/** Draws a store's frames as on a screen, but into a stream that nobody reads; returns how to stop. */
export const drawUnseen = (store: Store, theme: Theme): (() => void) => {
  const stdout = Object.assign(new EventEmitter(), { ...store.state().size, isTTY: true, write: () => true })
  const stdin = Object.assign(new EventEmitter(), { isTTY: false })
  const { unmount } = render(<Drawn store={store} theme={theme} />, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    ...renderOptions(false),
    // Ink would leave out a frame that comes soon after another.
    maxFps: 1000,
  })
  return () => unmount()
}
