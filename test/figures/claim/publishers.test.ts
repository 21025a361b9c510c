import { expect, test } from 'vitest'
import type { Claim, Observation, Source } from '../../../src/dossier/index.ts'
import { verdictIn, type Verdict } from '../../../src/figures/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { readOn, talks } from '../../dossier/talks.ts'

const source = (id: string, publisher?: string): Source => ({
  id,
  title: id,
  kind: 'dataset',
  published: '2023-12-10',
  ...(publisher === undefined ? {} : { publisher }),
})

const verdictOn = (
  observations: readonly Observation[],
  claimed: Partial<Claim>,
  sources: readonly Source[] = [source('ngo', 'NGO'), source('ministry', 'Ministry'), source('one'), source('two')],
): Verdict => {
  const claim = { id: 'c', text: 'C', period: '2023-10/2023-11', made: '2024-01-20', source: 'ngo', ...claimed }
  const of = statistic(observations, { claims: [claim] })
  const reading = readOn('2024-02-01', talks([], { sources, statistics: [of] }))
  const [known] = reading.dossier.statistics
  return verdictIn(reading, { statistic: known!, claim: known!.claims![0]! })
}

const month = (period: string, value: number, by: string, more: Partial<Observation> = {}): Observation =>
  observed(period, value, '2023-12-10', { source: by, ...more })

const MIXED = [month('2023-10', 100, 'ngo'), month('2023-11', 200, 'ministry')]

test('months of two publishers are not added up to the period of a claim', () => {
  expect(verdictOn(MIXED, { value: 300 })).toMatchObject({
    kind: 'cannot-be-checked',
    reason: 'several-publishers',
    nearest: { figure: { value: 200 } },
  })
  expect(verdictOn(MIXED, { value: 9000 })).toMatchObject({ kind: 'cannot-be-checked', reason: 'several-publishers' })
})

test('one who says that they count the same, and one whom nobody names, may be added up', () => {
  const counted = MIXED.map((one) => ({ ...one, countedBy: 'Guard' }))
  expect(verdictOn(counted, { value: 300 })).toMatchObject({ kind: 'consistent', own: { amount: 300 } })
  const unnamed = [month('2023-10', 100, 'one'), month('2023-11', 200, 'two')]
  expect(verdictOn(unnamed, { value: 300 })).toMatchObject({ kind: 'consistent', own: { amount: 300 } })
})

test('a publisher who has all the months decides, also where another published one of them later', () => {
  const all = [
    month('2023-10', 100, 'ngo'),
    month('2023-11', 210, 'ngo', { published: '2023-12-05' }),
    month('2023-11', 200, 'ministry'),
  ]
  expect(verdictOn(all, { value: 310 })).toMatchObject({ kind: 'consistent', own: { amount: 310 } })
  expect(verdictOn(all, { value: 301 })).toMatchObject({ kind: 'contradicted', own: { amount: 310 } })
})

test('what one publisher has of a part is a minimum of the whole', () => {
  expect(verdictOn(MIXED, { value: 150 })).toMatchObject({ kind: 'contradicted', basis: 'part', own: { amount: 200 } })
})

test('a total of one publisher is not taken off one of another, nor replaced by the rate of an earlier month', () => {
  const totals = [month('2023-10-01/2023-10-31', 100, 'ngo'), month('2023-10-01/2023-11-30', 350, 'ministry')]
  expect(verdictOn(totals, { period: '2023-11', value: 250 })).toMatchObject({
    kind: 'not-contradicted',
    basis: 'window',
    own: { figure: { value: 350, less: [] } },
  })
})

test('neither context nor a hint adds up two publishers', () => {
  const observations = [
    month('2023-10/2023-11', 300, 'ngo'),
    ...MIXED.map((one) => ({ ...one, dims: { component: 'Sea' } })),
  ]
  expect(verdictOn(observations, { value: 300 })).toMatchObject({ kind: 'consistent', beside: [], hints: [] })
})
