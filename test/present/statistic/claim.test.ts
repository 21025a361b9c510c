import { expect, test } from 'vitest'
import {
  knownFrom,
  readingOn,
  type Claim,
  type Dossier,
  type Observation,
  type Source,
  type Statistic,
} from '../../../src/dossier/index.ts'
import { verdictIn } from '../../../src/figures/index.ts'
import { fold, type Block } from '../../../src/present/block.ts'
import { citationOf, type RenderContext } from '../../../src/present/index.ts'
import { claimSteps } from '../../../src/present/derivation-steps.ts'
import { claimRow } from '../../../src/present/list/rows.ts'
import { claimBlocks } from '../../../src/present/statistic/claim.ts'
import { verdictOnFigure, verdictShort } from '../../../src/present/statistic/verdict-mark.ts'
import { createLocale, plainText, type Medium, type Language } from '../../../src/text/index.ts'
import { dossierWith, observed, shipped, statistic } from '../../dossier/fixture.ts'
import { repeatedClaim, talks } from '../../dossier/talks.ts'
import { englishIn } from '../shown.ts'
import { columnsOf, fitRow } from '../../../src/present/row.ts'
import { rowText } from '../row-text.ts'

const whole = shipped('us-mexico-2023.json')

interface Way {
  readonly language?: Language
  readonly medium?: Medium
  readonly dossier?: Dossier
}

/** Returns a claim as known on a day, with its context. */
const known = (day: string, id: string, { language = 'en', medium = 'screen', dossier = whole }: Way = {}) => {
  const reading = readingOn(dossier, knownFrom(day))
  const context: RenderContext = { reading, locale: createLocale(language, 'en', 'braille', medium), per: 'day' }
  for (const one of reading.dossier.statistics)
    for (const claim of one.claims ?? []) if (claim.id === id) return { context, statistic: one, claim }
  throw new Error(`no claim ${id}`)
}

const lines = (blocks: readonly Block[]): readonly string[] =>
  fold(blocks, 600).map((line) => (line.kind === 'text' ? plainText(line.spans).trim() : ''))

const words = (day: string, id = 'weekly-arrests', way: Way = {}): readonly string[] => {
  const { context, statistic: of, claim } = known(day, id, way)
  return lines(claimBlocks(context, of, claim))
}

const short = (day: string, id: string, way: Way = {}): string => {
  const { context, statistic: of, claim } = known(day, id, way)
  return verdictShort(context.locale, verdictIn(context.reading, { statistic: of, claim })).text
}

const made = (observations: readonly Observation[], claim: Partial<Claim>, more: Partial<Statistic> = {}): Way => ({
  dossier: dossierWith({
    statistics: JSON.stringify([
      {
        ...statistic(observations, more),
        unit: 'encounters',
        claims: [{ id: 'c', text: 'C', period: '2023-12', made: '2023-12-30', source: 's', ...claim }],
      },
    ]),
  }),
})

test('on 30 Dec 2023 “about 10,000 a week” is at odds with November, and what is not known is said', () => {
  const text = words('2023-12-30')
  for (const line of [
    '~10,000 /week · 1–10 Dec 2023 · U.S. Border Patrol · stated 30 Dec 2023',
    '≠ at odds',
    'total, Nov 2023: 56,564 per week = 242,418 ÷ 30 × 7 (published 22 Dec 2023); claim 5.7× too low',
    'no figure for U.S. Border Patrol in Nov 2023 is known on this date, so the claim is compared with the total',
    '1–10 Dec 2023 was not published yet; compared with the newest known figure, Nov 2023',
    'a monthly mean, not the figure of one week',
    'Per day: 8,081.',
    '“close to 10,000 each week” (verbatim, English)',
  ])
    expect(text).toContain(line)
})

test('on 1 Feb 2024 it is at odds with Border Patrol’s December, with what it leaves and how it would fit', () => {
  const text = words('2024-02-01')
  for (const line of [
    '≠ at odds',
    'U.S. Border Patrol, Dec 2023: 56,403 per week = 249,785 ÷ 31 × 7 (published 26 Jan 2024); claim 5.6× too low',
    'for comparison: total, Dec 2023: 68,201 per week = 302,034 ÷ 31 × 7 (published 26 Jan 2024)',
    '1–10 Dec 2023 is part of Dec 2023, whose total is known',
    'that would leave 11,214 a day for the other 21 days = (249,785 − 14,286) ÷ 21',
    'would fit as 10,000 a day (1.03×, all encounters)',
  ])
    expect(text).toContain(line)
  expect(text.join('\n')).not.toContain('not published yet')
})

