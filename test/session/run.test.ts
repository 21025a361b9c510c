import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { looksOf } from '../terminal/emulator.ts'
import { KEYS, start, type Program } from '../terminal/program.ts'

/** Esc as a terminal with extended keys writes it. */
const ESC_UNAMBIGUOUS = '\u001b[27u'

const shows =
  (...texts: readonly string[]) =>
  (screen: string[]): boolean =>
    texts.every((text) => screen.some((line) => line.includes(text)))

test('the first screen is the negotiation: three panels, the newest figure, the claim that is at odds', async () => {
  await using program = start([], { columns: 120, rows: 40 })
  await program.until(
    shows(
      '1 Statistics',
      '2 Participants',
      '3 Open issues',
      'Blinken',
      'Ukraine',
      '242,418',
      'claim 5.7× too low',
      'q quit',
    ),
    'the first screen',
  )
  expect(program.emulator.alternate()).toBe(true)
})

test('cursor, Enter, Tab and Esc: the detail always belongs to the record', async () => {
  await using program = start([], { columns: 120, rows: 40 })
  await program.sees('╭ Southwest border encounters')
  program.press('j')
  await program.sees('╭ claim ~10,000 /week')
  program.press(KEYS.tab, KEYS.down)
  await program.until(shows('╭ Antony Blinken', 'Secretary of State'), 'Blinken')
  program.press('3')
  await program.until(shows('╭ Asylum limit, 5,000 a day', 'wants the Government to limit grants'), 'the asylum limit')
  program.press(KEYS.enter)
  await program.sees('Esc back')
  program.press(KEYS.esc)
  await program.sees('f filter')
  program.press('1', 'k', KEYS.enter)
  await program.until(shows('╭ Southwest border encounters', 'Esc back'), 'the statistic')
  program.press('G')
  await program.until(
    (screen) => shows('Title 42')(screen) && !shows('242,418 encounters')(screen),
    'the end of the detail',
  )
})

test('at 80×24 the detail is behind the list and opens with Enter', async () => {
  await using program = start([], { columns: 80, rows: 24 })
  await program.until(shows('1 Statistics', '3 Open issues'), 'the panels')
  program.press('3', KEYS.enter)
  await program.until(
    (screen) => shows('╭ Asylum limit', 'What comes next')(screen) && !shows('1 Statistics')(screen),
    'the detail alone',
  )
  program.press(KEYS.esc)
  await program.until(shows('1 Statistics', '3 Open issues'), 'the panels again')
})

test('a key pressed while the first frame is drawn counts, and is not echoed on the screen', async () => {
  await using program = start([], { columns: 80, rows: 24 })
  await program.until(() => program.raw().includes('\u001b[?1049h'), 'its screen')
  program.press('3', KEYS.enter)
  const screen = await program.until(shows('╭ Asylum limit', 'What comes next'), 'the detail')
  expect(screen[0]).toContain('Mexico–United States')
  expect(screen[1]).toMatch(/^╭ Asylum limit/)
})

