import { expect, test } from 'vitest'
import { resultsFor, modeOf, warmSearch, stretchesIn, type SearchResult, type State } from '../../src/app/index.ts'
import { talks, issue } from '../dossier/talks.ts'
import { drawn, read, shownIn } from './seen.ts'
import { opened, pressed } from './stage.ts'

/** Returns all results of a search. */
const allFor = (state: ReturnType<typeof read>, sought: string): readonly SearchResult[] => {
  const found = resultsFor(state, sought)
  return Array.from({ length: found.length }, (_, at) => found.at(at)).flatMap((one) => one ?? [])
}

const targets = (state: State, sought: string): readonly string[] =>
  allFor(read(state), sought).map(({ findable: { target } }) => `${target.kind}/${target.key}`)
const searched = (state: State, sought: string): State => pressed(state, '/', ...sought)
const place = (state: State) => {
  const { panel, focus, opened: record, detailTop, link, lists, matrix, trail } = read(state)
  return { panel, focus, record, detailTop, link, lists, matrix, way: trail.length }
}

/** Three issues that each contain `wall`. */
const walls = talks([
  issue('a', { title: 'Wall' }),
  issue('b', { title: 'Wall two' }),
  issue('c', { title: 'Wall three' }),
])

test.each(['barcena', 'barcna', 'BÁRCENA', 'bárcena', 'bracena', 'alicia barcena'])(
  '%s finds Bárcena first',
  (sought) => {
    expect(targets(opened(), sought)[0]).toBe('participant/barcena')
    expect(shownIn(pressed(searched(opened(), sought), 'enter'))).toBe('participant/barcena')
  },
)

test('it is found in the current language', () => {
  expect(shownIn(pressed(searched(opened({ language: 'es' }), 'limite de asilo'), 'enter'))).toBe('issue/asylum-limit')
  expect(targets(opened(), 'limite de asilo')).toEqual([])
})

test('matches are shown as the text is typed, with their kind and number', () => {
  const screen = drawn(searched(opened({ dossier: walls }), 'wall')).join('\n')
  expect(screen).toContain('Find: wall · 1 of 3')
  expect(screen).toMatch(/issue +Wall three/)
})

test('the arrows pick another match, and Enter opens it', () => {
  const list = searched(opened({ dossier: walls }), 'wall')
  const all = targets(list, 'wall')
  expect(all).toHaveLength(3)
  const keys = [[], ['down'], ['down', 'down'], ['ctrl+end'], ['down', 'down', 'up'], ['end', 'home']]
  expect(keys.map((some) => shownIn(pressed(list, ...some, 'enter')))).toEqual([0, 1, 2, 2, 1, 0].map((at) => all[at]))
})

test('n goes to the next match and starts over, N the other way', () => {
  const first = pressed(searched(opened({ dossier: walls }), 'wall'), 'enter')
  const all = targets(first, 'wall')
  const along = (key: string) => [1, 2, 3, 4].map((times) => shownIn(pressed(first, ...key.repeat(times))))
  expect(along('n')).toEqual([all[1], all[2], all[0], all[1]])
  expect(along('N')).toEqual([all[2], all[1], all[0], all[2]])
  expect(read(pressed(first, 'n')).notice).toContain('“wall” 2 of 3: Wall')
})

test.each([
  ['a row of a list', ['2', 'j', 'j']],
  ['a link of a detail', ['3', 'enter', 'j', 'j']],
  ['a record behind a link', ['3', 'enter', 'j', 'enter', 'j']],
  ['a cell of the matrix', ['m', 'j', 'h']],
  ['a moment of the timeline', ['t', 'k', 'k']],
])('after any number of matches Esc returns to where the search began: %s', (_, keys) => {
  const before = pressed(opened(), ...keys)
  const found = pressed(searched(before, 'barcena'), 'enter')
  for (const steps of ['', 'n', 'nn', 'nnnnnnn', 'N', 'NnN'])
    expect(place(pressed(found, ...steps, 'esc'))).toEqual(place(before))
})

test('after Esc, n continues the search from the new place', () => {
  const all = targets(opened({ dossier: walls }), 'wall')
  const back = pressed(searched(opened({ dossier: walls }), 'wall'), 'enter', 'esc', '2', 'j')
  const next = pressed(back, 'n')
  expect(shownIn(next)).toBe(all[1])
  expect(place(pressed(next, 'esc'))).toEqual(place(back))
})

