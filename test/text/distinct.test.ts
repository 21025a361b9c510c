import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutDistinct, graphemes, plainText, span, widthOf } from '../../src/text/index.ts'

const shown = (names: readonly string[], width: number): readonly string[] =>
  cutDistinct(names.map((name) => ({ spans: [span(name)], width }))).map(plainText)

test('a name with room is shown as it is, and one that differs at once is cut at its end', () => {
  expect(shown(['Kais Saied', 'European Ombudsman'], 12)).toEqual(['Kais Saied', 'European…'])
})

test('names that begin alike are cut in the middle, before the word in which they differ', () => {
  expect(shown(['Government of Mexico', 'Government of the United States'], 14)).toEqual([
    'Governm…Mexico',
    'Gove…the Unit…',
  ])
  expect(
    shown(
      [
        'Personas muertas y desaparecidas, ruta Estados Unidos–México (OIM)',
        'Personas muertas y desaparecidas, región Norteamérica (OIM)',
      ],
      34,
    ),
  ).toEqual(['Personas mu…ruta Estados Unidos–M…', 'Personas mu…región Norteamérica (…'])
})

test('a name that is shown whole counts too: the beginning of one is no name of another', () => {
  expect(shown(['Aid to Ukraine', 'Aid to Ukraine and Israel'], 15)).toEqual(['Aid to Ukraine', 'Aid t…and Isra…'])
})

test('names that differ at several places show each of these', () => {
  const names = ['Office of A for the north of X', 'Office of A for the north of Y', 'Office of B for the north of X']
  expect(new Set(shown([...names, 'Office of B for the north of Y'], 16)).size).toBe(4)
})

test('the same name twice stays the same, and parts keep their tones', () => {
  const twice = { spans: [span('Deaths in the north'), span(' · Total', 'dim')], width: 20 }
  expect(shown(['Ministry of the Interior', 'Ministry of the Interior'], 12)).toEqual(['Ministry of…', 'Ministry of…'])
  const [first] = cutDistinct([twice, { spans: [span('Deaths in the north'), span(' · Sea', 'dim')], width: 20 }])
  expect(first?.at(-1)).toEqual(span('Total', 'dim'))
})

const WORDS = [
  'Government',
  'of',
  'the',
  'migración',
  '移民当局',
  'e\u0301tude',
  'وزارة',
  '👩🏽\u200d💻',
  'South',
  'North',
]
const names = fc.uniqueArray(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
  { minLength: 2, maxLength: 4 },
)

test('whatever the names, no two look the same, none is wider than its room, and no grapheme is cut', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 18, max: 40 }), (some, width) => {
      const cut = shown(some, width)
      expect(new Set(cut).size).toBe(some.length)
      expect(cut.filter((one) => widthOf(one) > width)).toEqual([])
      for (const [at, one] of cut.entries()) {
        const whole = [...graphemes((some[at] ?? '').normalize())]
        const left = graphemes(one).filter((part) => {
          const found = whole.indexOf(part)
          if (found >= 0) whole.splice(0, found + 1)
          return found < 0
        })
        expect(left.filter((part) => part !== '…')).toEqual([])
      }
    }),
    { numRuns: 200 },
  )
})
