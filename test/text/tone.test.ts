import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText, span, withMatches, type Span, type Stretch } from '../../src/text/index.ts'

const toned = (spans: readonly Span[]): readonly (readonly [string, string])[] =>
  spans.flatMap(({ text, tone }) => text.split('').map((one) => [one, tone] as const))

test('a match has its own tone, and the text around it is unchanged', () => {
  expect(withMatches([span('Aid to Ukraine', 'strong')], [[7, 14]])).toEqual([
    span('Aid to ', 'strong'),
    span('Ukraine', 'match'),
  ])
  expect(withMatches([span('Aid to Ukraine')], [[4, 6]])).toEqual([span('Aid '), span('to', 'match'), span(' Ukraine')])
})

test('a match may begin in one span and end in another', () => {
  expect(withMatches([span('stal', 'warn'), span('led · ', 'dim'), span('x')], [[2, 7]])).toEqual([
    span('st', 'warn'),
    span('al', 'match'),
    span('led', 'match'),
    span(' · ', 'dim'),
    span('x'),
  ])
})

test('several matches in one span are separate', () => {
  expect(
    withMatches(
      [span('nana')],
      [
        [0, 1],
        [2, 3],
      ],
    ),
  ).toEqual([span('n', 'match'), span('a'), span('n', 'match'), span('a')])
})

test('overlapping matches are one', () => {
  expect(
    plainText(
      withMatches(
        [span('abcdef')],
        [
          [0, 3],
          [2, 5],
        ],
      ).filter((one) => one.tone === 'match'),
    ),
  ).toBe('abcde')
})

test('without a match the spans are the same object', () => {
  const spans = [span('a'), span('b', 'dim')]
  expect(withMatches(spans, [])).toBe(spans)
  expect(withMatches(spans, [[2, 5]])).toEqual(spans)
})

const anySpans = fc.array(
  fc.record({ text: fc.string({ maxLength: 6 }), tone: fc.constantFrom<Span['tone']>('plain', 'dim', 'warn') }),
  { maxLength: 6 },
)
/** Consecutive ranges as found in a text, perhaps beyond its end. */
const anyStretches: fc.Arbitrary<readonly Stretch[]> = fc
  .array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 6 })
  .map((steps) => {
    let at = 0
    return steps.map(([gap, length]) => {
      const from = at + gap
      at = from + length
      return [from, at] as const
    })
  })

test('the text is unchanged, and exactly the characters of a range have the tone of a match', () => {
  fc.assert(
    fc.property(anySpans, anyStretches, (spans, stretches) => {
      const shown = withMatches(spans, stretches)
      expect(plainText(shown)).toBe(plainText(spans))
      const inside = (at: number) => stretches.some(([from, to]) => at >= from && at < to)
      expect(toned(shown)).toEqual(toned(spans).map(([one, tone], at) => [one, inside(at) ? 'match' : tone]))
    }),
  )
})

test('overlapping ranges in any order repeat nothing', () => {
  for (const stretches of [
    [
      [0, 5],
      [1, 3],
    ],
    [
      [3, 5],
      [0, 2],
    ],
  ] as const)
    expect(plainText(withMatches([span('abcdef')], stretches))).toBe('abcdef')
})
