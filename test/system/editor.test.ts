import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { editorCommand, runEditor } from '../../src/system/editor.ts'

const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FILE = resolve('/talks.json')
const said = (EDITOR: string, path = FILE): readonly string[] | null => {
  const command = editorCommand({ EDITOR, HOME: '/home/ana', APPS: '/my "apps"' }, path, 12, 5)
  return command && [command.file, ...command.args]
}

test('VISUAL takes precedence over EDITOR; if neither names an editor there is none', () => {
  expect(editorCommand({ VISUAL: 'a', EDITOR: 'b' }, FILE, 1, 1)?.file).toBe('a')
  expect(editorCommand({ EDITOR: 'b' }, FILE, 1, 1)?.file).toBe('b')
  for (const nothing of ['', ' ', '""', "''", '\n']) {
    expect(editorCommand({ VISUAL: nothing, EDITOR: 'b' }, FILE, 1, 1)?.file).toBe('b')
    expect(editorCommand({ VISUAL: nothing, EDITOR: nothing }, FILE, 1, 1)).toBe(null)
  }
  expect(editorCommand({}, FILE, 1, 1)).toBe(null)
})

test.each([
  ['ed', ['ed']],
  ['ed -s', ['ed', '-s']],
  ['"/opt/my editor/ed" -n', ['/opt/my editor/ed', '-n']],
  ['ed -c \'set tw=72\' "a b"', ['ed', '-c', 'set tw=72', 'a b']],
  ['/opt/my\\ editor/ed', ['/opt/my editor/ed']],
  ["/home/o'neil/ed", ["/home/o'neil/ed"]],
  ['~/bin/ed', ['/home/ana/bin/ed']],
  ['~ ~/a ~bob/ed a~ "~/b" \'~/c\' \\~/d', ['/home/ana', '/home/ana/a', '~bob/ed', 'a~', '~/b', '~/c', '~/d']],
  ['$HOME/ed *.c', ['/home/ana/ed', '*.c']],
  ['${HOME}/ed "$HOME/a b" \'$HOME\' \\$HOME', ['/home/ana/ed', '/home/ana/a b', '$HOME', '$HOME']],
  ['$APPS/ed "${APPS}"', ['/my "apps"/ed', '/my "apps"']],
  ['$NONE/ed $ $1 ${ ${}', ['$NONE/ed', '$', '$1', '${', '${}']],
  ['ed; rm -rf x', ['ed;', 'rm', '-rf', 'x']],
  ['ed $(id) `id` | x > y && z', ['ed', '$(id)', '`id`', '|', 'x', '>', 'y', '&&', 'z']],
])('%j is a program and its arguments: %j', (variable, words) => {
  expect(said(variable)).toEqual([...words, FILE])
})

test.each([
  ['vim', ['vim', '+call cursor(12,5)', FILE]],
  ['/usr/bin/nvim -f', ['/usr/bin/nvim', '-f', '+call cursor(12,5)', FILE]],
  ['vi', ['vi', '+12', FILE]],
  ['vim.tiny', ['vim.tiny', '+12', FILE]],
  ['nano', ['nano', '+12,5', FILE]],
  ['ne', ['ne', '+12,5', FILE]],
  ['emacs -nw', ['emacs', '-nw', '+12:5', FILE]],
  ['emacs-29.4', ['emacs-29.4', '+12:5', FILE]],
  ['emacsclient -t -a ""', ['emacsclient', '-t', '-a', '', '+12:5', FILE]],
  ['kak', ['kak', '+12:5', FILE]],
  ['micro', ['micro', '+12:5', FILE]],
  ['gedit', ['gedit', '+12:5', FILE]],
  ['hx', ['hx', `${FILE}:12:5`]],
  ['subl -w', ['subl', '-w', `${FILE}:12:5`]],
  ['zed --wait', ['zed', '--wait', `${FILE}:12:5`]],
  ['code --wait', ['code', '--wait', '--goto', `${FILE}:12:5`]],
  ['CODE.EXE', ['CODE.EXE', '--goto', `${FILE}:12:5`]],
  ['codium', ['codium', '--goto', `${FILE}:12:5`]],
  ['joe', ['joe', '+12', FILE]],
  ['mg', ['mg', '+12', FILE]],
  ['jed', ['jed', FILE, '-g', '12']],
  ['kate -b', ['kate', '-b', '--line', '12', '--column', '5', FILE]],
  ['sudoedit', ['sudoedit', FILE]],
  ['env TERM=xterm vim', ['env', 'TERM=xterm', 'vim', FILE]],
  ['toString', ['toString', FILE]],
])('%s gets the line in its own syntax, or only the path', (variable, words) => {
  expect(said(variable)).toEqual(words)
})

test.each(['-rf', '--help', '+q!', '+call system("id")', 'http://example.org/a', '~/a'])(
  'the path %j is neither an option nor a command nor an address',
  (path) => {
    for (const editor of ['vim', 'code', 'jed', 'ed'])
      expect(said(editor, path)?.join(' ')).toContain(` ${resolve(path)}`)
  },
)

