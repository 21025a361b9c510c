import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isAltered,
  keepText,
  normalise,
  prove,
  quotationsIn,
  sealOf,
  type KeptText,
} from '../../src/quotation/index.ts'
import type { Dossier, Quote } from '../../src/dossier/index.ts'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

const RAW = [
  'The talks went on for three days in the capital. The northern delegation asked for “firm control” of the railroads,',
  'and for visas in transit countries; the southern one wanted 20 million a year.',
  '',
  'Close to 10,000 people arrived each week. A team of both will meet in January.',
].join('\n')

const TEXT = keepText(RAW, digest(RAW))

const QUOTES: readonly Quote[] = [
  { exact: 'asked for "firm control" of the railroads', prefix: 'The northern delegation ' },
  { exact: 'wanted 20 million a year' },
  { exact: 'Close to 10,000 people arrived each week', suffix: '. A team' },
]

const sealed = (quote: Quote): Quote => {
  const seal = sealOf(quote, prove(quote, TEXT, digest), TEXT, { digest, on: '2026-11-28' })
  if (seal === null) throw new Error(quote.exact)
  return { ...quote, seal }
}

const isFalse = (quote: Quote, text: KeptText | null): boolean => isAltered(prove(quote, text, digest))

test('a quotation is verified by its text, sealed without it, and unproved without either', () => {
  const [quote] = QUOTES as [Quote]
  expect(prove(quote, TEXT, digest).kind).toBe('found')
  expect(prove(sealed(quote), TEXT, digest).kind).toBe('found')
  expect(prove(sealed(quote), null, digest)).toEqual({ kind: 'sealed', on: '2026-11-28' })
  expect(prove(quote, null, digest).kind).toBe('no-text')
})

test('a seal survives other quotation marks and spaces', () => {
  const quote = sealed(QUOTES[0] as Quote)
  expect(prove({ ...quote, exact: 'asked for “firm\u00a0control”  of the rail\u00adroads' }, null, digest).kind).toBe(
    'sealed',
  )
})

test('each word of a quotation changed: altered with the text, with the seal, and with both', () => {
  for (const quote of QUOTES) {
    const words = quote.exact.split(' ')
    for (const [at, word] of words.entries()) {
      for (const other of ['else', `${word}x`, word.slice(0, -1)]) {
        const exact = words.with(at, other).join(' ')
        if (normalise(exact) === normalise(quote.exact) || other === '') continue
        expect([exact, isFalse({ ...quote, exact }, TEXT)]).toEqual([exact, true])
        expect([exact, isFalse({ ...sealed(quote), exact }, null)]).toEqual([exact, true])
        expect([exact, isFalse({ ...sealed(quote), exact }, TEXT)]).toEqual([exact, true])
      }
    }
  }
})

test('an altered quotation is shown with the nearest passage', () => {
  expect(prove({ exact: 'Close to 10,000 people arrived each month' }, TEXT, digest)).toEqual({
    kind: 'altered',
    nearest: 'Close to 10,000 people arrived each week',
  })
})

const UNIT = fc.constantFrom('a', 'É', '\u0301', ' ', '\n', '“', "'", '7', ',', '.', '\u00ad', '民', '\u{1f600}')

test('1,000 random edits of the text outside the quotations alter none of them', () => {
  const spans = QUOTES.map((quote) => {
    const from = RAW.indexOf(quote.exact.replaceAll(/"([^"]*)"/g, '“$1”'))
    return { from, to: from + quote.exact.length }
  })
  const outside = Array.from({ length: RAW.length + 1 }, (_, at) => at).filter(
    (at) => !spans.some(({ from, to }) => at > from && at < to),
  )
  const seals = QUOTES.map(sealed)
  fc.assert(
    fc.property(
      fc.nat(outside.length - 1),
      fc.nat(40),
      fc.string({ maxLength: 12, unit: UNIT }),
      (pick, length, text) => {
        // An accent belongs to the letter before it, which may be the last one of a quotation.
        fc.pre(!text.startsWith('\u0301'))
        const at = outside[pick] ?? 0
        const next = spans.map(({ from }) => from).filter((from) => from >= at)
        const end = Math.min(at + length, RAW.length, ...next)
        const edited = keepText(RAW.slice(0, at) + text + RAW.slice(end), '')
        expect(seals.filter((quote) => isFalse(quote, edited))).toEqual([])
      },
    ),
    { numRuns: 1000 },
  )
})

test('quotations are found in every source, lists and notes included, with their path', () => {
  const dossier = {
    issues: [
      {
        positions: [{ source: [{ id: 'a', quote: { exact: 'one' } }, 'b'] }],
        'x-own': { source: { id: 'c', quote: { exact: 'no' } } },
      },
    ],
    events: [{ outcome: { text: 'T', source: { id: 'd', quote: { exact: 'two' } } }, source: { id: 'e' } }],
  } as unknown as Dossier
  expect(quotationsIn(dossier).map(({ path, source }) => `${source} ${path.join('.')}`)).toEqual([
    'a issues.0.positions.0.source.0.quote',
    'd events.0.outcome.source.quote',
  ])
})
