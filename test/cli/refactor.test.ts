import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { refactor } from '../../src/cli/edit/refactor.ts'
import { parseArguments } from '../../src/cli/parse.ts'
import { linksIn, type Dossier } from '../../src/dossier/index.ts'
import { fileOf, invocationOf, printed } from './printed.ts'

const TEXT = readFileSync('data/eu-tunisia-2023.json', 'utf8')
const WHOLE = JSON.parse(TEXT) as Dossier

const run = async (...args: readonly string[]) => {
  const file = fileOf(TEXT)
  const done = await printed(() => refactor(invocationOf('refactor', ...args, '--to', file)))
  const text = readFileSync(file, 'utf8')
  return { ...done, text, dossier: JSON.parse(text) as Dossier }
}

test.each([
  ['sources', 'managers-2023-10-05'],
  ['sources', 'guardian-2023-09-18'],
  ['participants', 'gov-tunisia'],
  ['issues', 'imf-programme'],
  ['statistics', 'arrivals-from-tunisia'],
] as const)('an id of %s is renamed wherever it is named, and nothing else changes', async (list, id) => {
  const { code, text, dossier } = await run('rename', id, 'renamed')
  const before = linksIn(WHOLE).filter((link) => link.list === list && link.id === id)
  expect(before.length).toBeGreaterThan(0)
  expect(linksIn(dossier).filter((link) => link.list === list && link.id === 'renamed')).toHaveLength(before.length)
  expect([code, text.replaceAll('"renamed"', `"${id}"`)]).toEqual([0, TEXT])
})

test('an id that two lists have needs the list, and one that is taken is refused', async () => {
  expect((await run('rename', 'tunisia', 'tn')).stderr).toContain('places/tunisia')
  expect((await run('rename', 'places/tunisia', 'tn')).dossier.places?.[0]?.id).toBe('tn')
  const taken = await run('rename', 'kais-saied', 'nabil-ammar')
  expect([taken.code, taken.text]).toEqual([1, TEXT])
  expect(taken.stderr).toContain('rename kais-saied nabil-ammar')
})

test('a record that is renamed is one change, not a new record and a lost one', async () => {
  const { stdout } = await run('rename', 'nabil-ammar', 'ammar', '--dry-run')
  expect(stdout.split('\n').slice(1)).toEqual([
    'participant Nabil Ammar: id nabil-ammar → ammar, also in 1 reference',
    '',
  ])
  const spanish = await run('rename', 'gov-tunisia', 'gov-tn', '--dry-run', '--lang', 'es')
  expect(spanish.stdout).toMatch(/: id gov-tunisia → gov-tn, también en \d+ referencias\n$/)
})

test('a day before the role begins, or before the source was published, is refused', async () => {
  const file = fileOf(TEXT.replace('"of": "gov-tunisia",', '"of": "gov-tunisia", "from": "2023-02",'))
  const before = readFileSync(file, 'utf8')
  const leaving = invocationOf('refactor', 'leave', 'saied', '--date', '2023-01-15', '--to', file)
  expect(await printed(() => refactor(leaving))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('to: 2023-01-15 is before from, 2023-02'),
  })
  expect(readFileSync(file, 'utf8')).toBe(before)
  const retracting = await run('retract', 'reuters-2', '--date', '2023-06-10', '--note', 'Withdrawn.')
  expect([retracting.code, retracting.text]).toEqual([1, TEXT])
  expect(retracting.stderr).toContain('date: 2023-06-10 is before published, 2023-06-11')
})

test('who leaves has an end of the role, and no reference breaks', async () => {
  const { code, dossier } = await run('leave', 'ammar', '--date', '2024-01-15', '--source', 'afp')
  expect(code).toBe(0)
  const roles = dossier.participants.find(({ id }) => id === 'nabil-ammar')?.roles
  expect(roles?.map(({ to }) => to)).toEqual(['2024-01-15'])
  expect(linksIn(dossier).length).toBe(linksIn(WHOLE).length + 1)
  expect((await run('leave', 'european-parliament', '--date', '2024-01-15')).code).toBe(1)
  expect((await run('leave', 'ammar', '--date', 'soon')).text).toBe(TEXT)
})

test('a role in short form becomes one with an end', async () => {
  const file = fileOf(TEXT.replace('"standing": "observer",', '"standing": "observer",\n      "role": "Watcher",'))
  const args = invocationOf('refactor', 'leave', 'european-ombudsman', '--date', '2024-01-15', '--to', file)
  expect((await printed(() => refactor(args))).code).toBe(0)
  const { participants } = JSON.parse(readFileSync(file, 'utf8')) as Dossier
  const { role, roles } = participants.find(({ id }) => id === 'european-ombudsman') ?? {}
  expect([role, roles]).toEqual([undefined, [{ role: 'Watcher', to: '2024-01-15' }]])
})

test('an issue is divided: its positions go where one says, and the new issues name the old one', async () => {
  const titles = ['A.title:Package, money', 'B.title:Package, rights']
  const lacking = await run('split', 'migration-package', 'money', 'rights', ...titles, 'saied=B')
  expect([lacking.code, lacking.text]).toEqual([1, TEXT])
  expect(lacking.stderr).toContain('european-commission, border-money')
  const words = ['saied=B', 'rest=A', '--date', '2024-03-15', '--source', 'k15']
  const { code, dossier, stdout } = await run('split', 'migration-package', 'money', 'rights', ...titles, ...words)
  expect(code).toBe(0)
  expect(stdout).not.toContain('withdrawn')
  expect(stdout.split('\n')).toEqual(expect.arrayContaining(['position Kais Saied: now on Package, rights']))
  const [old, money, rights] = dossier.issues
  expect(old).toMatchObject({ id: 'migration-package', positions: [], terms: [] })
  expect(old?.history?.at(-1)).toMatchObject({ status: 'superseded', date: '2024-03-15' })
  expect(money?.positions.map((one) => one.participant)).toEqual(['european-commission'])
  expect(money?.terms?.map(({ id }) => id)).toEqual(['border-money'])
  expect(rights?.positions.map((one) => one.participant)).toEqual(['kais-saied'])
  expect(rights?.relations).toMatchObject([{ issue: 'migration-package', kind: 'split-from' }])
})

test('a source is retracted with its day and note; --dry-run shows what would change and writes nothing', async () => {
  const words = ['retract', 'reuters-2', '--date', '2023-06-12', '--note', 'Withdrawn.']
  const { code, dossier } = await run(...words)
  expect(code).toBe(0)
  expect(dossier.sources.find(({ id }) => id === 'reuters-2023-06-11')?.retracted).toEqual({
    date: '2023-06-12',
    note: 'Withdrawn.',
  })
  const tried = await run(...words, '--dry-run')
  expect([tried.code, tried.text, tried.stderr]).toEqual([0, TEXT, ''])
  expect(tried.stdout).toContain(': retracted on 12 Jun 2023')
})

test('what a command needs is said, and a restricted program writes nothing', async () => {
  expect((await run('rename', 'kais-saied')).code).toBe(2)
  expect((await run('retract', 'reuters-2')).code).toBe(2)
  expect(parseArguments(['rename', 'a', 'b', '--to', 'f', '--restricted'], {}).kind).toBe('refused')
  expect(parseArguments(['rename', 'a', 'b', '--to', 'f', '--restricted', '--dry-run'], {}).kind).toBe('refactor')
})
