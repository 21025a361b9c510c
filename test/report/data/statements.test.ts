import { expect, test } from 'vitest'
import { dossierOf, shipped } from '../../app/stage.ts'
import { event, issue, talks } from '../../dossier/talks.ts'
import { context } from '../../present/shown.ts'
import { outputsOf } from '../outputs.ts'
import { rowsIn } from './rows.ts'

const tunisia = dossierOf('eu-tunisia-2023.json')

test('a term has its figure, who has to do it, its status on the day, and the ids of its sources', () => {
  const of = (on: string) => rowsIn(tunisia, on, 'terms').find(({ id }) => id === 'budget-money')
  expect(of('2024-03-15')).toMatchObject({
    'issue id': 'budget-support',
    value: 150_000_000,
    'what is counted': 'euros',
    'who acts': 'European Commission',
    status: 'delivered',
    since: '2024-03-04',
    history: '2023-06-11 proposed; 2023-12-20 agreed; 2024-03-04 delivered',
    'source ids': 'reuters-2023-06-11; kapitalis-2023-12-20; tap-2024-03-05',
  })
  expect(of('2023-12-30')).toMatchObject({ status: 'agreed', since: '2023-12-20' })
  expect(rowsIn(shipped, '2023-12-30', 'terms')).toMatchObject([{ value: 5000, per: 'day', due: null }])
})

test('a term of which nothing was heard since its due date says so', () => {
  const history = [{ date: '2023-12-01', status: 'agreed', source: 's' }] as const
  const own = talks([issue('a', { terms: [{ id: 't', text: 'T', due: '2024-02-01', history }] })])
  const doubts = (on: string) => rowsIn(own, on, 'terms').map((one) => [one['due'], one['caveat']])
  expect(doubts('2024-02-01')).toEqual([['2024-02-01', null]])
  expect(doubts('2024-02-02')).toEqual([['2024-02-01', 'no news since']])
})

test('the history of issues, terms and events is one row an entry, each with its own source', () => {
  const rows = rowsIn(tunisia, '2024-03-15', 'history')
  expect(rows.filter(({ id }) => id === 'delegation-visit').map((one) => [one['kind'], one['date'], one['status']])).toEqual([
    ['event', '2023-09-22', 'planned'],
    ['event', '2023-09-25', 'postponed'],
  ])
  expect(rows.find(({ id, status }) => id === 'migration-package/border-money' && status === 'agreed')).toMatchObject({
    kind: 'term',
    date: '2023-07-16',
    'source ids': 'afp-2023-07-17',
  })
  const senate = rowsIn(shipped, '2023-12-30', 'history').filter(({ id }) => id === 'asylum-limit')
  expect(senate).toMatchObject([{ kind: 'issue', date: '2023-12-20', status: 'stalled' }])
})

test('a status without a history has no day, and a new day of an event is where it was set', () => {
  const history = [
    { date: '2023-12-01', status: 'planned', source: 's' },
    { date: '2023-12-10', status: 'postponed', to: '2024-02-01', source: 's' },
  ] as const
  const own = talks([issue('a', { status: 'stalled' })], {
    events: [event('e', '2024-01-10'), { ...event('moved', '2024-01-05', { history: [...history] }) }],
  })
  expect(rowsIn(own, '2024-01-01', 'history').map((one) => [one['id'], one['date'], one['moved to']])).toEqual([
    ['a', null, null],
    ['e', null, null],
    ['moved', '2023-12-01', null],
    ['moved', '2023-12-10', '2024-02-01'],
  ])
})

test('a day that was moved keeps the one that was set before, each with its own source', () => {
  const deadline = [
    { date: '2024-01-10', source: 's' },
    { date: '2024-02-10', note: 'More time', source: 's' },
  ]
  const own = talks([issue('a', { deadline, resumes: '2024-03-01' })])
  expect(rowsIn(own, '2024-01-01', 'dates').map((one) => [one['kind'], one['date'], one['moved to'], one['note']])).toEqual([
    ['talks resume', '2024-03-01', null, null],
    ['deadline', '2024-01-10', '2024-02-10', null],
    ['deadline', '2024-02-10', null, 'More time'],
  ])
  expect(rowsIn(own, '2024-01-01', 'dates')[0]).toMatchObject({ source: '', 'source ids': null })
})