test('the note on a claim has its own sources, with why they support it', () => {
  const text = words('2023-12-30')
  const note = text.findIndex((line) => line.startsWith('Likely origin'))
  const claimed = text.findIndex((line) => line.startsWith('Editorial on migration talks'))
  expect(note).toBeGreaterThan(claimed)
  expect(text.slice(note + 1)).toContain('Gives 9,600 arrests as a weekly mean.')
})

test('ten thousand a day at most is not confirmed by December’s mean, and before that it cannot be checked', () => {
  const text = words('2024-02-01', 'daily-press')
  expect(text).toContain('? not contradicted')
  expect(text).toContain('total, Dec 2023: 9,743 per day = 302,034 ÷ 31 (published 26 Jan 2024); 2.6 % apart')
  expect(text).toContain('the figure is a mean, so it cannot confirm a single day, week or month')
  expect(words('2024-01-10', 'daily-press')).toContain('? cannot be checked')
  expect(words('2024-01-10', 'daily-press')).toContain(
    'nearest figure: total, Nov 2023: 8,081 per day = 242,418 ÷ 30 (published 22 Dec 2023); 1.2× apart',
  )
})

test('a lower minimum known when a claim was stated does not call it too high', () => {
  expect(words('2025-01-01', 'previous-year-region').join('\n')).toContain(
    'known when stated: total, 2022: ≥ 550 (published Jul 2023); 1.8 % apart',
  )
})

test('560 deaths of the year before would fit Border Patrol’s fiscal year 2021, which is named with its vintage', () => {
  expect(words('2023-12-30', 'previous-year-route')).toContain(
    'would fit as 560 in FY2021 (Oct 2020–Sep 2021) (1.01×, Deaths on the southwest border (Border Patrol), published 30 Oct 2021)',
  )
})

test('the claim itself is never corrected: its figure and its quotation are the same on every day', () => {
  const own = (on: string) => words(on).filter((line) => line.startsWith('~10,000') || line.startsWith('“close'))
  expect(own('2025-06-01')).toEqual(own('2023-12-30'))
  expect(own('2023-12-30')).toHaveLength(2)
})

const november = [
  observed('2023-11', 242_418, '2023-12-22'),
  observed('2023-11', 242_407, '2024-01-26'),
  observed('2023-10', 240_986, '2023-12-22'),
]

test('a figure that was revised since held when stated, and the revision is shown', () => {
  const way = made(november, { value: 242_418, period: '2023-11' })
  expect(words('2024-02-01', 'c', way)).toEqual(
    expect.arrayContaining([
      '✓ consistent',
      'total, Nov 2023: 242,407 (published 26 Jan 2024); claim 0.005 % too high',
      'known when stated: total, Nov 2023: 242,418 (published 22 Dec 2023); the same number',
      'held when stated; the data were revised since by −0.005 %',
    ]),
  )
  expect(short('2024-02-01', 'c', way)).toBe('✓ held when stated')
})

test('a sum is shown with its parts and their vintages', () => {
  const way = made(november, { value: 483_000, period: '2023-10/2023-11', qualifier: 'about' })
  expect(words('2024-02-01', 'c', way)).toContain(
    'total, Oct–Nov 2023: 483,393 = 240,986 + 242,407 (published 22 Dec 2023 to 26 Jan 2024); within the tolerance of the claim',
  )
})

test('more than the whole, a change and a record each have their own wording', () => {
  const sentence = (claim: Partial<Claim>) => words('2024-02-01', 'c', made(november, claim)).join('\n')
  expect(sentence({ value: 300_000, period: '2023-11-01/2023-11-10' })).toContain(
    'more than the whole of Nov 2023: 300,000 against 242,407',
  )
  expect(sentence({ change: { percent: 20, from: '2023-10' }, period: '2023-11' })).toContain(
    'change in Nov 2023 against Oct 2023: 0.6 % = (242,407 − 240,986) ÷ 240,986 × 100 (published 22 Dec 2023 to 26 Jan 2024); 19.4 points apart',
  )
  expect(sentence({ record: { kind: 'lowest', since: '2023-10' }, period: '2023-11' })).toContain(
    'Nov 2023: 242,407; the record is Oct 2023: 240,986',
  )
})

