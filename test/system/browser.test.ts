import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { browserCommands, normalizeAddress, openAddress } from '../../src/system/browser.ts'

test.each([
  'https://example.org/',
  'http://example.org',
  'HTTPS://EXAMPLE.ORG/a?b=c&d=$(id)#e',
  'https://example.org/%20x',
  'https://xn--bcher-kva.example/',
  'https://example.org/a;b|c`d`',
  'http://[::1]:22/',
  'https://example.org/a@b',
  'https://example.org?a@b',
])('%j may be opened', (address) => {
  expect(normalizeAddress(address) !== null).toBe(true)
})

test.each([
  ['another scheme', 'file:///etc/passwd'],
  ['another scheme', 'javascript:alert(1)'],
  ['another scheme', 'ftp://example.org/'],
  ['another scheme', 'mailto:a@example.org'],
  ['another scheme', 'vscode://x'],
  ['another scheme', 'smb://example.org/x'],
  ['an option', '-a Calculator'],
  ['an option', '--help'],
  ['no scheme', 'example.org'],
  ['no scheme', '//example.org'],
  ['a folder of Windows', '\\\\example.org\\share'],
  ['no host', 'https://'],
  ['no host', 'https:///example.org'],
  ['no host', 'http:example.org'],
  ['no host', 'https://?a'],
  ['no host', 'https://:80/'],
  ['user data', 'https://user:pass@example.org/'],
  ['user data', 'https://example.org@evil.example/'],
  ['user data', 'https://@evil.example/'],
  ['user data', 'https://a%40@evil.example/'],
  ['what a parser would mend', ' https://example.org/'],
  ['what a parser would mend', 'https://example.org/\n'],
  ['what a parser would mend', 'ht\ntps://example.org/'],
  ['what a parser would mend', 'https:\\\\example.org/'],
  ['what a parser would mend', 'https://example.org\\@evil.example/'],
  ['what a parser would mend', 'https://exam ple.org/'],
  ['a control function', 'https://example.org/\u001b[2J'],
  ['a control function', 'https://example.org/\u0000'],
  ['more than ASCII', 'https://bücher.example/'],
  ['more than ASCII', 'https://example.org/\u202egnp'],
  ['a port that is none', 'https://example.org:99999/'],
  ['too much', `https://example.org/${'a'.repeat(2000)}`],
  ['nothing', ''],
  ['nothing', 'null'],
])('%s may not be opened: %j', (_, address) => {
  expect(normalizeAddress(address) !== null).toBe(false)
})

test('an address in disguise is shown in its real form', () => {
  expect(normalizeAddress('http://0x7f000001/')).toBe('http://127.0.0.1/')
  expect(normalizeAddress('https://exa%6dple.org/')).toBe('https://example.org/')
})

test('whatever the text, what is opened is printable, begins with its scheme, and parses to itself', () => {
  const pieces = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('https://', 'http://', '@', '/', '\\', ':', '[', '%', '#', 'a.b')),
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const opened = normalizeAddress(parts.join(''))
      if (opened === null) return
      expect(opened).toMatch(/^https?:\/\/[!-~]+$/)
      expect(normalizeAddress(opened)).toBe(opened)
    }),
    { numRuns: 2000 },
  )
})

/** Creates a folder of programs: their names and scripts. */
const programs = (scripts: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}

const WEB = 'https://example.org/a?b&c'
const chosen = (env: Readonly<Record<string, string>>, platform: NodeJS.Platform = 'linux') => {
  const PATH = programs({
    'xdg-open': '',
    open: '',
    wslview: '',
    'rundll32.exe': '',
    'explorer.exe': '',
    firefox: '',
    lynx: '',
    rundll32: '',
  })
  return browserCommands(WEB, { PATH, ...env }, platform).map(({ file, args }) => [
    file.slice(PATH.length + 1),
    ...args,
  ])
}
const XDG_OPEN = [['xdg-open', WEB]]
const WINDOWS = [
  ['wslview', WEB],
  ['rundll32.exe', 'url.dll,FileProtocolHandler', WEB],
  ['explorer.exe', WEB],
]

test('each system has its program', () => {
  expect(chosen({ DISPLAY: ':0' })).toEqual(XDG_OPEN)
  expect(chosen({ WAYLAND_DISPLAY: 'wayland-0' })).toEqual(XDG_OPEN)
  expect(chosen({}, 'darwin')).toEqual([['open', WEB]])
  expect(chosen({ WSL_DISTRO_NAME: 'Debian' })).toEqual(WINDOWS)
  expect(chosen({ WSL_INTEROP: '/run/x', DISPLAY: ':0' })).toEqual([...WINDOWS, ...XDG_OPEN])
  expect(chosen({}, 'win32')[0]?.slice(1)).toEqual(['url.dll,FileProtocolHandler', WEB])
})

