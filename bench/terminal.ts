import { fileURLToPath } from 'node:url'
import { spawn, type IPty } from '@lydell/node-pty'

/**
 * The built program in a pseudo-terminal, from outside: start (spawn to the text that is waited for) and a key (write to the last byte
 * before a silence). Each is measured in turn with `node -e 0` on the same machine, so that what is kept are ratios.
 * `npm run bench:terminal [RUNS]`, after `npm run build`.
 */
const PROGRAM = fileURLToPath(new URL('../dist/migration-dash.js', import.meta.url))
const SIZE = { cols: 120, rows: 40, env: { ...process.env, TERM: 'xterm-256color' } }
/** A frame is complete when nothing has come for so long, in milliseconds. */
const SILENCE = 25

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
const quantile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0

const run = (args: readonly string[]): IPty => spawn(process.execPath, [...args], SIZE)

/** Milliseconds until a program that writes nothing has ended. */
const whole = (args: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const from = performance.now()
    run(args).onExit(() => resolve(performance.now() - from))
  })

/** Milliseconds until a text is written; the program is left running. */
const shown = (args: readonly string[], text: string): Promise<{ readonly after: number; readonly pty: IPty }> =>
  new Promise((resolve, reject) => {
    const from = performance.now()
    const pty = run(args)
    let written = ''
    const listening = pty.onData((data) => {
      written += data
      if (!written.includes(text)) return
      listening.dispose()
      resolve({ after: performance.now() - from, pty })
    })
    pty.onExit(() => reject(new Error(`“${text}” was not shown:\n${written}`)))
  })

/** Milliseconds from a key to the last byte that it brings, and how many bytes; null where it brings none. */
const answered = (pty: IPty, key: string): Promise<{ readonly after: number; readonly bytes: number } | null> =>
  new Promise((resolve) => {
    const from = performance.now()
    let last = 0
    let bytes = 0
    const settle = (): void => {
      listening.dispose()
      resolve(bytes === 0 ? null : { after: last - from, bytes })
    }
    let timer = setTimeout(settle, 10 * SILENCE)
    const listening = pty.onData((data) => {
      last = performance.now()
      bytes += Buffer.byteLength(data)
      clearTimeout(timer)
      timer = setTimeout(settle, SILENCE)
    })
    pty.write(key)
  })

const quit = (pty: IPty): Promise<unknown> => {
  const gone = new Promise((resolve) => pty.onExit(resolve))
  pty.write('q')
  return gone
}

const starts = async (runs: number, args: readonly string[], text: string): Promise<void> => {
  const ratios: number[] = []
  const times: number[] = []
  for (let at = 0; at <= runs; at++) {
    const bare = await whole(['-e', '0'])
    const { after, pty } = await shown([PROGRAM, ...args], text)
    await quit(pty).catch(() => null)
    // The first run fills the cache of compiled code.
    if (at === 0) continue
    ratios.push(after / bare)
    times.push(after)
  }
  console.log(
    `start ${args.join(' ')}: ${median(ratios).toFixed(1)} × node -e 0 (${median(times).toFixed(0)} ms, ${runs} runs)`,
  )
}

const keys = async (rounds: number, args: readonly string[], text: string): Promise<void> => {
  const { pty } = await shown([PROGRAM, ...args], text)
  await answered(pty, 'u')
  const times: number[] = []
  const bytes: number[] = []
  for (const key of `${'j'.repeat(6)}${'k'.repeat(6)}`.repeat(rounds)) {
    const answer = await answered(pty, key)
    if (!answer) continue
    times.push(answer.after)
    bytes.push(answer.bytes)
  }
  await quit(pty)
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)]
  console.log(`key: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${median(bytes)} bytes (${times.length} keys)`)
}

const given = process.argv.slice(2)
const runs = Number(given[0] ?? 11)
await starts(runs, ['--no-state'], '242,418')
await starts(runs, ['--print'], '242,418')
await starts(runs, ['--help'], 'Usage')
await keys(Math.max(1, runs), ['--no-state'], '242,418')
