import { expect, test } from 'vitest'
import { dossierOf, shipped } from '../../app/stage.ts'
import { issue, position, talks } from '../../dossier/talks.ts'
import { rowsIn } from './rows.ts'

const tunisia = dossierOf('eu-tunisia-2023.json')

test('the table of positions names the addressee, the speaker and the reporter, and shows what is disputed', () => {
  const found = rowsIn(tunisia, '2024-03-15', 'positions').filter(({ issue }) => issue === '€60 million of budget support')
  expect(found[0]).toMatchObject({
    participant: 'Government of Tunisia',
    stance: 'demands',
    'asked of': 'European Commission',
    'according to': 'Olivér Várhelyi',
    denies: null,
    disputed: 'disputed',
  })
  expect(found[1]).toMatchObject({
    stance: 'disputes',
    denies: 'Government of Tunisia, demands, 2023-08-31',
    disputed: 'disputed',
  })
  expect(found[3]).toMatchObject({ participant: 'Kais Saied', disputed: null })
})

test('a row that rests on a retracted source says so beside the source, and not before the retraction', () => {
  const telegraph = rowsIn(tunisia, '2024-03-15', 'positions').find(({ date }) => date === '2023-04-24')
  expect(telegraph?.['source']).toMatch(/\(retracted on 24 Apr 2023\)$/)
  const source = rowsIn(tunisia, '2024-03-15', 'sources').find(({ id }) => id === 'telegraph-2023-04-24')
  expect(source?.['source retracted']).toBe('2023-04-24')
})

test('a participant has the roles with their body, the issues of their own, and apart those of their bodies', () => {
  const people = rowsIn(shipped, '2023-12-30', 'participants')
  expect(people.find(({ id }) => id === 'lopez-obrador')).toMatchObject({
    role: 'President of Mexico, Government of Mexico',
    'member of': 'Government of Mexico',
    issues: 1,
    'positions of their bodies': '3 as Government of Mexico',
    meetings: 1,
    'role in the talks': null,
  })
  expect(people.find(({ id }) => id === 'trump')).toMatchObject({ 'role in the talks': 'observer', 'positions of their bodies': null })
})

test('an issue has the day of its last news, the days of silence, what comes next and who has not answered', () => {
  const issues = rowsIn(shipped, '2023-12-30', 'issues')
  expect(issues.find(({ id }) => id === 'development-aid')).toMatchObject({
    'last news': '2023-12-22',
    'days since last news': 8,
    'what comes next': null,
    'asked, no known answer': 'Government of the United States',
  })
  expect(issues.find(({ id }) => id === 'asylum-limit')).toMatchObject({
    'talks resume': '2024-01-08',
    'next date': '2024-01-08',
    'what comes next': 'The US Senate returns',
    'who acts': 'United States Senate',
    terms: 'At most 5,000 grants of asylum a day',
  })
})

test('an event has its history in one cell', () => {
  const visit = rowsIn(tunisia, '2024-03-15', 'events').find(({ id }) => id === 'delegation-visit')
  expect(visit).toMatchObject({
    history: '2023-09-22 planned; 2023-09-25 postponed',
    'caveat': 'no new date known',
  })
})

test('the history of an event has the dates of programs, also of the day that it was moved to', () => {
  const followUp = rowsIn(shipped, '2024-02-01', 'events').find(({ id }) => id === 'follow-up-washington')
  expect(followUp?.['history']).toBe('2023-12-28 planned; 2024-01-18 confirmed → 2024-01-19; 2024-01-19 took place')
})

test('an issue that is settled waits for no answer', () => {
  const positions = [position('ana', 'demands', '2023-12-01', { of: 'ben' })]
  const own = talks([issue('a', { positions }), issue('b', { positions, status: 'rejected' })])
  expect(rowsIn(own, '2024-01-01', 'issues').map((one) => one['asked, no known answer'])).toEqual(['Ben', null])
})
