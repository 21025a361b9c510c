import { expect, test } from 'vitest'
import { knownFrom, readingOn } from '../../src/dossier/index.ts'
import { quoteEverything } from '../../src/register/figures.ts'
import { isRegister, registerIn } from '../../src/register/parse.ts'
import { LONGEST_PLACE } from '../../src/register/place.ts'
import { addQuoted, dismissQuoted, EMPTY } from '../../src/register/quoted.ts'
import { shipped } from '../dossier/fixture.ts'

test('a register is read as it was written, with what was dismissed', () => {
  const reading = readingOn(shipped('eu-tunisia-2023.json'), knownFrom('2023-12-01'))
  const quoted = quoteEverything(reading, 'memo')
  const [first, second] = quoted
  if (!first || !second) throw new Error('nothing was quoted')
  const written = dismissQuoted(dismissQuoted(addQuoted(EMPTY, quoted), first, null), second, second.was)
  expect(registerIn(JSON.parse(JSON.stringify(written)))).toEqual(written)
})

const FIGURE = {
  kind: 'figure',
  statistic: 's',
  period: '2022',
  dims: {},
  on: '2024-01-30',
  to: '',
  sources: ['a'],
  was: { value: 1, qualifier: 'exact', published: '2024', isRetracted: false },
}

test.each([
  ['no statistic', { ...FIGURE, statistic: 7 }],
  ['no day', { ...FIGURE, on: 'yesterday' }],
  ['a state of another kind', { ...FIGURE, was: { verdict: 'consistent' } }],
  ['an unknown qualifier', { ...FIGURE, was: { ...FIGURE.was, qualifier: 'roughly' } }],
  ['a value that is not a number', { ...FIGURE, was: { ...FIGURE.was, value: '1' } }],
  ['dimensions that are not texts', { ...FIGURE, dims: { a: 1 } }],
  ['an unknown verdict', { ...FIGURE, kind: 'verdict', claim: 'c', was: { verdict: 'true' } }],
  ['nothing', null],
])('a quotation with %s is left out, the others stay', (_, broken) => {
  expect(registerIn({ version: 1, quoted: [broken, FIGURE] }).quoted).toEqual([FIGURE])
})

test('texts from the disk are made safe and cut', () => {
  const [one] = registerIn({ version: 1, quoted: [{ ...FIGURE, to: `\u001b[2J${'x'.repeat(1000)}` }] }).quoted
  expect(one?.to).not.toContain('\u001b')
  expect(one?.to.length).toBeLessThanOrEqual(LONGEST_PLACE)
})

test.each([[null], [[]], ['x'], [{}], [{ version: 2, quoted: [] }], [{ version: 1 }]])(
  '%j is not a register',
  (value) => {
    expect(isRegister(value)).toBe(false)
  },
)