test('without a display, and over SSH, there is no browser', () => {
  expect(chosen({})).toEqual([])
  expect(chosen({ DISPLAY: '' })).toEqual([])
  expect(chosen({ SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' }, 'darwin')).toEqual([])
  expect(chosen({ SSH_TTY: '/dev/pts/1', WSL_DISTRO_NAME: 'Debian' })).toEqual([])
  expect(chosen({ SSH_TTY: '/dev/pts/1', DISPLAY: 'localhost:10.0' })).toEqual(XDG_OPEN)
})

test('BROWSER counts if it names one program with a window', () => {
  const display = { DISPLAY: ':0' }
  expect(chosen({ ...display, BROWSER: 'firefox' })).toEqual([['firefox', WEB], ...XDG_OPEN])
  for (const BROWSER of [
    'firefox --new',
    'firefox:lynx',
    'firefox %s',
    'sh -c "id"',
    '/tmp/firefox',
    './firefox',
    '-x',
    'lynx',
    'none',
    '',
  ])
    expect(chosen({ ...display, BROWSER })).toEqual(XDG_OPEN)
})

/** Opens an address; a late failure is not expected. */
const open = (address: string, env: Readonly<Record<string, string>>) =>
  openAddress(address, env, (program) => {
    throw new Error(`${program} failed late`)
  })

test('the program gets the address as one argument without a shell, and not a BROWSER that is a command line', async () => {
  const address = 'https://example.org/$(touch${IFS}ran);`id`&x=*|y'
  const PATH = programs({ 'xdg-open': 'printf "%s\\n" "$#" "$1" "$BROWSER" "$(pwd)" > "$SEEN"' })
  const SEEN = join(PATH, 'seen')
  expect(await open(address, { PATH, SEEN, DISPLAY: ':0', BROWSER: 'sh -c id' })).toBe('opened')
  expect(readFileSync(SEEN, 'utf8')).toBe(`1\n${normalizeAddress(address)}\n\n/\n`)
})

test('if the program fails, dies or does not exist, or the address may not be opened, there is no browser', async () => {
  const env = { DISPLAY: ':0', PATH: programs({ 'xdg-open': 'exit 3' }) }
  expect(await open(WEB, env)).toBe('no-browser')
  expect(await open(WEB, { ...env, PATH: programs({ 'xdg-open': 'kill -9 $$' }) })).toBe('no-browser')
  expect(await open(WEB, { ...env, PATH: programs({}) })).toBe('no-browser')
  const broken = programs({ 'xdg-open': '' })
  writeFileSync(join(broken, 'xdg-open'), '#!/no/such/program\n')
  expect(await open(WEB, { ...env, PATH: broken })).toBe('no-browser')
  const PATH = programs({ 'xdg-open': 'exit 0' })
  expect(await open('file:///etc/passwd', { ...env, PATH })).toBe('no-browser')
})

test('a browser that stays open is not awaited', async () => {
  const PATH = programs({ 'xdg-open': 'echo $$ > "$SEEN"; exec sleep 60' })
  const SEEN = join(PATH, 'seen')
  const env = { PATH: `${PATH}:/usr/bin:/bin`, SEEN, DISPLAY: ':0' }
  expect(await openAddress(WEB, env, () => undefined)).toBe('opened')
  process.kill(Number(readFileSync(SEEN, 'utf8')))
})

test('if the first program fails the next one is tried', async () => {
  const PATH = programs({ wslview: 'exit 1', 'rundll32.exe': 'kill -9 $$', 'explorer.exe': 'echo > "$SEEN"; exit 1' })
  const SEEN = join(PATH, 'seen')
  // The explorer of Windows exits with 1 where it opened the address.
  expect(await open(WEB, { PATH, SEEN, WSL_DISTRO_NAME: 'Debian' })).toBe('opened')
  expect(readFileSync(SEEN, 'utf8')).toBe('\n')
})

test.each([
  ['exit 3', '3'],
  ['kill -9 $$', 'SIGKILL'],
])('a program that seems to open an address and then ends with “%s” is reported', async (end, why) => {
  const PATH = programs({ 'xdg-open': `echo $$ > "$SEEN"; read line < "$GO"; ${end}` })
  const [SEEN, GO] = [join(PATH, 'seen'), join(PATH, 'go')]
  execFileSync('mkfifo', [GO])
  let opened = Promise.resolve('')
  const late = new Promise((resolve) => {
    opened = openAddress(WEB, { PATH, SEEN, GO, DISPLAY: ':0' }, (program, reason) => resolve([program, reason]))
  })
  expect(await opened).toBe('opened')
  writeFileSync(GO, '\n')
  expect(await late).toEqual(['xdg-open', why])
})