test.each<[Partial<Claim>, string]>([
  [{ value: 42_731, period: '2023-11' }, '≠ 5.7× too low'],
  [{ value: 245_650, period: '2023-11' }, '≠ 1.3 % too high'],
  [{ change: { percent: 20, from: '2023-10' }, period: '2023-11' }, '≠ 19.4 points apart'],
  [{ record: { kind: 'lowest', since: '2023-10' }, period: '2023-11' }, '≠ contradicted'],
  [{ value: 1_000_000, per: 'day', qualifier: 'up-to', period: '2023-11' }, '? not contradicted 124×'],
  [{ value: 242_407, period: '2023-11' }, '✓ consistent'],
  [{ value: 1, period: '2023-12', currency: 'USD' }, '? cannot be checked'],
])('a row says of %j: %s', (claim, row) => {
  const way = made(november, claim)
  const { context, statistic: of, claim: own } = known('2024-02-01', 'c', way)
  expect(verdictOnFigure(context.locale, verdictIn(context.reading, { statistic: of, claim: own })).text).toBe(row)
  const [sign = '', ...words] = row.split(' ')
  const text = rowText(claimRow(context, of, own))
  expect(text).toMatch(new RegExp(`^\\${sign} claim .*${words.join(' ')}$`))
  expect(text.match(/claim/g)).toHaveLength(1)
})

test('a row quotes a short claim in the language of the reader, and names others by their figure', () => {
  const row = (id: string, language: Language = 'en'): string => {
    const { context, statistic: of, claim } = known('2023-12-30', id, { language })
    return rowText(claimRow(context, of, claim))
  }
  expect(row('weekly-arrests')).toMatch(
    /^≠ “close to 10,000 each week” +Editorial on migration .* claim 5\.7× too low$/,
  )
  expect(row('daily-press')).toMatch(/^\? claim up to 10,000 \/day +Voice of America +cannot be checked$/)
  expect(row('weekly-arrests', 'es')).toMatch(/^≠ afirmación ~10,000 \/semana +Editorial .* 5\.7× demasiado baja$/)
})

test.each([
  ['en', 'weekly-arrests', '≠ ~10,000 /week       claim 5.7× too low'],
  ['en', 'previous-year-route', '≠ 560                 claim ≥ 1.19× too low'],
  ['es', 'weekly-arrests', '≠ ~10,000 /semana    5.7× demasiado baja'],
  ['es', 'previous-year-route', '≠ afirmación 560     ≥ 1.19× demasiado baja'],
] as const)('in a narrow row in %s, neither the figure of %s nor how far it is off is cut', (language, id, shown) => {
  const rows = ['weekly-arrests', 'daily-press', 'previous-year-route'].map((one) => {
    const { context, statistic: of, claim } = known('2023-12-30', one, { language })
    return { id: one, row: claimRow(context, of, claim) }
  })
  const columns = columnsOf(
    rows.map(({ row }) => row),
    43,
  )
  const row = rows.find((one) => one.id === id)?.row
  expect(row && plainText(fitRow(row, 43, columns)).trimEnd()).toBe(shown)
})

test('a screen reader gets words for the sign in a row', () => {
  expect(short('2023-12-30', 'weekly-arrests', { medium: 'speech' })).toBe('at odds: claim 5.7 times too low')
  expect(short('2024-02-01', 'daily-press', { medium: 'speech' })).toBe('not contradicted')
})

test('who else stated a claim is shown with the day and the source, from the day of that source on', () => {
  const also = (day: string, language: Language = 'en'): readonly string[] => {
    const text = words(day, 'c', { dossier: repeatedClaim, language })
    const at = text.findIndex((line) => /^(also stated|afirmado también)/.test(line))
    return at < 0 ? [] : text.slice(at)
  }
  expect(also('2023-12-27')).toEqual([])
  expect(also('2023-12-28')).toEqual([
    'also stated 27 Dec 2023 · by: Ana',
    'Source of 2023-12-28, published 28 Dec 2023',
  ])
  expect(also('2024-01-05').slice(2)).toEqual(['also stated 5 Jan 2024', 'Source of 2024-01-05, published 5 Jan 2024'])
  expect(also('2023-12-28', 'es')[0]).toBe('afirmado también el 27 dic 2023 · por: Ana')
})

