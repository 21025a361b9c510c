import { renderToString } from 'ink'
import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { createElement } from 'react'
import { createStore, type Size, type State, type Store } from '../../src/app/index.ts'
import { Frame } from '../../src/view/screen.tsx'
import { show } from '../../src/view/show.tsx'
import { emulator, type Emulator } from './emulator.ts'

/** The program drawn into an emulated terminal by this process; its effects are not performed. */
export interface Drawn {
  readonly store: Store
  readonly emulator: Emulator
  /** Returns everything written since the last call. */
  taken(): string
  /** Writes what a keyboard would send. */
  press(text: string): void
  resize(size: Size): void
  /** Resolves when the screen shows the state's frame, or everything spoken; rejects when it does not. */
  whenDrawn(): Promise<void>
  /** Leaves the screen; rejects with the error that ended the drawing. */
  leave(): Promise<void>
}

/** Longest time until a frame is on the screen, in milliseconds; it usually takes a thousandth of that. */
const DEADLINE = 10_000

/** The size for a terminal that reports none, and the smallest that can be emulated. */
const USUAL: Size = { columns: 80, rows: 24 }
const LEAST: Size = { columns: 2, rows: 1 }

const cellsOf = ({ columns, rows }: Size): Size => ({
  columns: Math.max(LEAST.columns, columns || USUAL.columns),
  rows: Math.max(LEAST.rows, rows || USUAL.rows),
})

const keyboard = (): PassThrough & NodeJS.ReadStream => {
  const own = { isTTY: true, setRawMode: () => undefined, ref: () => undefined, unref: () => undefined }
  return Object.assign(new PassThrough(), own) as unknown as PassThrough & NodeJS.ReadStream
}

/** Creates a stream into the emulator; `changed` is called once a write is on its screen. */
const screenOf = (terminal: Emulator, size: Size, changed: (text: string) => void) =>
  Object.assign(new EventEmitter(), {
    isTTY: true,
    ...size,
    write(text: string, ...rest: readonly unknown[]): boolean {
      const written = rest.findLast((one) => typeof one === 'function') as (() => void) | undefined
      changed(text)
      // A terminal's driver turns a line feed into a new line.
      void terminal.write(text.replaceAll('\n', '\r\n')).then(() => {
        changed('')
        written?.()
      })
      return true
    },
  })

/** Returns the lines of a state's frame, without colours and trailing blanks. */
export const frameOf = (state: State): readonly string[] =>
  renderToString(createElement(Frame, { state }), { columns: state.size.columns })
    .replace(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .map((line) => line.replace(/ +$/u, ''))

const padded = (lines: readonly string[], rows: number): readonly string[] =>
  Array.from({ length: Math.max(rows, lines.length) }, (_, row) => lines[row] ?? '')

/** Draws a state into an emulated terminal of its size. */
export const drawn = (first: State): Drawn => {
  const { columns, rows } = cellsOf(first.size)
  const terminal = emulator(columns, rows)
  const watchers = new Set<() => void>()
  let text = ''
  const stdout = screenOf(terminal, first.size, (written) => {
    text += written
    if (written === '') for (const look of watchers) look()
  })
  const stdin = keyboard()
  const store = createStore(first, () => undefined)
  stdout.on('resize', () => store.dispatch({ kind: 'resized', size: { columns: stdout.columns, rows: stdout.rows } }))
  const theme = { colours: 'sixteen', ascii: false, ground: null } as const
  const shown = show(store, theme, { stdin, stdout: stdout as unknown as NodeJS.WriteStream })
  let failed: unknown = null
  shown.closed.catch((error: unknown) => {
    failed = error
    for (const look of watchers) look()
  })
  const differing = (): readonly string[] => {
    const { size } = store.state()
    const seen = terminal.screen()
    const rows = padded(frameOf(store.state()), cellsOf(size).rows).flatMap((line, row) =>
      line === seen[row] ? [] : [`${row}: wanted ${JSON.stringify(line)}, seen ${JSON.stringify(seen[row])}`],
    )
    return terminal.complete() ? rows : ['a frame that is not complete', ...rows]
  }
  const framed = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const end = (finish: () => void): void => {
        clearTimeout(deadline)
        watchers.delete(look)
        finish()
      }
      const look = (): void => {
        if (failed !== null || differing().length === 0) end(resolve)
      }
      const deadline = setTimeout(
        () => end(() => reject(new Error(`The screen is not the frame:\n${differing().join('\n')}`))),
        DEADLINE,
      )
      watchers.add(look)
      look()
    })
  return {
    store,
    emulator: terminal,
    taken: () => {
      const all = text
      text = ''
      return all
    },
    press: (keys) => void stdin.write(keys),
    resize: (size) => {
      terminal.resize(cellsOf(size).columns, cellsOf(size).rows)
      Object.assign(stdout, size)
      stdout.emit('resize')
    },
    whenDrawn: async () => {
      // Speech has no frame: its lines are above the prompt once they are written.
      if (first.locale.medium === 'speech') await terminal.write('')
      else await framed()
      if (failed !== null) throw failed
    },
    leave: async () => {
      shown.close()
      await shown.closed
      await terminal.write('')
    },
  }
}
