import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { copyToSystem } from '../../src/system/clipboard.ts'

/** What a copier does: it keeps its arguments and its input beside itself. */
const KEEPS = 'echo "$*" > "$0.args"; cat > "$0.text"'

/** Creates a folder of programs, and the environment in which they are found first. */
const machine = (scripts: Readonly<Record<string, string>>, env: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  const seen = (name: string, what: 'args' | 'text'): Buffer | null =>
    existsSync(join(folder, `${name}.${what}`)) ? readFileSync(join(folder, `${name}.${what}`)) : null
  return { env: { PATH: [folder, '/usr/bin', '/bin'].join(delimiter), ...env }, seen }
}

const ALL = { 'wl-copy': KEEPS, xclip: KEEPS, xsel: KEEPS, pbcopy: KEEPS, 'clip.exe': KEEPS, tmux: KEEPS }
const TEXT = '8,081 a day; áñ — 漢字 $(id) `id`\n'

test.each([
  [{ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, 'linux', 'wl-copy', '--type text/plain;charset=utf-8'],
  [{ DISPLAY: ':0' }, 'linux', 'xclip', '-selection clipboard -in'],
  [{}, 'darwin', 'pbcopy', ''],
] as const)('in the local session %j of %s the text goes to %s by its input', async (env, platform, name, args) => {
  const { env: own, seen } = machine(ALL, env)
  expect(await copyToSystem(TEXT, own, platform)).toBe('system')
  expect(String(seen(name, 'text'))).toBe(TEXT)
  expect(String(seen(name, 'args')).trim()).toBe(args)
})

test.each([
  ['8,081 a day', 'latin1'],
  [TEXT, 'utf16le'],
] as const)('in Windows Subsystem for Linux %j is given to clip.exe as %s', async (text, encoding) => {
  const { env, seen } = machine({ 'clip.exe': KEEPS }, { WSL_DISTRO_NAME: 'Debian' })
  expect(await copyToSystem(text, env, 'linux')).toBe('system')
  expect(seen('clip.exe', 'text')?.toString(encoding)).toBe(text)
})

test('a copier that fails, or that ends without reading, is followed by the next', async () => {
  const { env, seen } = machine(
    { ...ALL, 'wl-copy': 'exit 1', xclip: 'kill -9 $$' },
    { WAYLAND_DISPLAY: 'w', DISPLAY: ':0' },
  )
  expect(await copyToSystem('a'.repeat(1_000_000), env, 'linux')).toBe('system')
  expect(seen('xsel', 'text')).toHaveLength(1_000_000)
})

test('a copier that waits for ever is stopped', async () => {
  const { env } = machine({ xclip: 'exec sleep 600' }, { DISPLAY: ':0' })
  expect(await copyToSystem(TEXT, env, 'linux')).toBe(null)
})

test.each([
  [{}],
  [{ DISPLAY: '', WAYLAND_DISPLAY: '' }],
  [{ DISPLAY: ':0', SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' }],
  [{ WAYLAND_DISPLAY: 'wayland-0', SSH_TTY: '/dev/pts/1' }],
])('without a display of its own, as in %j, only the terminal can copy', async (env) => {
  const { env: own, seen } = machine(ALL, env)
  expect(await copyToSystem(TEXT, own, 'linux')).toBe(null)
  expect(Object.keys(ALL).filter((name) => seen(name, 'args') !== null)).toEqual([])
})

test('in tmux its buffer gets the text, also over SSH', async () => {
  const { env, seen } = machine(ALL, { TMUX: '/tmp/tmux-0/default,1,0', SSH_TTY: '/dev/pts/1' })
  expect(await copyToSystem(TEXT, env, 'linux')).toBe('tmux')
  expect([String(seen('tmux', 'args')), String(seen('tmux', 'text'))]).toEqual(['load-buffer -w -\n', TEXT])
})

test('an old tmux without -w copies nothing for sure', async () => {
  const { env } = machine({ tmux: 'exit 1' }, { TMUX: '/tmp/tmux-0/default,1,0' })
  expect(await copyToSystem(TEXT, env, 'linux')).toBe(null)
})
