import { expect, test } from 'vitest'
import { deskHelp } from '../../src/desk/help.ts'
import { deskFacts, deskTitle } from '../../src/desk/lines.ts'
import { deskSpeech } from '../../src/desk/spoken.ts'
import { deskMatches, updateDesk } from '../../src/desk/update.ts'
import { plainText } from '../../src/text/index.ts'
import { deskOf, readOne, summary, typed, waiting } from './stage.ts'

const NAMES = ['a.json', 'b.json', 'c.json', 'd.json']
const CONTRADICTED = { kind: 'contradicted', statistics: 1 } as const
const namesOf = ({ rows }: ReturnType<typeof deskOf>): readonly string[] => rows.map(({ name }) => name)

const allRead = () => {
  let desk = deskOf(NAMES)
  desk = readOne(desk, 'a.json', summary('A'), ['Railways', 'Visas'])
  desk = readOne(desk, 'b.json', summary('B', { concern: { kind: 'revised', statistics: 3 } }), ['Railroads'])
  desk = readOne(desk, 'c.json', 'c.json: the file does not exist')
  return readOne(desk, 'd.json', summary('D', { concern: CONTRADICTED, changes: 4 }), ['Vías'])
}

test('names are listed before anything is read, rows stay while one reads, and then the worst is first', () => {
  let desk = readOne(deskOf(NAMES), 'd.json', summary('D', { concern: CONTRADICTED }))
  expect(namesOf(desk)).toEqual(NAMES)
  expect(deskTitle(desk)).toBe('1 of 4 read')
  desk = allRead()
  expect(namesOf(desk)).toEqual(['c.json', 'd.json', 'b.json', 'a.json'])
  expect(deskTitle(desk)).toBe('4 dossiers')
  expect(desk.list.cursor).toBe(0)
})

test('the cursor goes with its dossier when the list is sorted, and when a file before it is not a dossier', () => {
  let desk = typed(deskOf(NAMES), 'j').state
  desk = readOne(desk, 'a.json', null)
  expect(namesOf(desk)).toEqual(['b.json', 'c.json', 'd.json'])
  desk = typed(desk, 'j').state
  desk = readOne(readOne(desk, 'b.json', summary('B')), 'c.json', summary('C'))
  desk = readOne(desk, 'd.json', summary('D', { concern: CONTRADICTED }))
  expect(namesOf(desk)).toEqual(['d.json', 'b.json', 'c.json'])
  expect(desk.rows[desk.list.cursor]?.name).toBe('c.json')
})

test('of two with the same concern, more figures come first, then more changes', () => {
  let desk = deskOf(['a.json', 'b.json', 'c.json'])
  desk = readOne(desk, 'a.json', summary('A', { concern: CONTRADICTED, changes: 1 }))
  desk = readOne(desk, 'b.json', summary('B', { concern: CONTRADICTED, changes: 5 }))
  desk = readOne(desk, 'c.json', summary('C', { concern: { kind: 'contradicted', statistics: 2 } }))
  expect(namesOf(desk)).toEqual(['c.json', 'b.json', 'a.json'])
})

test('Enter opens the dossier under the cursor, q quits, Ctrl+C interrupts, Esc never quits', () => {
  expect(typed(allRead(), 'j', 'enter').effect).toEqual({ kind: 'open', path: '/d/d.json', target: null })
  expect(typed(allRead(), 'q').effect).toEqual({ kind: 'quit', code: 0 })
  expect(typed(allRead(), 'ctrl+c').effect).toEqual({ kind: 'quit', code: 130 })
  expect(typed(allRead(), 'esc').effect).toBeNull()
  expect(typed(allRead(), 'r').effect).toEqual({ kind: 'reload' })
  expect(typed(deskOf([]), 'enter').effect).toBeNull()
})

test('one search finds records of every dossier that was read, whatever their accents, and opens one in its own', () => {
  const found = typed(allRead(), '/', ...'rail')
  expect(deskMatches(found.state).map(({ title }) => title)).toEqual(['Railroads · B', 'Railways · A'])
  const opened = typed(found.state, 'enter')
  expect(opened.effect).toEqual({ kind: 'open', path: '/d/b.json', target: { kind: 'issue', key: 'i0' } })
  expect(opened.state.find).toBeNull()
  expect(opened.state.rows[opened.state.list.cursor]?.name).toBe('b.json')
  expect(deskMatches(typed(allRead(), '/', ...'vias').state)[0]?.title).toBe('Vías · D')
})

test('what is typed in the search can be erased, pasted and left; a dossier that is read meanwhile is found too', () => {
  const { state } = typed(allRead(), '/', ...'xyz', 'backspace', 'ctrl+u')
  expect(state.find?.text).toBe('')
  const pasted = updateDesk(state, { kind: 'pasted', text: 'rail\u001b[2J' }).state
  expect(pasted.find?.text).not.toContain('\u001b')
  expect(typed(state, 'esc').state.find).toBeNull()
  const later = readOne(typed(deskOf(['a.json', 'b.json']), '/', 'q').state, 'a.json', summary('A'), ['Quota'])
  expect(deskMatches(later).map(({ title }) => title)).toEqual(['Quota · A'])
})

test('a dossier that is read again has its records once', () => {
  const again = readOne(allRead(), 'a.json', summary('A'), ['Railways'])
  expect(deskMatches(typed(again, '/', ...'visas').state).map(({ title }) => title)).not.toContain('Visas · A')
  expect(deskMatches(typed(again, '/', ...'railways').state)).toHaveLength(1)
})