test('a claim in another currency shows its currency', () => {
  expect(words('2024-02-01', 'c', made(november, { value: 9, currency: 'USD' }))[0]).toMatch(/^9 USD · /)
})

test('a claim is copied with its source, the figures compared with their publishers, and the note with its source', () => {
  const { context, statistic: of, claim } = known('2024-02-01', 'weekly-arrests')
  const text = citationOf(context, { kind: 'claim', key: 'k', statistic: of, claim }, null)
  const order = [
    '“close to 10,000 each week”. Editorial on migration talks, 30 December 2023',
    'Checked against published figures: at odds (≠ claim 5.6× too low): U.S. Border Patrol, Dec 2023: 56,403 per week',
    '(published 26 Jan 2024, U.S. Customs and Border Protection, reported by Voice of America)',
    'that would leave 11,214 a day',
    'Likely origin',
    '¿Que solo vinieron a saludar?',
    'As known on 1 February 2024.',
  ].map((part) => text.indexOf(part))
  expect(order).not.toContain(-1)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

test('a copied claim names the figures behind it by their publishers, and marks a retracted source', () => {
  const set = (id: string, publisher: string, more: Partial<Source> = {}): Source => {
    return { id, title: `Title ${id}`, kind: 'dataset', published: '2023-12-10', publisher, ...more }
  }
  const claims = [{ id: 'c', text: 'C', period: '2023-10/2023-11', value: 300, made: '2024-01-20', source: 'one' }]
  const parts = [
    observed('2023-10', 100, '2023-12-10', { source: 'one' }),
    observed('2023-11', 200, '2023-12-10', { source: 'two' }),
  ]
  const copy = (countedBy?: string, two: Partial<Source> = {}): string => {
    const observations = parts.map((one) => (countedBy === undefined ? one : { ...one, countedBy }))
    const of = statistic(observations, { claims })
    const dossier = talks([], { sources: [set('one', 'NGO'), set('two', 'Ministry', two)], statistics: [of] })
    const { context, statistic: shown, claim } = known('2024-02-01', 'c', { dossier })
    return citationOf(context, { kind: 'claim', key: 'k', statistic: shown, claim }, null)
  }
  expect(copy()).toContain('nearest figure: total, Oct–Nov 2023: ≥ 200 (published 10 Dec 2023, Ministry)')
  expect(copy('Guard')).toContain('total, Oct–Nov 2023: 300 = 100 + 200 (published 10 Dec 2023, Guard)')
  expect(copy(undefined, { retracted: { date: '2024-01-30', note: 'Wrong.' } })).toContain(
    'Ministry, Title two (retracted on 30 Jan 2024))',
  )
})

test('the derivation lists each figure behind a verdict, with its source and vintage', () => {
  const way = made(november, { value: 400_000, period: '2023-10/2023-11' })
  const { context, statistic: of, claim } = known('2024-02-01', 'c', way)
  const text = lines(claimSteps(context, of, claim))
  expect(text).toContain('1.2× = 483,393 ÷ 400,000')
  expect(text).toContain('from 240,986, Oct 2023: S, published 22 Dec 2023')
  expect(text).toContain('from 242,407, Nov 2023: S, published 26 Jan 2024')
})

test('in Spanish the verdict is Spanish and the quotation unchanged', () => {
  const text = words('2023-12-30', 'weekly-arrests', { language: 'es' })
  expect(text).toContain('≠ no concuerda')
  expect(text.join('\n')).toContain('5.7× demasiado baja')
  expect(text).toContain('«close to 10,000 each week» (textual, inglés)')
  for (const on of ['2023-12-30', '2024-02-01'])
    for (const id of ['weekly-arrests', 'daily-press'])
      expect(
        englishIn(
          words(on, id, { language: 'es' })
            .filter((line) => !/at border/.test(line))
            .join('\n'),
        ),
      ).toEqual([])
})
