import { expect, test } from 'vitest'
import { findQuotation, keepText } from '../../src/quotation/index.ts'

const TEXT = keepText(
  'The delegation asked for visas. Later, the delegation asked for more visas, and for 10,000 permits by May 10, 2024.',
  '0'.repeat(64),
)

test('a quotation is found once', () => {
  expect(findQuotation(TEXT, { exact: 'more visas' })).toMatchObject({ kind: 'found', times: 1 })
})

test('prefix and suffix decide between several places', () => {
  expect(findQuotation(TEXT, { exact: 'delegation asked for' })).toMatchObject({ kind: 'several', times: 2 })
  expect(findQuotation(TEXT, { exact: 'delegation asked for', prefix: 'Later, the ' })).toMatchObject({
    kind: 'found',
    at: TEXT.text.lastIndexOf('delegation'),
    times: 2,
  })
  expect(findQuotation(TEXT, { exact: 'delegation asked for', suffix: ' visas' })).toMatchObject({
    kind: 'found',
    at: 4,
  })
})

test('a quotation between other words than its prefix names has moved', () => {
  expect(findQuotation(TEXT, { exact: 'more visas', prefix: 'refused ' }).kind).toBe('moved')
})

test.each([
  ['a part of a word', 'elegation asked'],
  ['a word that goes on', 'asked for vis'],
  ['a number that goes on', 'and for 10'],
  ['a number that began before', '000 permits'],
  ['another word', 'asked for fewer visas'],
  ['words without any letter', ' '],
])('%s is not quoted', (_, exact) => {
  expect(findQuotation(TEXT, { exact }).kind).toBe('absent')
})

test('a number before a comma and a space is whole', () => {
  expect(findQuotation(TEXT, { exact: 'permits by May 10' }).kind).toBe('found')
})

test('the place of a seal decides where nothing else does, and a quotation elsewhere has moved', () => {
  const seal = (at: number) => ({ on: '2026-11-28', at, text: '0'.repeat(64), quote: '0'.repeat(64) })
  expect(findQuotation(TEXT, { exact: 'delegation asked for', seal: seal(4) }, true)).toMatchObject({
    kind: 'found',
    at: 4,
  })
  expect(findQuotation(TEXT, { exact: 'more visas', seal: seal(0) }, true).kind).toBe('moved')
})
