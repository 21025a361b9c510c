import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf, sameTarget, to } from '../../src/dossier/index.ts'
import { issue } from './talks.ts'

const visas = issue('visas')

test('a record is identified by kind and id, a claim and a stance by two ids', () => {
  expect(to.participant('ana')).toEqual({ kind: 'participant', key: 'ana' })
  expect(to.claim('deaths', 'c1')).toEqual({ kind: 'claim', key: 'deaths/c1' })
  expect(to.stance(visas, 'ana')).toEqual({ kind: 'stance', key: 'visas/ana' })
})

test('a participant’s stance and that of a side of the same name are two records', () => {
  expect(sameTarget(to.stance(visas, 'north'), to.sideStance(visas, 'north'))).toBe(false)
})

test('two targets are the same record if kind and key are equal', () => {
  expect(sameTarget(to.issue('visas'), to.issue('visas'))).toBe(true)
  expect(sameTarget(to.issue('visas'), to.issue('wall'))).toBe(false)
  expect(sameTarget(to.issue('visas'), to.event('visas'))).toBe(false)
})

test('no record equals no record, and nothing else', () => {
  expect(sameTarget(null, null)).toBe(true)
  expect(sameTarget(null, to.issue('visas'))).toBe(false)
  expect(sameTarget(to.issue('visas'), null)).toBe(false)
})

test('the two ids of a key are returned unchanged', () => {
  const id = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,20}$/u)
  fc.assert(
    fc.property(id, id, (one, other) => {
      expect(partsOf(to.claim(one, other).key)).toEqual([one, other])
    }),
  )
})

test('a key of one id has no second one', () => {
  expect(partsOf('visas')).toEqual(['visas', ''])
})