test.each([0, -1, NaN, Infinity, 1.5])('line %s becomes a line that an editor understands', (line) => {
  expect(editorCommand({ EDITOR: 'vi' }, FILE, line, line)?.args[0]).toBe('+1')
})

test('whatever the variable holds, the path is one argument and nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (variable, path) => {
      const words = said(variable, path)
      expect(words === null || words.some((word) => word.includes(resolve(path)))).toBe(true)
    }),
  )
})

test('the editor gets its arguments unchanged, and its exit code is returned', async () => {
  const seen = join(folder, 'seen')
  const args = ['a b', '$(id)', '; id', '*', '', '"', '\u001b[2J', '漢']
  const script = `require('fs').writeFileSync(${JSON.stringify(seen)}, JSON.stringify(process.argv.slice(1))); process.exit(3)`
  expect(await runEditor({ file: process.execPath, args: ['-e', script, '--', ...args] })).toEqual({ code: 3 })
  expect(JSON.parse(readFileSync(seen, 'utf8'))).toEqual(args)
})

test('an editor that a signal ends has the name of that signal', async () => {
  expect(await runEditor({ file: 'sh', args: ['-c', 'kill -9 $$'] })).toEqual({ signal: 'SIGKILL' })
})

test.each([
  ['ends', ['-c', 'exit 0']],
  ['fails', ['-c', 'exit 3']],
  ['is killed', ['-c', 'kill -9 $$']],
])('after an editor that %s, the terminal has the settings that it had before', async (_, args) => {
  const restored: string[] = []
  const terminal = { settings: () => '500:5:bf', restore: (settings: string) => void restored.push(settings) }
  await runEditor({ file: 'sh', args }, terminal)
  expect(restored).toEqual(['500:5:bf'])
  await runEditor({ file: 'sh', args }, { ...terminal, settings: () => '' })
  expect(restored).toHaveLength(1)
})

test.each([
  ['A=1 vi -f', { A: '1' }, 'vi'],
  [`A='x y' B="$HOME" C= D=~/d vi`, { A: 'x y', B: '/home/ana', C: '', D: '/home/ana/d' }, 'vi'],
  ['vi A=1', {}, 'vi'],
  ['1=2 vi', {}, '1=2'],
])('%j sets variables before the program', (EDITOR, env, file) => {
  expect(editorCommand({ EDITOR, HOME: '/home/ana' }, FILE, 1, 1)).toMatchObject({ env, file })
})

test('variables alone name no editor', () => {
  expect(editorCommand({ VISUAL: 'A=1', EDITOR: 'vi' }, FILE, 1, 1)?.file).toBe('vi')
  expect(editorCommand({ EDITOR: 'A=1 B=2' }, FILE, 1, 1)).toBe(null)
})

test('the editor runs with the variables that its command line sets, and all others', async () => {
  const args = ['-c', 'test "$A" = "1 2" && test -n "$PATH"']
  expect(await runEditor({ file: 'sh', args, env: { A: '1 2' } })).toEqual({ code: 0 })
})

test('an editor that is missing or not executable is a fault', async () => {
  const text = join(folder, 'text')
  writeFileSync(text, 'no program')
  chmodSync(text, 0o644)
  expect(await runEditor({ file: 'no-such-editor', args: [] })).toEqual({ fault: 'not-found' })
  expect(await runEditor({ file: join(text, 'below'), args: [] })).toEqual({ fault: 'not-found' })
  expect(await runEditor({ file: text, args: [] })).toEqual({ fault: 'permission' })
  expect(await runEditor({ file: folder, args: [] })).toEqual({ fault: 'permission' })
  for (const file of ['', 'a\u0000b']) expect(await runEditor({ file, args: [] })).toHaveProperty('fault.why')
  expect(await runEditor({ file: 'sh', args: ['\u0000'] })).toHaveProperty('fault.why')
  expect(await runEditor({ file: 'true', args: ['x'.repeat(10_000_000)] })).toHaveProperty('fault')
})

test('Ctrl-C and Ctrl-\\ while the editor runs end neither process, and work again afterwards', async () => {
  const editor = new URL('../../src/system/editor.ts', import.meta.url).href
  const command = { file: 'sh', args: ['-c', `trap '' INT QUIT; echo ready; read line; echo "$line"`] }
  const script = `const { runEditor } = await import('${editor}')
    const end = await runEditor(${JSON.stringify(command)})
    console.log(end.code, process.listenerCount('SIGINT'), process.listenerCount('SIGQUIT'))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    if (output !== 'ready\n') return
    child.kill('SIGINT')
    child.kill('SIGQUIT')
    child.stdin.end('go on\n')
  })
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  expect(output).toBe('ready\ngo on\n0 0 0\n')
})
