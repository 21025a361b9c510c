import { expect, test } from 'vitest'
import type { Claim } from '../../../src/dossier/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { basisOf } from './basis.ts'

const november = statistic([observed('2023-11', 300, '2023-12-22')])
const basis = (value: number, more: Partial<Claim>, language: 'en' | 'es' = 'en'): string =>
  basisOf(
    november,
    { id: 'c', text: 'C', period: '2023-11', value, made: '2024-01-01', source: 's', ...more },
    language,
  )

test('a figure is within the tolerance of a claim, and a bound is as claimed: it has no tolerance', () => {
  expect(basis(310, { qualifier: 'about' })).toContain('; within the tolerance of the claim')
  expect(basis(250, { qualifier: 'more-than' })).toContain('; as the claim says')
  expect(basis(350, { qualifier: 'at-most' }, 'es')).toContain('; como dice la afirmación')
})

test('the figure of another period is never within the tolerance of a claim that cannot be checked', () => {
  expect(basis(310, { period: '2023-12', qualifier: 'about' })).toBe(
    'nearest figure: total, Nov 2023: 300 (published 22 Dec 2023, s); 3.3 % apart; its period was not published yet, and the newest known figure does not settle it',
  )
})

test('a figure that equals a bound which the claim excludes is called the bound itself, and not the same number', () => {
  expect(basis(300, { qualifier: 'more-than' })).toBe(
    'total, Nov 2023: 300 (published 22 Dec 2023, s); the bound itself',
  )
  expect(basis(300, { qualifier: 'less-than' }, 'es')).toContain('; el propio límite')
  expect(basis(300, { qualifier: 'at-most' })).toContain('; the same number')
})

test('an approximate figure that cannot confirm a bound is called approximate, and not a minimum or a maximum', () => {
  const of = statistic([observed('2023-11', 300, '2023-12-22', { qualifier: 'about' })])
  const claim: Claim = {
    id: 'c',
    text: 'C',
    period: '2023-11',
    value: 290,
    qualifier: 'at-least',
    made: '2024-01-01',
    source: 's',
  }
  expect(basisOf(of, claim, 'en')).toContain(
    '3.3 % apart; the figure is only approximate, so it cannot confirm the claim',
  )
  expect(basisOf(of, claim, 'es')).toContain('la cifra es solo aproximada: no puede confirmar la afirmación')
})

test('a claim that held before a figure became a minimum is said to have held, without a revision of its size', () => {
  const of = statistic([
    observed('2023-11', 300, '2023-12-22'),
    observed('2023-11', 300, '2024-06-01', { qualifier: 'at-least' }),
  ])
  const claim: Claim = { id: 'c', text: 'C', period: '2023-11', value: 300, made: '2024-01-01', source: 's' }
  expect(basisOf(of, claim, 'en')).toBe(
    'total, Nov 2023: ≥ 300 (published 1 Jun 2024, s); the same number; known when stated: total, Nov 2023: 300 (published 22 Dec 2023, s); the same number; held when stated',
  )
})
