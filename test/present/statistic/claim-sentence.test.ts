import { expect, test } from 'vitest'
import { claimSentence, detailLines, recordAt, WHOLE } from '../../../src/present/index.ts'
import { to, type Claim, type Dossier } from '../../../src/dossier/index.ts'
import { plainText, type Language, type Medium } from '../../../src/text/index.ts'
import { dossierOf, shipped } from '../../app/stage.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { talks } from '../../dossier/talks.ts'
import { context, read } from '../shown.ts'

const sentence = (
  on: string,
  id: string,
  {
    language = 'en',
    medium = 'screen',
    dossier = shipped,
  }: { language?: Language; medium?: Medium; dossier?: Dossier } = {},
): string => {
  const shown = context(on, { language, medium, dossier })
  for (const one of shown.reading.dossier.statistics)
    for (const claim of one.claims ?? []) if (claim.id === id) return plainText(claimSentence(shown, one, claim))
  throw new Error(`no claim ${id}`)
}

test('one sentence says what was claimed, by whom, how far it is off and against what', () => {
  expect(sentence('2023-12-30', 'weekly-arrests')).toBe(
    '≠ “close to 10,000 each week” (Editorial on migration talks, 30 December 2023): at odds with published figures, 5.7× too low against 56,564 per week in Nov 2023, total (U.S. Customs and Border Protection).',
  )
  expect(sentence('2023-12-30', 'previous-year-route')).toContain(
    'contradicted by published figures, ≥ 1.19× too low against ≥ 671 persons in 2022 (International Organization for Migration',
  )
})

test('a component is named, so that it is not taken for the total', () => {
  expect(sentence('2024-03-01', 'weekly-arrests')).toContain('56,403 per week in Dec 2023, U.S. Border Patrol')
})

test('what cannot be checked or confirmed has its reason', () => {
  expect(sentence('2023-12-30', 'daily-press')).toMatch(/: cannot be checked: its period was not published yet/)
  expect(sentence('2023-12-30', 'previous-year-region')).toMatch(
    /not contradicted by published figures: ≥ 550 persons in 2022 .*, 1\.8 % apart; the figure is only a minimum/,
  )
})

test('changes, means and records have their own words', () => {
  const dossier = dossierOf('eu-tunisia-2023.json')
  const of = (id: string): string => sentence('2024-03-01', id, { dossier })
  expect(of('down-20')).toContain(
    'contradicted by published figures: −16.9 % in Jan–Aug 2023 against Jan–Aug 2022 (Tunisian Forum for Economic and Social Rights (FTDES), reported by The Frontier Post), 3.1 points apart',
  )
  expect(of('308-a-day')).toContain(
    'consistent with published figures: 308 per day in 1 Jan–30 Aug 2023 (Italian interior ministry, reported by Il Tempo)',
  )
  expect(of('never-reached')).toContain('cannot be checked: a record can be checked only with every period')
})

test('a quotation in another language is replaced by the words of the dossier, without quotation marks', () => {
  expect(sentence('2023-12-30', 'weekly-arrests', { language: 'es' })).toMatch(
    /^≠ Detenciones .*: no concuerda con las cifras publicadas, 5\.7× demasiado baja frente a 56,564 por semana en nov 2023, total/,
  )
})

test.each(['en', 'en-US', 'EN-gb'])('a quotation in %s is one in English', (language) => {
  const sources = shipped.sources.map((one) => ({ ...one, language }))
  expect(sentence('2023-12-30', 'weekly-arrests', { dossier: { ...shipped, sources } })).toMatch(/^≠ “close to 10,000/)
  expect(sentence('2023-12-30', 'weekly-arrests', { dossier: { ...shipped, sources }, language: 'es' })).toMatch(
    /^≠ Detenciones/,
  )
})

test('in speech a word replaces the sign', () => {
  expect(sentence('2023-12-30', 'weekly-arrests', { medium: 'speech' })).toMatch(
    /^“close to .*: at odds with published figures/,
  )
})

test('a statistic begins with its value, the verdicts, the definition and the caveat, its publisher and the changes, above the chart', () => {
  const shown = context('2023-12-30')
  const record = recordAt(shown.reading, to.statistic('sw-encounters'))
  const lines = record ? read(detailLines(shown, record, 300, WHOLE)) : []
  const at = (words: string): number => lines.findIndex((line) => line.includes(words))
  const order = [
    '242,418 encounters',
    'at odds with',
    'cannot be checked:',
    'Events, not people',
    'published 22 Dec 2023',
    'vs Oct 2023',
    'over time',
  ]
  expect(order.map(at)).toEqual(order.map(at).toSorted((a, b) => a - b))
  expect(at(order[0] ?? '')).toBe(0)
  expect(order.map(at)).not.toContain(-1)
})