test('a new list keeps the cursor on its file and forgets what was read', () => {
  const before = typed(allRead(), 'G').state
  expect(before.rows[before.list.cursor]?.name).toBe('a.json')
  const after = updateDesk(before, { kind: 'listed', rows: ['z.json', 'a.json'].map(waiting), areMore: true }).state
  expect(after.rows[after.list.cursor]?.name).toBe('a.json')
  expect(deskMatches(typed(after, '/', ...'rail').state)).toEqual([])
  expect(deskTitle(after)).toBe('0 of 2 read · more files were found than are listed')
})

test.each([
  [
    'en',
    '1 statistic: a claim is contradicted · 4 changed since your last look · next 8 Jan 2024, deadline: A · overdue: CBP',
  ],
  [
    'es',
    '1 estadística: una afirmación queda contradicha · 4 registros cambiaron desde la última visita · sigue: 8 ene 2024, deadline: A · con atraso: CBP',
  ],
] as const)('in %s the facts of a dossier are sentences', (language, facts) => {
  const desk = readOne(
    deskOf(['a.json'], { language }),
    'a.json',
    summary('A', {
      concern: CONTRADICTED,
      changes: 4,
      next: { date: '2024-01-08', text: 'deadline: A' },
      silent: ['CBP'],
    }),
  )
  const [row] = desk.rows
  expect(row && deskFacts(desk.locale, row)).toBe(facts)
})

test('a screen reader hears the dossier under the cursor with its place, and what a search finds', () => {
  const desk = readOne(deskOf(['a.json'], { medium: 'speech' }), 'a.json', summary('Talks'), ['Visas'])
  expect(deskSpeech(desk).current).toMatch(/^Talks, row 1 of 1\. no caveat calculated/)
  expect(deskSpeech(typed(desk, '/', ...'visa').state).current).toBe('visa: Visas, Talks, row 1 of 1')
})

test('L switches the language of the list, and asks for what is said of each dossier in it', () => {
  const desk = readOne(deskOf(['a.json']), 'a.json', summary('A'))
  const { state, effect } = typed(desk, 'L')
  expect(state.locale.language).toBe('es')
  expect(effect).toMatchObject({ kind: 'language', locale: { language: 'es' } })
  // The rows stay until they are read again.
  expect(state.rows).toBe(desk.rows)
  expect(deskTitle(state)).toBe('1 expediente')
  expect(typed(state, 'L').state.locale.language).toBe('en')
})

const helpOf = (state: ReturnType<typeof deskOf>): readonly string[] =>
  deskHelp(state.locale, state.size.columns).map(plainText)

test('? opens the help with every key of the list, which scrolls, switches its language and is left by Esc or ?', () => {
  const desk = deskOf(['a.json'], { columns: 80, rows: 24 })
  const { state } = typed(desk, '?')
  expect(state.help).toBe(0)
  const lines = helpOf(state)
  for (const key of ['Enter', 'L', 'r', '? F1', 'q', '/'])
    expect(lines.some((one) => one.startsWith(`  ${key} `))).toBe(true)
  // A letter is text in the search.
  expect(lines.filter((one) => one.startsWith('  ↓ j '))).toHaveLength(1)
  const down = typed(state, 'pagedown').state
  expect(down.help).toBeGreaterThan(5)
  expect(typed(down, 'G').state.help).toBe(lines.length - 20)
  expect(typed(down, 'L').state).toMatchObject({ help: 0, locale: { language: 'es' } })
  expect(helpOf(typed(down, 'L').state)[0]).toBe('En la lista de expedientes')
  expect([typed(down, 'esc').state.help, typed(down, '?').state.help]).toEqual([null, null])
  expect(typed(state, 'enter').effect).toBeNull()
  expect(typed(state, 'q').effect).toEqual({ kind: 'quit', code: 0 })
})

test('a screen reader hears the help', () => {
  const speech = deskSpeech(typed(deskOf(['a.json'], { medium: 'speech' }), '?').state)
  expect(speech.place).toBe('desk help')
  expect(speech.lines.join('\n')).toMatch(/In the list of dossiers\n.* down/)
})

test('the wheel moves the cursor or the help; a click selects a row, and on the selected one opens it', () => {
  const desk = deskOf(['a.json', 'b.json', 'c.json', 'd.json', 'e.json'])
  const point = (state: typeof desk, what: 'click' | 'wheel-up' | 'wheel-down', row: number) =>
    updateDesk(state, { kind: 'pointed', pointed: { what, column: 5, row } })
  expect(point(desk, 'wheel-down', 3).state.list.cursor).toBe(3)
  expect(point(point(desk, 'wheel-down', 3).state, 'wheel-up', 3).state.list.cursor).toBe(0)
  const second = point(desk, 'click', 3)
  expect([second.state.list.cursor, second.effect]).toEqual([1, null])
  expect(point(second.state, 'click', 3).effect).toEqual({ kind: 'open', path: '/d/b.json', target: null })
  for (const row of [0, 1, 7, 30, 39])
    expect(point(second.state, 'click', row)).toMatchObject({ state: { list: { cursor: 1 } }, effect: null })
  const help = typed(deskOf(['a.json'], { rows: 24 }), '?').state
  expect(point(help, 'wheel-down', 3).state.help).toBe(3)
  expect(point(help, 'click', 2).effect).toBeNull()
  const found = typed(readOne(desk, 'a.json', summary('A'), ['Visas', 'Visits']), '/', 'v', 'i').state
  expect(point(found, 'click', 3).state.find?.list.cursor).toBe(1)
  expect(point(found, 'click', 2).effect).toMatchObject({ kind: 'open', path: '/d/a.json' })
})
