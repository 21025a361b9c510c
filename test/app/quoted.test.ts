import { expect, test } from 'vitest'
import { footerItems, quotedLines, quotedTexts, speechOf, update, type Effect } from '../../src/app/index.ts'
import { actionFor } from '../../src/app/update.ts'
import { createLocale, plainText } from '../../src/text/index.ts'
import type { Register } from '../../src/register/quoted.ts'
import { quotedOn, quoting } from './quoting.ts'
import { drawn, read } from './seen.ts'
import { opened, pressed } from './stage.ts'

const figures = (...names: readonly string[]): Register => ({
  version: 1,
  quoted: quotedOn('2024-01-30').quoted.filter(
    (one) =>
      one.kind === 'figure' && names.includes(`${one.statistic} ${one.period}`) && Object.keys(one.dims).length === 0,
  ),
})
const ONE = figures('sw-encounters 2023-12')
const TWO = figures('sw-encounters 2023-12', 'deaths-region 2022', 'asylum-claims-mexico 2022')
const verdicts: Register = {
  version: 1,
  quoted: quotedOn('2024-01-30').quoted.filter(({ kind }) => kind === 'verdict'),
}

const effectsOf = (state: ReturnType<typeof quoting>, key: string): readonly Effect[] => {
  const action = actionFor(state, key)
  return action ? update(state, action).effects : []
}

test.each([
  ['en', ONE, '1 figure that you quoted has changed'],
  ['en', TWO, '2 figures that you quoted have changed'],
  ['en', verdicts, '1 verdict that you quoted has changed'],
  [
    'en',
    { version: 1, quoted: [...ONE.quoted, ...verdicts.quoted] },
    '1 figure and 1 verdict that you quoted have changed',
  ],
  ['es', ONE, 'Cambió 1 cifra citada'],
  ['es', TWO, 'Cambiaron 2 cifras citadas'],
  ['es', { version: 1, quoted: [...TWO.quoted, ...verdicts.quoted] }, 'Cambiaron 2 cifras y 1 veredicto citados'],
] as const)('in %s the header counts what has changed: %#', (language, register, text) => {
  expect(quotedTexts(quoting(register, { language }))[0]).toBe(text)
})

test('nothing is said where nothing has changed, and a screen reader hears what has', () => {
  expect(quotedTexts(quoting(ONE, { on: '2024-01-31' }))).toEqual([])
  expect(speechOf(quoting(ONE)).status).toContain('1 figure that you quoted has changed')
})

test('Q lists what was quoted, the changed first, with both values, the day and the vintages', () => {
  const state = pressed(quoting(TWO), 'Q')
  const lines = quotedLines(read(state)).map(({ spans }) => plainText(spans).trim())
  expect(lines[0]).toMatch(/Dead and missing, region North America \(IOM\), 2022: ≥ 550 → ≥ 568/)
  expect(lines[2]).toMatch(/Southwest border encounters, Dec 2023: 302,034 → 301,981/)
  expect(lines.find((line) => line.includes('26 Jan 2024'))).toBe(
    'quoted as known on 30 Jan 2024 · published 26 Jan 2024, now Dec 2024',
  )
  expect(lines.at(-2)).not.toContain('→')
  expect(footerItems(state).map(({ command }) => command)).toEqual(
    expect.arrayContaining(['open', 'dismiss', 'quoted-in', 'back']),
  )
  expect(speechOf(state).lines).toEqual(['Quoted figures: 2 of 3 quotations changed'])
  expect(speechOf(state).current).toMatch(
    /^Dead and missing, region North America \(IOM\), 2022: ≥ 550 → ≥ 568\..* 1 of 3/,
  )
})

test('Enter opens the record at the quoted period, Esc closes the list, and Q without quotations says why', () => {
  const state = pressed(quoting(TWO), 'Q', 'j', 'enter')
  expect(read(state)).toMatchObject({ opened: { kind: 'statistic', key: 'sw-encounters' }, at: '2023-12' })
  expect(read(pressed(quoting(TWO), 'Q', 'esc')).overlay.kind).toBe('none')
  expect(read(pressed(quoting(TWO), 'Q', 'Q')).overlay.kind).toBe('none')
  expect(pressed(opened(), 'Q').notice).toBe('nothing was quoted yet: Y cites, x writes a brief')
})

test('d dismisses a change, and says so where nothing has changed', () => {
  const list = read(pressed(quoting(TWO), 'Q'))
  expect(effectsOf(list, 'd')).toMatchObject([
    { kind: 'dismiss', item: { quoted: { period: '2022', statistic: 'deaths-region' } } },
  ])
  const last = read(pressed(list, 'G'))
  expect(effectsOf(last, 'd')).toEqual([])
  expect(pressed(last, 'd').notice).toBe('what was quoted has not changed')
})

test('t asks for the place of a quotation, which begins with the one that it has', () => {
  const list = read(pressed(quoting(quotedOn('2024-01-30', 'memo')), 'Q', 'j', 't'))
  expect(list.overlay).toMatchObject({ kind: 'quoted-in', text: 'memo', at: 1 })
  const typed = read(pressed(list, ' ', '2'))
  expect(effectsOf(typed, 'enter')).toMatchObject([{ kind: 'quoted-in', to: 'memo 2' }])
  expect(read(pressed(typed, 'enter')).overlay).toMatchObject({ kind: 'quoted', list: { cursor: 1 } })
  expect(read(pressed(typed, 'esc')).overlay).toMatchObject({ kind: 'quoted', list: { cursor: 1 } })
})

test('the list stays on the screen while the place is typed, and the first letter takes the room of the explanation', () => {
  const asked = read(pressed(quoting(TWO, { size: { columns: 80, rows: 24 } }), 'Q', 'j', 't'))
  expect(drawn(asked).join('\n')).toMatch(/Quoted figures · 2 of 3[^]*301,981[^]*Quoted in: +where you used it/)
  const typed = pressed(asked, ...'Memo of the third of March to the delegation')
  expect(drawn(typed).at(-1)).toContain('Memo of the third of March to the delegation')
})

test('? explains the keys of the list', () => {
  expect(read(pressed(quoting(TWO), 'Q', '?')).overlay.kind).toBe('help')
})

test('a screen reader hears two arrows as two words', () => {
  const locale = createLocale('en', 'en', 'braille', 'speech')
  const keys = footerItems({ ...pressed(quoting(TWO), 'Q'), locale }).map(({ key }) => key)
  expect(keys).toContain('Up Down')
})

test('the cursor stays in sight in a long list, and the list closes when it becomes empty', () => {
  const many = quoting(quotedOn('2024-01-30'), { size: { columns: 60, rows: 15 } })
  const state = read(pressed(many, 'Q', 'G', 'k', 'k'))
  const { overlay } = state
  if (overlay.kind !== 'quoted') throw new Error('no list')
  const at = quotedLines(state).findIndex(({ item }) => item === overlay.list.cursor)
  expect(at).toBeGreaterThanOrEqual(overlay.list.top)
  expect(at).toBeLessThan(overlay.list.top + 15)
  expect(read(update(state, { kind: 'quoted', items: [] }).state).overlay.kind).toBe('none')
})

test('a citation is an effect of its own, so that it can be noted', () => {
  expect(effectsOf(quoting(ONE), 'Y')).toMatchObject([{ kind: 'cite' }])
  expect(effectsOf(quoting(ONE), 'y')).toMatchObject([{ kind: 'copy' }])
})