test('a minimum that is carried to the days of the claim is rounded down, as in its arithmetic', () => {
  const claim = { id: 'year', text: 'A million', period: '2024', value: 1_000_000, made: '2024-02-10', source: 's' }
  const december = statistic([observed('2023-12', 200_003, '2024-01-26', { qualifier: 'at-least' })], {
    claims: [claim],
  })
  const dossier = talks([], { statistics: [december] })
  expect(sentence('2024-03-01', 'year', { dossier })).toContain('≥ 2,361,325 u at the rate of Dec 2023 (≥ 200,003)')
  const shown = context('2024-03-01', { dossier })
  const record = recordAt(shown.reading, to.claim('t', 'year'))
  const lines = record ? read(detailLines(shown, record, 300, WHOLE)) : []
  expect(lines.join('\n')).toContain('≥ 2,361,325 = ≥ 200,003 ÷ 31 × 366')
})

test('a figure that is carried to the days of the claim is not called that of its own period', () => {
  const claim = { id: 'year', text: 'A million', period: '2024', value: 1_000_000, made: '2024-02-10', source: 's' }
  const december = statistic([observed('2023-12', 200_000, '2024-01-26')], { claims: [claim] })
  const dossier = talks([], { statistics: [december] })
  expect(sentence('2024-03-01', 'year', { dossier })).toContain(
    'at odds with published figures, 2.4× too low against 2,361,290 u at the rate of Dec 2023 (200,000)',
  )
  expect(sentence('2024-03-01', 'year', { dossier, language: 'es' })).toContain(
    '2,361,290 u al ritmo de dic 2023 (200,000)',
  )
})

test('a claim that may be about the days until it was made is compared with these, and the days are named', () => {
  const claim = { id: 'month', text: 'So far', period: '2024-01', value: 400, made: '2024-01-18', source: 's' }
  const january = statistic([observed('2024-01', 800, '2024-02-26')], { claims: [claim] })
  const dossier = talks([], { statistics: [january] })
  expect(sentence('2024-03-01', 'month', { dossier })).toContain(
    'not contradicted by published figures: 465 u at the rate of Jan 2024 (800) until the claim was made',
  )
  const shown = context('2024-03-01', { dossier })
  const record = recordAt(shown.reading, to.claim('t', 'month'))
  const lines = record ? read(detailLines(shown, record, 300, WHOLE)).join('\n') : ''
  expect(lines).toContain('465 = 800 ÷ 31 × 18')
  expect(lines).toContain('1–18 Jan 2024 is part of Jan 2024, whose total is known')
})

test('a month of counts on a date is not called published in part', () => {
  const claim = { id: 'june', text: 'Only two', period: '2024-01', value: 2, made: '2024-02-02', source: 's' }
  const held = statistic([observed('2024-01-15', 150, '2024-01-26')], { claims: [claim], measure: 'stock' })
  const shown = context('2024-03-01', { dossier: talks([], { statistics: [held] }) })
  const record = recordAt(shown.reading, to.claim('t', 'june'))
  const lines = record ? read(detailLines(shown, record, 300, WHOLE)).join('\n') : ''
  expect(lines).toContain('none is known for the date of the claim; compared with the newest known figure, 15 Jan 2024')
  expect(lines).not.toContain('published in full')
})

test('a figure that is carried to the days until a claim was made says so', () => {
  const claim = { id: 'year', text: 'So far', period: '2024', value: 100_000, made: '2024-02-10', source: 's' }
  const december = statistic([observed('2023-12', 200_000, '2024-01-26')], { claims: [claim] })
  const dossier = talks([], { statistics: [december] })
  expect(sentence('2024-03-01', 'year', { dossier })).toContain(
    '2.6× too low against 264,516 u at the rate of Dec 2023 (200,000) until the claim was made',
  )
  expect(sentence('2024-03-01', 'year', { dossier, language: 'es' })).toContain(
    '264,516 u al ritmo de dic 2023 (200,000) hasta el día de la afirmación',
  )
  const shown = context('2024-03-01', { dossier })
  const record = recordAt(shown.reading, to.claim('t', 'year'))
  const lines = record ? read(detailLines(shown, record, 300, WHOLE)) : []
  expect(lines.join('\n')).toContain('264,516 = 200,000 ÷ 31 × 41')
})

