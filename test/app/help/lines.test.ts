import { expect, test } from 'vitest'
import { footerWords, helpPage, KEYMAP, keyName, type ReadingState } from '../../../src/app/index.ts'
import { COMMANDS, HELP_GROUPS, plainText, widthOf } from '../../../src/text/index.ts'
import { read } from '../seen.ts'
import { opened, pressed } from '../stage.ts'

const help = (state = opened(), ...filter: readonly string[]): ReadingState => read(pressed(state, '?', ...filter))
const lines = (state: ReadingState, width = 116): readonly string[] =>
  helpPage(state, width).lines.map(({ spans }) => plainText(spans))
const joined = (state: ReadingState, width = 116): string =>
  lines(state, width)
    .map((line) => line.trim())
    .join(' ')
    .replace(/\s+/g, ' ')

test.each(['en', 'es'] as const)('in %s the help has every command once, with each of its keys', (language) => {
  const state = help(opened({ language }))
  const { items } = helpPage(state, 116)
  for (const command of COMMANDS) {
    const own = items.filter((item) => item.command === command)
    const keys = KEYMAP.filter((binding) => binding.command === command).flatMap((binding) => binding.keys)
    expect([command, own.length]).toEqual([command, 1])
    expect(own[0]?.words).toBe(state.locale.words.keys.commands[command])
    for (const key of keys)
      expect(own[0]?.keys.split(' ')).toEqual(expect.arrayContaining(keyName(state.locale, key).split(' ')))
  }
})

test('commands are grouped by what they are for, then come signs, stances and terms', () => {
  const { keys } = help().locale.words
  const titles = [...HELP_GROUPS.map((group) => keys.groups[group]), keys.signs, keys.stances, keys.glossary]
  expect(lines(help()).filter((line) => titles.includes(line))).toEqual(titles)
})

test.each([
  [200, 60, 'en'],
  [120, 40, 'es'],
  [80, 24, 'en'],
  [80, 24, 'es'],
  [60, 15, 'en'],
  [60, 15, 'es'],
] as const)('at %i×%i in %s nothing of the help is cut', (columns, rows, language) => {
  const state = help(opened({ size: { columns, rows }, language }))
  const page = helpPage(state, columns - 4)
  expect(page.lines.filter(({ spans }) => widthOf(plainText(spans)) > columns - 4)).toEqual([])
  const all = joined(state, columns - 4)
  expect(all).not.toContain('…')
  const words = (text: string): readonly string[] => text.split(/\s+/).filter((one) => one !== '')
  const shown = new Set(words(all))
  expect(page.items.flatMap((item) => words(`${item.keys} ${item.words}`)).filter((word) => !shown.has(word))).toEqual(
    [],
  )
})

test('in a group what is possible now comes first, and the rest says why it is not', () => {
  const state = help()
  const { items } = helpPage(state, 116)
  const reasons = items.filter((item) => item.command === 'left' || item.command === 'fold')
  expect(reasons.map((item) => item.disabledReason)).not.toContain(null)
  expect(joined(state)).toContain('matrix by side or by participant · works only here: In the matrix')
  // Keys of prompts are in a section of their own, which says where they work.
  expect(joined(state)).not.toContain('delete the character before the cursor · works')
})

test('the filter searches keys and words, ignoring case and accents', () => {
  expect(lines(help(opened(), ...'CITATION')).length).toBeLessThan(lines(help()).length)
  const found = lines(help(opened({ language: 'es' }), ...'pagina'))
  expect(found.some((line) => line.includes('bajar una página'))).toBe(true)
  expect(lines(help(opened(), ...'zzz'))).toEqual(['No match for “zzz”. Esc: back.'])
})

test('Enter runs the command under the cursor where the help was opened', () => {
  expect(read(pressed(opened(), '?', ...'matrix: who', 'enter')).panel).toBe('matrix')
  expect(read(pressed(opened(), '?', ...'calculated', 'enter')).overlay).toMatchObject({ kind: 'working' })
  expect(read(pressed(opened(), 'm', '?', ...'by participant', 'enter')).folded).toBe(true)
})

test('Enter on a command that is not possible says why and leaves the help open; on a term it does nothing', () => {
  const fold = read(pressed(opened(), '?', ...'by participant', 'enter'))
  expect([fold.overlay.kind, fold.notice]).toEqual(['help', 'works only here: In the matrix'])
  const term = pressed(opened(), '?', ...'may still be revised')
  expect(pressed(term, 'enter')).toEqual(term)
})

test('in restricted mode the help marks the keys that are off, and only those', () => {
  const restricted = helpPage({ ...help(), access: 'restricted' }, 196).items
  const marked = restricted.filter((item) => item.words.endsWith('(off in restricted mode)'))
  expect(marked.map((item) => item.command)).toEqual([
    'copy',
    'cite',
    'browse',
    'brief',
    'save-chart',
    'format',
    'replace',
    'add',
    'take-back',
    'edit',
    'settle-ours',
    'settle-theirs',
  ])
  expect(lines(help()).some((line) => line.includes('restricted'))).toBe(false)
})

test('a pair of keys shares a word in the footer', () => {
  const { locale } = help()
  const binding = KEYMAP.find((one) => one.command === 'down')
  expect(binding && footerWords(locale, binding, 'down')).toEqual(['↑↓', 'move'])
})

test.each(['en', 'es'] as const)('in %s a command without a key is run by the name that the help shows', (language) => {
  const { items } = helpPage(help(opened({ language })), 116)
  const named = items.filter(({ keys, command }) => command !== null && /^:./.test(keys))
  expect(named.map(({ command }) => command)).toEqual(['tour', 'save-chart'])
  const run = (command: string): ReadingState => {
    const keys = named.find((one) => one.command === command)?.keys ?? ''
    return read(pressed(opened({ language }), ...keys, 'enter'))
  }
  expect(run('tour').tour).not.toBeNull()
  expect(run('save-chart').overlay.kind).toBe('brief')
})

test('the meanings of a section begin in one column, beside its longest keys', () => {
  const [, ...section] = lines(help())
  const commands = section.slice(0, section.indexOf(''))
  const columns = commands.filter((line) => /^ {2}\S/.test(line)).map((line) => line.search(/\S(?: {2,})\S/))
  expect(Math.max(...columns)).toBeLessThan(20)
  expect(commands.find((line) => line.includes('Ctrl+Home'))).toBe('  g Home Ctrl+Home  go to the first row')
  expect(commands.find((line) => line.includes('next panel'))).toBe('  Tab               next panel')
})
