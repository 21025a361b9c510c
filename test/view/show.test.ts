import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createStore } from '../../src/app/index.ts'
import { show, type Streams } from '../../src/view/show.tsx'
import { opened } from '../app/stage.ts'

test('the terminal echoes no key from before the first frame until the program has quit', async () => {
  const happened: string[] = []
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => happened.push(on ? 'raw' : 'echoing'),
    ref: () => undefined,
    unref: () => undefined,
  })
  const stdout = Object.assign(new EventEmitter(), {
    isTTY: true,
    columns: 80,
    rows: 24,
    write: (_: string, ...rest: readonly unknown[]) => {
      happened.push('written')
      const done = rest.findLast((one) => typeof one === 'function') as (() => void) | undefined
      done?.()
      return true
    },
  })
  const store = createStore(opened({ size: { columns: 80, rows: 24 } }), () => undefined)
  const shown = show(store, { colours: 'sixteen', ascii: false, ground: null }, { stdin, stdout } as unknown as Streams)
  shown.close()
  await shown.closed
  expect(happened).toContain('written')
  expect(happened[0]).toBe('raw')
  expect(happened.findLast((one) => one !== 'written')).toBe('echoing')
})

test('reports of the focus are input, and end with the screen', async () => {
  const written: string[] = []
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => undefined,
    ref: () => undefined,
    unref: () => undefined,
  })
  const stdout = Object.assign(new EventEmitter(), {
    isTTY: true,
    columns: 80,
    rows: 24,
    write: (text: string, ...rest: readonly unknown[]) => {
      written.push(text)
      const done = rest.findLast((one) => typeof one === 'function') as (() => void) | undefined
      done?.()
      return true
    },
  })
  const store = createStore(opened({ size: { columns: 80, rows: 24 } }), () => undefined)
  const before = store.state()
  let onInput = (): void => undefined
  const input = new Promise<void>((resolve) => (onInput = resolve))
  const streams = { stdin, stdout, onInput: () => onInput() } as unknown as Streams
  const shown = show(store, { colours: 'sixteen', ascii: false, ground: null }, streams)
  shown.reportFocus()
  stdin.write('\u001b[I')
  await input
  expect(store.state()).toBe(before)
  shown.close()
  await shown.closed
  expect(written.join('')).toContain('\u001b[?1004h')
  expect(written.findLast((text) => text.includes('[?1004'))).toContain('\u001b[?1004l')
})
