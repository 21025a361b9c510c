import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { Invocation, InvocationOf } from '../../src/cli/invocation.ts'
import { parseArguments } from '../../src/cli/parse.ts'

/** What a command printed, and its exit code. */
export interface Printed {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const capture = (stream: NodeJS.WriteStream) => {
  let text = ''
  const spy = vi.spyOn(stream, 'write').mockImplementation((chunk) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
    return true
  })
  return { text: () => text, end: () => spy.mockRestore() }
}

/** What a command listens to until its process ends: signals, and whether its output is still read. */
const LISTENED: readonly (readonly [NodeJS.EventEmitter, string])[] = [
  [process, 'SIGINT'],
  [process, 'SIGTERM'],
  [process.stdout, 'error'],
]

/** Returns a function that removes the listeners which were added since. */
const noteListeners = (): (() => void) => {
  const before = LISTENED.map(([emitter, event]) => [emitter, event, new Set(emitter.listeners(event))] as const)
  return () => {
    for (const [emitter, event, known] of before)
      for (const one of emitter.listeners(event)) if (!known.has(one)) emitter.off(event, one as () => void)
  }
}

/** Runs a command in this process and returns what it printed; its listeners end with it, as in a process of its own. */
export const printed = async (command: () => number | Promise<number>): Promise<Printed> => {
  const removeListeners = noteListeners()
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)]
  try {
    const code = await command()
    return { code, stdout: stdout.text(), stderr: stderr.text() }
  } finally {
    stdout.end()
    stderr.end()
    removeListeners()
  }
}

/** Parses a command line, which has to be of a kind. */
export const invocationOf = <K extends Invocation['kind']>(kind: K, ...args: readonly string[]): InvocationOf<K> => {
  const invocation = parseArguments(args, {})
  if (invocation.kind !== kind) throw new Error(JSON.stringify(invocation))
  return invocation as InvocationOf<K>
}

/** Writes a file with a text into a new folder. */
export const fileOf = (text: string, name = 'talks.json'): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'migration-dash-')), name)
  writeFileSync(file, text)
  return file
}