test('a role has its body, its days, whether it is held on the day, and its own source', () => {
  const own = talks([], {
    participants: [
      { id: 'office', kind: 'organization', name: 'Office' },
      {
        id: 'ana',
        kind: 'person',
        name: 'Ana',
        roles: [
          { role: 'Head', of: 'office', from: '2023-01-01', to: '2024-02-01', source: 's' },
          { role: 'Judge', from: '2024-02-01', source: 's' },
        ],
      },
    ],
  })
  expect(rowsIn(own, '2024-01-01', 'roles')).toMatchObject([
    { role: 'Head', 'member of': 'Office', since: '2023-01-01', until: '2024-02-01', 'held on the day': 'current' },
    { role: 'Judge', 'body id': null, 'held on the day': 'not yet', 'source ids': 's' },
  ])
  expect(rowsIn(own, '2024-02-01', 'roles').map((one) => one['held on the day'])).toEqual(['former', 'current'])
})

test('relations have both issues and the source that ties them', () => {
  expect(rowsIn(shipped, '2023-12-30', 'relations')[0]).toMatchObject({
    'issue id': 'asylum-limit',
    relation: 'traded for',
    'other issue id': 'ukraine-aid',
    'source ids': 'editorial',
    quotation: 'in exchange for supporting aid to Ukraine',
  })
})

test('a retraction has its day, its reason and the source that says so; before that day there is none', () => {
  expect(rowsIn(tunisia, '2024-03-15', 'retractions')).toMatchObject([
    { id: 'telegraph-2023-04-24', 'source retracted': '2023-04-24', 'source ids': 'telegraph-correction' },
  ])
  expect(rowsIn(tunisia, '2023-04-23', 'retractions')).toEqual([])
})

test('records with statements without a source are listed with what states them', () => {
  const own = talks([issue('a', { deadline: '2024-02-10' })])
  expect(rowsIn(own, '2024-01-01', 'unsourced')).toEqual([{ kind: 'issue', id: 'a', title: 'Issue a', what: 'deadline' }])
})

test('an event that was postponed to a day which has passed says so in every output', () => {
  const history = [
    { date: '2023-12-01', status: 'confirmed', source: 's' },
    { date: '2023-12-20', status: 'postponed', to: '2024-02-01', source: 's' },
  ] as const
  const put = event('e', '2024-01-10', { title: 'The round', issues: ['a'], history })
  const own = talks([issue('a')], { events: [put] })
  const doubts = (on: string) => rowsIn(own, on, 'events').map((one) => [one['status'], one['caveat']])
  expect(doubts('2024-02-01')).toEqual([['postponed', null]])
  expect(doubts('2024-02-02')).toEqual([['postponed', 'no news since']])
  const [row] = rowsIn(own, '2024-02-02', 'events')
  expect([row?.['date'], row?.['date first announced']]).toEqual(['2024-02-01', '2024-01-10'])
  const outputs = new Map(outputsOf(context('2024-02-02', { dossier: own })))
  expect(outputs.get('json')).toMatch(/"firstDate":\s*"2024-01-10"/)
  expect(outputs.get('sql')).toMatch(/'2024-02-01', ?'2024-01-10', ?'postponed'/)
  expect(outputs.get('json')).toMatch(/"unheard":\s*true/)
  const said = ['print', 'markdown', 'html', 'rows', 'details'].map((name) => [name, outputs.get(name)] as const)
  expect(said.filter(([, text]) => !/postponed to this date(?: ·|,) no news since/.test(text ?? '')).map(([name]) => name)).toEqual([])
})