test('a link followed from a match is a step of its own', () => {
  const match = pressed(searched(opened(), 'barcena'), 'enter')
  const beyond = pressed(match, 'enter')
  expect(shownIn(beyond)).not.toBe(shownIn(match))
  expect(shownIn(pressed(beyond, 'n', 'esc'))).toBe(shownIn(beyond))
  expect(place(pressed(beyond, 'esc', 'esc'))).toEqual(place(opened()))
})

test('Esc in the list removes the marks of a search', () => {
  const back = pressed(searched(opened(), 'barcena'), 'enter', 'esc')
  expect(read(back).search).toEqual({ text: 'barcena', at: 0 })
  expect(read(pressed(back, 'esc')).search).toBeNull()
})

test('a search without a match says so and stays where it was', () => {
  const before = pressed(opened(), '2', 'j')
  const after = pressed(searched(before, 'qqqqq'), 'enter')
  expect(read(after).notice).toBe('No match for “qqqqq”, even with one letter wrong.')
  expect([modeOf(after), place(after)]).toEqual(['list', place(before)])
})

test('n before any search says what to press', () => {
  for (const key of ['n', 'N']) {
    const after = pressed(opened(), key)
    expect(read(after).notice).toBe('No search yet: press /')
    expect(place(after)).toEqual(place(opened()))
  }
})

test('Esc in the search changes nothing', () => {
  const before = pressed(opened(), '3', 'enter', 'j')
  expect(pressed(searched(before, 'barc'), 'down', 'esc')).toEqual(before)
})

test('on another day n goes to what is known then', () => {
  const state = pressed(opened({ on: '2023-12-29' }), '/', ...'barcena', 'enter', 'n', 'n', 'n')
  const all = targets(pressed(state, '>'), 'barcena')
  expect(all.length).toBeGreaterThan(targets(state, 'barcena').length)
  expect(all).toContain(shownIn(pressed(state, '>', 'n')))
})

test.each([
  ['Alicia Bárcena', 'barcena', 'Bárcena'],
  ['Límite de asilo', 'LIMITE', 'Límite'],
])('in %s, %s is marked', (title, sought, marked) => {
  const state = read(opened({ dossier: talks([issue('a', { title })]) }))
  const found = resultsFor(state, sought).at(0)
  if (!found) throw new Error('it should be found')
  expect(stretchesIn(found, sought).map(([from, to]) => found.text.slice(from, to))).toEqual([marked])
})

test('where a letter becomes two in the plain text, the right words are still marked', () => {
  const state = read(opened({ dossier: talks([issue('a', { title: 'Æon ﬁrst wall' })]) }))
  const found = resultsFor(state, 'wall').at(0)
  if (!found) throw new Error('it should be found')
  expect(stretchesIn(found, 'wall').map(([from, to]) => found.text.slice(from, to))).toEqual(['wall'])
})

test('the results for a text are cached for a reading', () => {
  const state = read(opened())
  const found = resultsFor(state, 'barcena')
  expect(found.length).toBeGreaterThan(1)
  expect(resultsFor(read(pressed(state, '2', 'j')), 'barcena')).toBe(found)
})

test('a slice of long texts has fewer records', () => {
  const long = talks(
    Array.from({ length: 12 }, (_, at) => issue(`i${at}`, { title: `Issue ${at}`, summary: 'words '.repeat(2000) })),
  )
  const state = read(opened({ dossier: long }))
  expect([warmSearch(state), warmSearch(state), warmSearch(state)]).toEqual([false, false, true])
})

test('records are indexed in slices, and results are the same before and after the last slice', () => {
  const many = talks(Array.from({ length: 1000 }, (_, at) => issue(`i${at}`, { title: `Issue ${at}` })))
  const [halfway, asked] = [read(opened({ dossier: many })), read(opened({ dossier: { ...many } }))]
  expect([warmSearch(halfway), warmSearch(halfway)]).toEqual([false, false])
  const titles = (state: typeof halfway): readonly string[] => allFor(state, 'issue 99').map(({ text }) => text)
  expect(titles(halfway)).toEqual(titles(asked))
  expect(titles(halfway).length).toBeGreaterThan(10)
  expect(warmSearch(halfway)).toBe(true)
})
