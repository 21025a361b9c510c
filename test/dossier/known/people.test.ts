import { expect, test } from 'vitest'
import {
  attendedBy,
  currentRoles,
  indexOf,
  knownFrom,
  meetingsOf,
  representedBy,
  rolesOf,
  roleTime,
  type Dossier,
  type Participant,
  type Position,
} from '../../../src/dossier/index.ts'
import { shipped } from '../fixture.ts'
import { event, issue, position, readOn, talks } from '../talks.ts'

const minister: Participant = {
  id: 'ana',
  kind: 'person',
  name: 'Ana',
  side: 'north',
  roles: [{ role: 'Minister', of: 'ministry', from: '2023-06-01', to: '2023-12-10', source: 's' }],
}
const ministry: Participant = { id: 'ministry', kind: 'organization', name: 'Ministry', side: 'north' }

test.each([
  ['2023-05-31', 'future'],
  ['2023-06-01', 'current'],
  ['2023-12-09', 'current'],
  ['2023-12-10', 'former'],
])('a role from 1 June to 10 December is on %s %s', (day, time) => {
  expect(rolesOf(minister).map((role) => roleTime(role, knownFrom(day)))).toEqual([time])
  expect(currentRoles(minister, knownFrom(day)).length).toBe(time === 'current' ? 1 : 0)
})

test.each([
  ['2023-12-31', 'future'],
  ['2024-01-12', 'current'],
])('a role that a source of 5 January dates “from January 2024” is on %s %s', (day, time) => {
  expect(roleTime({ role: 'Minister', from: '2024-01', source: 's' }, knownFrom(day))).toBe(time)
})

test.each([
  ['2023-12', '2023-12-30', 'current'],
  ['2023-12', '2023-12-31', 'former'],
  ['2023', '2023-12-30', 'current'],
  ['2023', '2023-12-31', 'former'],
])('a role that ended in %s, on a day that nobody names, is on %s %s', (to, day, time) => {
  expect(roleTime({ role: 'Minister', to, source: 's' }, knownFrom(day))).toBe(time)
})

test('the short form is one role without dates, held on every day', () => {
  const one: Participant = { id: 'ana', kind: 'person', name: 'Ana', role: 'Minister', memberOf: 'ministry' }
  expect(rolesOf(one)).toEqual([{ role: 'Minister', of: 'ministry' }])
  expect(currentRoles(one, knownFrom('1990'))).toHaveLength(1)
})

const stands = (dossier: Dossier, id: string, on = '2024-01-01') => {
  const reading = readOn(on, dossier)
  const one = indexOf(reading.dossier).participants.get(id)
  if (!one) throw new Error(`no ${id}`)
  return representedBy(reading, one)
    .filter(({ positions }) => positions.length > 0)
    .map(({ body, positions }) => [body.id, positions.length])
}

const about = (...positions: readonly Position[]): Dossier =>
  talks([issue('a', { positions })], { participants: [minister, ministry] })

test('a person represents what their body wanted while they belonged to it, not before or after', () => {
  expect(stands(about(position('ministry', 'demands', '2023-12-09')), 'ana')).toEqual([['ministry', 1]])
  expect(stands(about(position('ministry', 'demands', '2023-12-10')), 'ana')).toEqual([])
  expect(stands(about(position('ministry', 'demands', '2023-05-01')), 'ana')).toEqual([])
})

test('whoever spoke for a body represents that, whatever their role', () => {
  const spoken = position('ministry', 'demands', '2023-12-20', { through: 'ana' })
  expect(stands(about(spoken), 'ana')).toEqual([['ministry', 1]])
})

test('meetings that somebody attended are separate from other events', () => {
  const events = [
    event('m', '2023-12-01', { participants: ['ana'] }),
    event('d', '2023-12-02', { kind: 'decision', participants: ['ana'] }),
  ]
  const reading = readOn('2024-01-01', talks([], { participants: [minister, ministry], events }))
  expect(meetingsOf(reading, minister).map((one) => one.event.id)).toEqual(['m'])
})

test('on 30 December 2023 the Government of Mexico has three demands, which López Obrador represents', () => {
  const mexico = shipped('us-mexico-2023.json')
  const { dossier } = readOn('2023-12-30', mexico)
  const demands = dossier.issues.filter((one) =>
    one.positions.some(({ participant, stance }) => participant === 'gov-mexico' && stance === 'demands'),
  )
  expect(demands.map(({ id }) => id).toSorted()).toEqual(['cuba-talks', 'development-aid', 'resources'])
  expect(stands(mexico, 'lopez-obrador', '2023-12-30')).toEqual([['gov-mexico', 3]])
  expect(stands(mexico, 'blinken', '2023-12-30')[0]).toEqual(['delegation', 3])
})

test('only a meeting that has passed was attended: not one that is planned, postponed, cancelled or not heard of', () => {
  const met = (id: string, status: 'passed' | 'planned' | 'cancelled' | 'confirmed', date: string) =>
    event(id, date, { status, participants: ['ana'] })
  const dossier = talks([issue('a')], {
    events: [
      met('held', 'passed', '2023-12-10'),
      met('unheard', 'confirmed', '2023-12-11'),
      met('off', 'cancelled', '2023-12-12'),
      met('ahead', 'planned', '2024-01-10'),
    ],
  })
  const reading = readOn('2023-12-30', dossier)
  const ana = indexOf(reading.dossier).participants.get('ana')!
  expect(attendedBy(reading, ana).map(({ id }) => id)).toEqual(['held'])
  expect(meetingsOf(reading, ana)).toHaveLength(4)
})