test('a held key moves as often as it repeats', async () => {
  await using program = start([], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  program.press('2', 'jjj')
  await program.sees('╭ Alicia Bárcena')
})

test('the chart is browsed, zoomed and arranged by years; derivation and refused comparison are shown', async () => {
  await using program = start(['--as-of', '2023-12-30'], { columns: 120, rows: 40 })
  await program.sees('38 of 38')
  program.press(KEYS.enter, KEYS.left)
  await program.until(shows('240,986 encounters · Oct 2023', '37 of 38', 'per day 7,774 = 240,986 ÷ 31'), 'October')
  program.press('+')
  await program.sees('over time · 5 years · value 37 of 38')
  program.press('v')
  await program.until(shows('by fiscal year', 'FY2024', 'FY2021'), 'the years')
  program.press('w')
  await program.until(shows('How it was calculated', 'Rate', '7,774 = 240,986 ÷ 31'), 'the arithmetic')
  program.press(KEYS.esc)
  await program.sees('←→ period')
  program.press(KEYS.esc)
  await program.sees('f filter')
  program.press(KEYS.space, 'j', 'j', 'j', KEYS.space, 'b')
  await program.until(shows('These cannot be compared', 'they count different things'), 'the refusal')
  program.press(KEYS.esc)
  await program.sees('q quit')
})

test('four keys from the first screen: who would support aid to Ukraine, on what condition, quoted from which source', async () => {
  await using program = start(['--as-of', '2023-12-30'], { columns: 80, rows: 24 })
  await program.sees('1 Statistics')
  program.press('m', 'j', KEYS.enter)
  await program.until(
    shows(
      'Participant: Republican group in Congress',
      '±C conditional (reported)',
      'on condition of: Asylum limit, 5,000 a day',
      '“in exchange for supporting aid to Ukraine”',
      'Editorial on migration talks, 30 December 2023, published 30 Dec 2023',
    ),
    'the cell',
  )
})

test('a link is followed both ways, and Esc goes back the same way', async () => {
  await using program = start(['--as-of', '2023-12-30'], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  program.press('3', KEYS.enter)
  await program.sees('Enter follow')
  program.press('j', 'j', 'j', KEYS.enter)
  await program.sees('╭ Asylum limit, 5,000 a day › The US Senate returns ─')
  program.press('j', 'j', 'j', 'j', KEYS.enter)
  await program.sees('› The US Senate returns › Asylum limit, 5,000 a day ─')
  program.press(KEYS.esc)
  await program.sees('╭ Asylum limit, 5,000 a day › The US Senate returns ─')
  program.press(KEYS.esc)
  await program.sees('╭ Asylum limit, 5,000 a day ─')
})

test('in a replay status, positions and figures change on their days', async () => {
  await using program = start(['--as-of', '2023-12-30'], { columns: 120, rows: 40 })
  await program.sees('8,081 /day')
  program.press('t')
  await program.sees('── as known on 30 Dec 2023 ──')
  program.press('a', '2024-01-25', KEYS.enter)
  await program.sees('── as known on 25 Jan 2024 ──')
  program.press('>')
  await program.until(
    shows('── as known on 26 Jan 2024 ──', 'Southwest land border encounters'),
    'the publication of December',
  )
  program.press('1')
  await program.until(shows('302,034', 'claim 5.6× too low'), 'the verdict of January')
  program.press('m', 'a', '2024-01-05', KEYS.enter)
  await program.until(shows('stalled', 'As known on 5 Jan 2024'), 'the matrix before')
  program.press('a', '2024-02-04', KEYS.enter)
  await program.until(shows('●Asylum limit, 5,000 a day', 'As known on 4 Feb 2024'), 'the matrix after')
})

test('a search ignores accents, and every action is found by name', async () => {
  await using program = start([], { columns: 100, rows: 30 })
  await program.sees('1 Statistics')
  program.press('/', 'barcena')
  await program.until(shows('Find: barcena · 1 of', 'Alicia Bárcena'), 'the matches')
  program.press(KEYS.enter)
  await program.sees('╭ Alicia Bárcena')
  program.press(':', 'was calculated')
  await program.until(shows('All actions: was calculated', 'show how each number here was calculated'), 'the action')
  program.press(KEYS.enter)
  await program.sees('How it was calculated')
})

const click = (column: number, row: number): string => `\u001b[<0;${column + 1};${row + 1}M`

test('the mouse is used on request, selects and scrolls, and is released however the program ends', async () => {
  await using program = start([], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  expect(program.raw()).not.toContain('\u001b[?1000h')
  program.press('M')
  await program.sees('Mouse on')
  expect(program.raw()).toContain('\u001b[?1000h')
  program.press(click(10, 5))
  await program.sees('╭ Dead and missing, US–Mexico route')
  program.press('\u001b[<65;11;5M')
  await program.sees('╭ claim 560')
  program.press('q')
  await program.exit
  expect(program.raw().lastIndexOf('\u001b[?1000l')).toBeGreaterThan(program.raw().lastIndexOf('\u001b[?1000h'))
  await using other = start(['--mouse'], { columns: 120, rows: 40 })
  await other.sees('1 Statistics')
  other.kill('SIGTERM')
  await other.exit
  expect(other.raw().lastIndexOf('\u001b[?1000l')).toBeGreaterThan(other.raw().lastIndexOf('\u001b[?1000h'))
})

test('a session is saved for its dossier, and not with --no-state', async () => {
  const XDG_STATE_HOME = mkdtempSync(join(tmpdir(), 'migration-dash-state-'))
  const left = async (args: readonly string[], ...keys: readonly string[]): Promise<string[]> => {
    await using program = start(args, { columns: 120, rows: 40, env: { XDG_STATE_HOME } })
    const first = await program.until(
      (screen) => shows('q quit')(screen) || shows('q salir')(screen),
      'the first screen',
    )
    program.press(...keys, 'q')
    await program.exit
    return first
  }
  await left([], '3', 'j', 'u', 'L')
  const again = await left([])
  expect(again.join('\n')).toContain('56,564 /semana')
  expect(again.join('\n')).toContain('╭ Ayuda a Ucrania')
  expect((await left(['--no-state'])).join('\n')).toContain('╭ Southwest border encounters')
  expect((await left(['--lang', 'en'])).join('\n')).toContain('╭ Aid to Ukraine')
})

test.each<readonly [string, (program: Program) => void]>([
  ['Ctrl+C', (program) => program.press(KEYS['ctrl+c'])],
  ['SIGINT', (program) => program.kill('SIGINT')],
  ['SIGTERM', (program) => program.kill('SIGTERM')],
  ['SIGHUP, as from a closed window', (program) => program.kill('SIGHUP')],
])('after %s the place is kept as after q', async (_, leave) => {
  const env = { XDG_STATE_HOME: mkdtempSync(join(tmpdir(), 'migration-dash-state-')) }
  await using program = start([], { columns: 120, rows: 40, env })
  await program.sees('1 Statistics')
  program.press('3', 'j')
  await program.sees('╭ Aid to Ukraine')
  leave(program)
  await program.exit
  await using again = start([], { columns: 120, rows: 40, env })
  await again.sees('╭ Aid to Ukraine')
})

test('unit, language and day change the screen', async () => {
  await using program = start([], { columns: 120, rows: 40 })
  await program.sees('8,081 /day')
  program.press('u')
  await program.sees('56,564 /week')
  program.press('L')
  await program.until(shows('1 Estadísticas', '56,564 /semana', '30 dic 2023'), 'Spanish')
  program.press('L', 'a', '2024-02-0')
  await program.sees('24 dec, 2024-02-01')
  program.press('1', KEYS.enter)
  await program.until(shows('302,034', 'claim 5.6× too low', 'As known on 1 Feb 2024'), 'the reading of February')
})

test('the help opens with ? and F1, and can be filtered', async () => {
  await using program = start([], { columns: 100, rows: 30 })
  await program.sees('1 Statistics')
  program.press('?')
  await program.sees('Help: keys, signs and terms')
  program.press('reload')
  await program.until((screen) => !shows('move down one row')(screen), 'the filtered help')
  await program.sees('reload the file')
  program.press(KEYS.esc)
  await program.sees('1 Statistics')
  program.press(KEYS.f1)
  await program.sees('Help: keys, signs and terms')
})

test('Esc never quits; q does, and the terminal is restored', async () => {
  await using program = start([], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  // A plain Esc and a digit in one read would be Alt with the digit.
  program.press(ESC_UNAMBIGUOUS, '2')
  await program.sees('╭ Andrés Manuel López Obrador')
  program.press('q')
  expect(await program.exit).toEqual({ code: 0, signal: null })
  expect(program.emulator.alternate()).toBe(false)
  expect(program.emulator.cursor().visible).toBe(true)
  expect(program.screen().join('')).toBe('')
  expect(program.emulator.titles()).toEqual([])
})

test('Ctrl+C exits with 130, SIGTERM with 143, and the terminal is restored', async () => {
  await using program = start([])
  await program.sees('1 Statistics')
  program.press('a', KEYS['ctrl+c'])
  expect(await program.exit).toEqual({ code: 130, signal: null })
  await using other = start([])
  await other.sees('1 Statistics')
  other.kill('SIGTERM')
  expect(await other.exit).toMatchObject({ signal: 'SIGTERM' })
  expect(other.emulator.alternate()).toBe(false)
})

test.each([
  ['a timer', 'setTimeout(() => { throw new Error("planted") })'],
  ['a promise', 'void Promise.reject(new Error("planted"))'],
])('an unexpected error in %s is printed once the terminal is restored, with exit code 1', async (_, fault) => {
  const planted = `data:text/javascript,process.on('SIGUSR2', () => { ${fault} })`
  await using program = start([], { env: { NODE_OPTIONS: `--import "${planted.replaceAll('"', '%22')}"` } })
  await program.sees('1 Statistics')
  program.kill('SIGUSR2')
  expect(await program.exit).toEqual({ code: 1, signal: null })
  expect(program.emulator.alternate()).toBe(false)
  expect(program.emulator.cursor().visible).toBe(true)
  expect(program.screen().join('')).toContain('planted')
  expect(program.screen().join('')).not.toContain('.js:')
})

test('a paste outside a prompt is ignored with a notice, and in a prompt it is one line of text', async () => {
  await using program = start([], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  program.press('\u001b[200~xq\rbrief.html\ry\u001b[201~')
  await program.sees('Pasted text is ignored outside a prompt')
  program.press('/')
  await program.sees('Find: ')
  program.press('\u001b[200~Asylum\r\nlimit\u001b[201~')
  await program.sees('Find: Asylum limit')
})

/** The modes of a terminal that are on after what was written. */
const modesOn = (written: string): readonly string[] => {
  const on = new Set<string>()
  // eslint-disable-next-line no-control-regex
  for (const [, mode = '', last] of written.matchAll(/\u001b\[\?(\d+)([hl])/g))
    if (last === 'h') on.add(mode)
    else on.delete(mode)
  return [...on].toSorted()
}

test.each<readonly [string, (program: Program) => void]>([
  ['q', (program) => program.press('q')],
  ['Ctrl+C', (program) => program.press(KEYS['ctrl+c'])],
  ['SIGINT', (program) => program.kill('SIGINT')],
  ['SIGTERM', (program) => program.kill('SIGTERM')],
  ['SIGHUP', (program) => program.kill('SIGHUP')],
])('after %s every mode of the terminal is as before', async (_, leave) => {
  await using program = start(['--mouse'], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  const modes = ['1000', '1006', '1049', '2004']
  await program.until(() => modes.every((mode) => modesOn(program.raw()).includes(mode)), 'the modes of the screen')
  leave(program)
  await program.exit
  // A terminal begins with a cursor (25) and with line wrap (7).
  expect(modesOn(program.raw())).toEqual(['25', '7'])
})

test('a terminal’s answers and a paste are not keys, and an unfinished paste blocks none', async () => {
  await using program = start([], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  program.press('\u001b]11;rgb:qqqq\u0007', '\u001bP1$r0q\u001b\\', '\u001b[200~q2q', 'j')
  program.press(KEYS['ctrl+c'])
  expect(await program.exit).toEqual({ code: 130, signal: null })
})

test('a window resized smaller and larger is redrawn, and says what it needs if it is too small', async () => {
  await using program = start([], { columns: 120, rows: 40 })
  await program.sees('╭ Southwest border encounters')
  program.resize(60, 15)
  await program.until((screen) => shows('1 Statistics')(screen) && screen.length === 15, 'the small screen')
  program.resize(30, 5)
  await program.sees('needs 60×15')
  program.resize(200, 60)
  await program.until(
    (screen) =>
      shows('1 Statistics', '╭ Southwest border encounters')(screen) && screen[59]?.includes('q quit') === true,
    'the large screen',
  )
})

test('without colours no colour code is sent, and the cursor is still visible', async () => {
  await using program = start([], { env: { NO_COLOR: '1' } })
  await program.sees('1 Statistics')
  // eslint-disable-next-line no-control-regex
  const codes = [...program.raw().matchAll(/\u001b\[([\d;]*)m/g)].flatMap((found) =>
    (found[1] ?? '').split(';').map(Number),
  )
  expect(codes.filter((code) => (code >= 30 && code <= 49 && code !== 39 && code !== 49) || code >= 90)).toEqual([])
  expect(codes).toContain(7)
})

test.each([
  [[], { TERM: 'xterm-256color' }, '\u001b[38;5;131m'],
  [[], { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, '\u001b[38;2;140;115;0m'],
  [[], { TERM: 'xterm' }, '\u001b[33m'],
  [['--colors', 'terminal'], { TERM: 'xterm-256color' }, '\u001b[33m'],
])('%j, %j: “at odds” is yellow, as the terminal can show it', async (args, env, yellow) => {
  await using program = start([...args, '--as-of', '2023-12-30'], { env })
  await program.sees('1 Statistics')
  expect(program.raw()).toContain(yellow)
})

test('speech is written line by line on the shell’s own screen', async () => {
  await using program = start(['--screen-reader', '--as-of', '2023-12-30'], { columns: 120, rows: 40 })
  await program.until(shows('at odds with published figures', 'Keys: ', 'q quit'), 'the first row')
  program.press('j')
  await program.sees(
    '“close to 10,000 each week”, Editorial on migration talks, 30 December 2023, at odds: claim 5.7 times too low',
  )
  program.press('m')
  await program.sees('Who wants what')
  expect(program.emulator.alternate()).toBe(false)
  expect(program.raw()).not.toMatch(/[\u2500-\u28ff]/)
  program.press('q')
  expect(await program.exit).toEqual({ code: 0, signal: null })
})

test('TERM=dumb gets the overview as text', async () => {
  await using program = start([], { env: { TERM: 'dumb' } })
  await program.exit
  expect(program.raw()).toContain('Southwest border encounters')
  expect(program.raw()).not.toContain('\u001b')
})

test('CI set on a terminal changes nothing', async () => {
  await using program = start([], { env: { CI: '1' } })
  await program.sees('1 Statistics')
})

test('a file with problems is shown as these problems, and as a dossier once it is fixed and reloaded', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'talks.json')
  const good = readFileSync('data/minimal.json', 'utf8')
  writeFileSync(file, good.replace('"format": 1', '"format": "one"'))
  await using program = start([file], { columns: 100, rows: 30 })
  await program.sees('1 problem')
  writeFileSync(file, good)
  program.press('r')
  await program.sees('1 Statistics')
  program.press('q')
  expect(await program.exit).toEqual({ code: 0, signal: null })
})

test('text that would act on the terminal is shown and does nothing', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'talks.json')
  const hostile = '\\u001b]0;owned\\u0007\\u001b[2JTalks\\u202e'
  writeFileSync(
    file,
    readFileSync('data/minimal.json', 'utf8').replace(/"title": (".*?"|\{[^}]*\})/, `"title": "${hostile}"`),
  )
  await using program = start([file], { columns: 100, rows: 30 })
  await program.sees('␛]0;owned␇␛[2JTalks⟨U+202E⟩')
  expect(program.emulator.titles()).toEqual([])
})

test('a partial update, from one screen to the next, looks like a full redraw', async () => {
  await using program = start([], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  program.press('j')
  await program.sees('╭ claim ~10,000 /week')
  program.press('j', 'j')
  await program.sees('╭ Dead and missing, US–Mexico route')
  program.press('L', 'u', KEYS.tab, 'j', 'j', 'j')
  await program.sees('╭ Alicia Bárcena')
  program.press('m')
  await program.sees('Quién tendría que moverse')
  program.press(ESC_UNAMBIGUOUS, '3')
  await program.until(
    (screen) => shows('╭ Límite de asilo', '1 Estadísticas')(screen) && !shows('Esc volver')(screen),
    'the asylum limit in Spanish',
  )
  program.press(KEYS.enter)
  await program.until(shows('╭ Límite de asilo', '1 Estadísticas', 'Esc volver'), 'its detail')
  const drawn = looksOf(program.emulator.cells())
  program.resize(90, 40)
  await program.until((screen) => !shows('1 Estadísticas')(screen), 'the detail alone')
  program.resize(120, 40)
  await program.until(shows('╭ Límite de asilo', '1 Estadísticas'), 'both again')
  expect(looksOf(program.emulator.cells())).toEqual(drawn)
})