test('the figure of another publisher does not revise the one that a claim was made from', () => {
  const set = (id: string, published: string, publisher: string) =>
    ({ id, title: id, kind: 'dataset', published, publisher }) as const
  const claims = [{ id: 'c', text: 'C', period: '2023-11', value: 100, made: '2023-12-20', source: 'one' }] as const
  const [before, after] = [
    observed('2023-11', 100, '2023-12-10', { source: 'one' }),
    observed('2023-11', 140, '2024-01-10', { source: 'two' }),
  ]
  const sources = [set('one', '2023-12-10', 'Ministry'), set('two', '2024-01-10', 'NGO')]
  const dossier = talks([], { sources, statistics: [statistic([before, after], { claims })] })
  expect(sentence('2024-02-01', 'c', { dossier })).toBe(
    '✓ C (Ministry): held when stated, against another publisher’s figure: 140 u in Nov 2023 (NGO).',
  )
  const same = { ...dossier, sources: [set('one', '2023-12-10', 'NGO'), set('two', '2024-01-10', 'NGO')] }
  expect(sentence('2024-02-01', 'c', { dossier: same })).toContain('the data were revised since by +40.0 %')
})

test('a claimed change between figures of two publishers says so', () => {
  const change = { percent: 50, from: '2023-10' }
  const claims = [{ id: 'c', text: 'C', period: '2023-11', change, made: '2024-01-20', source: 'two' }]
  const of = statistic(
    [
      observed('2023-10', 100, '2023-12-10', { source: 'one' }),
      observed('2023-11', 150, '2024-01-10', { source: 'two' }),
    ],
    { claims },
  )
  const said = (publisher: string): string => {
    const set = (id: string, by: string) =>
      ({ id, title: id, kind: 'dataset', published: '2023-12-10', publisher: by }) as const
    return sentence('2024-02-01', 'c', {
      dossier: talks([], { sources: [set('one', 'NGO'), set('two', publisher)], statistics: [of] }),
    })
  }
  expect(said('Ministry')).toContain('50 % in Nov 2023 against Oct 2023, publishers differ (NGO; Ministry)')
  expect(said('NGO')).not.toContain('publishers differ')
})

test.each([
  ['the sum of', '2023-10/2023-11', [observed('2023-10', 100, '2023-12-10'), observed('2023-11', 150, '2024-01-10')]],
  [
    'the difference between',
    '2023-11',
    [
      observed('2023-10-01/2023-10-31', 100, '2023-12-10'),
      observed('2023-10-01/2023-11-30', 350, '2024-01-10', { source: 'two' }),
    ],
  ],
] as const)('no claim is compared with %s figures of two publishers', (_, period, [first, second]) => {
  const claims = [{ id: 'c', text: 'C', period, value: 250, made: '2024-01-20', source: 'two' }]
  const said = (publisher: string): string => {
    const set = (id: string, by: string) =>
      ({ id, title: id, kind: 'dataset', published: '2023-12-10', publisher: by }) as const
    return sentence('2024-02-01', 'c', {
      dossier: talks([], {
        sources: [set('one', 'NGO'), set('two', publisher)],
        statistics: [
          statistic(
            [
              { ...first, source: 'one' },
              { ...second, source: 'two' },
            ],
            { claims },
          ),
        ],
      }),
    })
  }
  expect(said('Ministry')).not.toMatch(/consistent|at odds|publishers differ/)
  expect(said('NGO')).toMatch(/consistent with published figures: 250 u in [^,]* \(NGO\)\.$/)
})

