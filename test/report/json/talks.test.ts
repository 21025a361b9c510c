import { expect, test } from 'vitest'
import type { Dossier, Issue, Participant } from '../../../src/dossier/index.ts'
import { eventsJson, issueJson, participantJson } from '../../../src/report/json/talks.ts'
import { dossierOf, shipped } from '../../app/stage.ts'
import { event, issue, position, readOn, talks } from '../../dossier/talks.ts'

const tunisia = dossierOf('eu-tunisia-2023.json')

const found = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
  const one = list.find((each) => each.id === id)
  if (!one) throw new Error(`no ${id}`)
  return one
}
const issueOn = (on: string, id: string, dossier: Dossier = shipped) => {
  const reading = readOn(on, dossier)
  return issueJson(reading, found<Issue>(reading.dossier.issues, id))
}
const personOn = (on: string, id: string, dossier: Dossier = shipped) => {
  const reading = readOn(on, dossier)
  return participantJson(reading, found<Participant>(reading.dossier.participants, id))
}

test('a denial and each account that it denies are a disputed pair, and so are two accounts of one participant', () => {
  const pairs = issueOn('2023-12-30', 'railroads').disputed
  expect(pairs.map((pair) => pair.map((one) => `${one.participant} ${one.stance} ${one.date}`))).toEqual([
    ['gov-us demands 2023-12-22', 'barcena disputes 2023-12-27'],
    ['barcena disputes 2023-12-27', 'delegation demands 2023-12-30'],
  ])
  expect(pairs[0]?.[0]).toMatchObject({ accordingTo: 'lopez-obrador' })
  const money = issueOn('2024-03-15', 'sixty-million', tunisia)
  expect(money.disputed.map((pair) => pair.map((one) => one.accordingTo))).toEqual([['oliver-varhelyi', 'gov-tunisia']])
  expect(money.distance.disputed).toEqual(['gov-tunisia'])
  expect(issueOn('2023-12-30', 'asylum-limit').disputed).toEqual([])
})

test('who is asked is named with who asks, and whether an answer is known', () => {
  expect(issueOn('2023-12-30', 'asylum-limit').asked).toEqual([
    { participant: 'gov-us', by: ['republican-group'], answered: false },
  ])
  expect(issueOn('2023-12-30', 'railroads').asked).toEqual([
    { participant: 'gov-mexico', by: ['gov-us', 'delegation'], answered: true },
  ])
})

test('an issue has the day of its last news, the days since, and what was published then', () => {
  expect(issueOn('2023-12-30', 'development-aid').lastHeard).toEqual({
    date: '2023-12-22',
    days: 8,
    sources: ['press-exchange'],
  })
})

test('the next step is an event, a resumption or a term that falls due, with its day and who acts', () => {
  expect(issueOn('2023-12-30', 'asylum-limit').nextStep).toEqual({
    date: '2024-01-08',
    what: { kind: 'event', event: 'senate-returns' },
    who: ['senate'],
    source: ['press-senate'],
  })
  expect(issueOn('2023-12-30', 'railroads').nextStep).toBeNull()
  const history = [{ date: '2023-12-01', status: 'agreed', source: 's' }] as const
  const own = talks([
    issue('a', { resumes: { date: '2024-03-01', source: 's' } }),
    issue('b', { terms: [{ id: 't', text: 'T', due: '2024-02-01', by: 'ana', history }] }),
  ])
  expect(issueOn('2024-01-01', 'a', own).nextStep).toMatchObject({ date: '2024-03-01', what: { kind: 'resumes' } })
  expect(issueOn('2024-01-01', 'b', own)).toMatchObject({
    terms: [{ id: 't', status: 'agreed', unheard: false }],
    nextStep: { date: '2024-02-01', what: { kind: 'due', term: 't' }, who: ['ana'] },
  })
  expect(issueOn('2024-02-02', 'b', own)).toMatchObject({
    terms: [{ status: 'agreed', unheard: true }],
    nextStep: null,
  })
})

test('a person has their own positions, those of their bodies and their meetings, each apart', () => {
  const person = personOn('2023-12-30', 'lopez-obrador')
  expect(person.roles).toMatchObject([{ of: 'gov-mexico', held: 'current' }])
  expect(person.own.map((one) => [one.issue, one.stance])).toEqual([['crossings', 'supports']])
  expect(person.throughBodies.map(({ body }) => body)).toEqual(['gov-mexico'])
  expect(person.throughBodies[0]?.positions.map((one) => [one.issue, one.spoke])).toEqual([
    ['resources', false],
    ['development-aid', true],
    ['cuba-talks', true],
  ])
  expect(person.atTheTable).toEqual([
    { event: 'meeting-national-palace', date: '2023-12-27', status: 'passed', ahead: false },
  ])
  expect(personOn('2023-12-30', 'trump')).toMatchObject({ roles: [], own: [], throughBodies: [], atTheTable: [] })
})

test('what a body wanted after a person had left it is not theirs', () => {
  const own = talks([issue('a', { positions: [position('office', 'demands', '2023-11-30')] })], {
    participants: [
      { id: 'office', kind: 'organization', name: 'Office' },
      { id: 'ana', kind: 'person', name: 'Ana', roles: [{ of: 'office', to: '2023-11-01', source: 's' }] },
    ],
  })
  expect(personOn('2024-01-01', 'ana', own)).toMatchObject({ roles: [{ held: 'former' }], throughBodies: [] })
})

test('an announced event of which nothing was heard since its day says so', () => {
  const own = talks([], { events: [event('late', '2023-12-10'), event('held', '2023-12-10', { status: 'passed' })] })
  expect(eventsJson(readOn('2024-01-01', own)).map(({ id, unheard }) => [id, unheard])).toEqual([
    ['late', true],
    ['held', false],
  ])
})
