import { expect, test } from 'vitest'
import { suggestFilter, type Panel } from '../../../src/present/index.ts'
import { shipped } from '../../app/stage.ts'
import { context } from '../shown.ts'

const english = context('2023-12-30', { dossier: shipped })
const spanish = context('2023-12-30', { dossier: shipped, language: 'es' })
const meant = (filter: string, panel: Panel = 'issues', shown = english): string | undefined =>
  suggestFilter(shown, panel, filter)?.filter

test.each([
  ['railrods', 'railroads'],
  ['asilum', 'asylum'],
  ['Ukrane aid', 'ukraine aid'],
  ['stauts:open', 'status:open'],
  ['status:stol', 'status:stalled'],
  ['status:agred', 'status:agreed'],
  ['stal', 'status:stalled'],
  ['demand', 'stance:demands'],
  ['side:mexco', 'side:mexico'],
  ['side:unitd', 'side:united-states'],
  ['wall side:mexco', 'wall side:mexico'],
])('“%s” probably means “%s”', (typed, right) => {
  expect(meant(typed)).toBe(right)
})

test.each(['asylum', 'zzzzqq', 'st', 'stat', 'status:', 'status:stalled', 'side:peru', 'place:chiapas', 'wal', ''])(
  'nothing is suggested for “%s”',
  (typed) => {
    expect(meant(typed)).toBeUndefined()
  },
)

test('in Spanish the words, fields and values of that language are suggested', () => {
  expect(meant('ferocarriles', 'issues', spanish)).toBe('ferrocarriles')
  expect(meant('etsado:abierto', 'issues', spanish)).toBe('estado:abierto')
  expect(meant('estan', 'issues', spanish)).toBe('estado:estancado')
  expect(meant('estado:estncado', 'issues', spanish)).toBe('estado:estancado')
})

test('the words of one list are not suggested in another', () => {
  expect(meant('barcna', 'participants')).toBe('barcena')
  expect(meant('barcna', 'issues')).toBeUndefined()
})