test('a figure of a part of the claimed period says which days it covers', () => {
  const first = ['01', '02', '03', '04', '05', '06', '07', '08']
  const months = first.map((month) => observed(`2024-${month}`, 30_000, '2024-09-10'))
  const claim = { id: 'c', text: 'C', period: '2024', value: 200_000, made: '2024-07-10', source: 's' }
  const said = (qualifier: 'more-than' | 'about', observations = months, language: Language = 'en'): string =>
    sentence('2025-02-01', 'c', {
      language,
      dossier: talks([], { statistics: [statistic(observations, { claims: [{ ...claim, qualifier }] })] }),
    })
  expect(said('more-than')).toBe(
    '✓ C (S): consistent with published figures: ≥ 240,000 u in 2024, known only for Jan–Aug 2024 (S).',
  )
  expect(said('more-than', months, 'es')).toContain('≥ 240,000 u en 2024, con datos solo de ene–ago 2024 (S)')
  const gap = months.filter(({ period }) => period !== '2024-03')
  expect(said('more-than', gap)).toContain('known only for Jan–Feb 2024, Apr–Aug 2024')
  const open = [observed('2024', 240_000, '2024-09-10')]
  expect(said('more-than', open)).toContain('240,000 u in 2024, incomplete period: published before it ended (S)')
  expect(said('more-than', [observed('2024', 240_000, '2024-09-10', { through: '2024-08-31' })])).toContain(
    '240,000 u in Jan–Aug 2024 (S)',
  )
  expect(said('more-than', [observed('2024', 240_000, '2025-01-10')])).not.toMatch(/known|incomplete/)
})

test('a claim that one counter confirms and another excludes is not called consistent without the other', () => {
  const two = statistic(
    [
      observed('2024-01', 100, '2024-02-05', { countedBy: 'Ministry' }),
      observed('2024-01', 160, '2024-02-06', { countedBy: 'NGO' }),
    ],
    {
      claims: [
        {
          id: 'more',
          text: 'More',
          period: '2024-01',
          value: 100,
          qualifier: 'more-than',
          made: '2024-02-10',
          source: 's',
        },
        {
          id: 'fewer',
          text: 'Fewer',
          period: '2024-01',
          value: 200,
          qualifier: 'less-than',
          made: '2024-02-10',
          source: 's',
        },
      ],
    },
  )
  const dossier = talks([], { statistics: [two] })
  const of = (id: string, language: Language = 'en'): string => sentence('2024-03-01', id, { dossier, language })
  expect(of('more')).toContain(
    'consistent with published figures: 160 u in Jan 2024 (NGO), but not with 100 u in Jan 2024 (Ministry).',
  )
  expect(of('more', 'es')).toContain('160 u en ene 2024 (NGO), pero no con 100 u en ene 2024 (Ministry).')
  expect(of('fewer')).toMatch(/consistent with published figures: 160 u in Jan 2024 \(NGO\)\.$/)
})

const leftOpen = (claim: Pick<Claim, 'period' | 'value'>, language: Language = 'en'): string => {
  const observations = [
    observed('2023', 1_270, '2024-02-01'),
    ...[700, 200, 100].map((value, at) => observed(`2023-0${at + 1}`, value, '2024-02-01')),
  ]
  const claims = [{ id: 'c', text: 'C', made: '2024-03-01', source: 's', ...claim }]
  const of = statistic(observations, { unit: 'crossings', claims })
  const dossier = talks([], { statistics: [of] })
  return sentence('2024-06-01', 'c', { dossier, language })
}

test('a claim that known months leave room for names the months that they leave, and the part of it that is known', () => {
  expect(leftOpen({ period: '2023-06', value: 25 })).toContain(
    '29.5 crossings at the rate of Apr–Dec 2023 (270) (S), 1.2× apart; the total of a longer period',
  )
  expect(leftOpen({ period: '2023-02-01/2023-06-30', value: 400 })).toContain(
    '≥ 300 crossings in Feb–Jun 2023, known only for Feb–Mar 2023 (S); the total of a longer period',
  )
  expect(leftOpen({ period: '2023-02-01/2023-06-30', value: 400 }, 'es')).toContain('con datos solo de feb–mar 2023')
})

test('the nearest figure of a claim about several months names all of them that are known', () => {
  const observations = [20, 30, 40].map((value, at) => observed(`2023-0${at + 1}`, value, '2024-02-01'))
  const told = (claim: Partial<Claim>, language: Language = 'en') => {
    const claims = [{ id: 'c', text: 'C', made: '2024-03-01', source: 's', period: '2023', ...claim }]
    const of = statistic([...observations, observed('2023-05', 40, '2024-02-01')], { unit: 'crossings', claims })
    return sentence('2024-06-01', 'c', { dossier: talks([], { statistics: [of] }), language })
  }
  expect(told({ value: 900 })).toContain(
    'nearest figure: ≥ 130 crossings in 2023, known only for Jan–Mar 2023, May 2023 (S)',
  )
  expect(told({ value: 900 }, 'es')).toContain('con datos solo de ene–mar 2023, may 2023 (S)')
  expect(told({ value: 10, per: 'week' })).toContain('nearest figure: 7 per week in Jan–Mar 2023 (S), 1.4× apart')
})
