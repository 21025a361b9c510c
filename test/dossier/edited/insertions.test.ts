import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import compiled from 'virtual:dossier-shape'
import { changedPart, editBytes, withInsertions, type Dossier, type Edit } from '../../../src/dossier/index.ts'
import { readDossier } from '../../../src/dossier/read.ts'
import { shapeFindings } from '../../../src/dossier/shape.ts'

const BYTES = readFileSync('data/us-mexico-2023.json')
const read = readDossier(BYTES)
if (read.kind !== 'dossier') throw new Error('not a dossier')
const BEFORE: Dossier = read.dossier

const after = (...edits: readonly Edit[]): Dossier | null =>
  withInsertions(BEFORE, edits, {
    ...compiled,
    matches: (value) => shapeFindings(value).length === 0,
  })

const insert = (path: readonly (string | number)[], ...values: readonly unknown[]): Edit => ({
  kind: 'insert',
  path,
  at: 0,
  values,
})

const SOURCE = { id: 'new-source', title: 'New', kind: 'article', published: '2023-12-29' }
const PARTICIPANT = { id: 'new-participant', kind: 'person', name: 'New' }
const POSITION = {
  participant: 'blinken',
  stance: 'demands',
  text: 'Says so.',
  attribution: 'stated',
  date: '2023-12-29',
  source: 'editorial',
}
const OBSERVATION = { period: '1999-01', value: 5, published: '1999-02-01', source: 'editorial' }

test.each([
  ['a source', [insert(['sources'], SOURCE)]],
  ['two sources', [insert(['sources'], SOURCE, { ...SOURCE, id: 'newer-source', title: 'Says “no” and\u00a0more' })]],
  ['a position', [insert(['issues', 1, 'positions'], POSITION)]],
  ['a list that was missing', [insert(['issues', 1, 'terms'], { id: 'new-term', text: 'A term.', history: [] })]],
  ['an observation', [insert(['statistics', 0, 'observations'], OBSERVATION)]],
  [
    'a source and what cites it',
    [insert(['sources'], SOURCE), insert(['issues', 1, 'positions'], { ...POSITION, source: 'new-source' })],
  ],
])('%s is in the dossier as in the file that is read again', (_, edits) => {
  const reread = readDossier(editBytes(BYTES, edits))
  expect({ kind: 'dossier', dossier: after(...edits) }).toEqual(reread)
})

test.each([
  ['an id that another record has', [insert(['sources'], { ...SOURCE, id: 'editorial' })]],
  ['an id twice', [insert(['sources'], SOURCE, SOURCE)]],
  ['a source that does not exist', [insert(['issues', 0, 'positions'], { ...POSITION, source: 'nowhere' })]],
  ['an account that does not exist', [insert(['issues', 0, 'positions'], { ...POSITION, accordingTo: 'nobody' })]],
  ['a word that is not a stance', [insert(['issues', 0, 'positions'], { ...POSITION, stance: 'wants' })]],
  ['a field that is missing', [insert(['sources'], { id: 'new-source' })]],
  ['a day that does not exist', [insert(['sources'], { ...SOURCE, published: '2023-02-30' })]],
  ['a negative count', [insert(['statistics', 0, 'observations'], { ...OBSERVATION, value: -5 })]],
  ['an observation twice', [insert(['statistics', 0, 'observations'], OBSERVATION, OBSERVATION)]],
  [
    'a position that is denied and not there',
    [insert(['issues', 0, 'positions'], { ...POSITION, disputes: ['none'] })],
  ],
  ['a circle of members', [insert(['participants'], { ...PARTICIPANT, memberOf: 'new-participant' })]],
  ['a name that is empty', [insert(['participants'], { ...PARTICIPANT, name: ' ' })]],
  ['a letter that is not safe', [insert(['participants'], { ...PARTICIPANT, name: 'New\u001b[31m' })]],
  ['a mark of a merge', [insert(['participants'], { ...PARTICIPANT, 'x-conflict': [] })]],
  ['two lists of one path', [insert(['sources'], SOURCE), insert(['sources'], { ...SOURCE, id: 'newer' })]],
  ['a value that is replaced', [{ kind: 'set', path: ['title'], value: 'Talks' }]],
  ['something beside the lists', [insert(['languages'], 'fr')]],
] as const)('%s needs the file to be read again', (_, edits) => {
  expect(after(...edits)).toBeNull()
})

test('what changed is a part with the records that it names, and those that these name', () => {
  const now = after(insert(['issues', 1, 'positions'], POSITION))
  const part = changedPart(BEFORE, now ?? BEFORE)
  expect(part.after.issues.map(({ id }) => id)).toContain(BEFORE.issues[1]?.id)
  expect(part.after.participants.map(({ id }) => id)).toContain('blinken')
  expect(part.after.statistics.length).toBeLessThan(BEFORE.statistics.length)
  expect(part.before.issues.length).toBe(part.after.issues.length)
  expect(changedPart(BEFORE, BEFORE).after.issues).toEqual([])
})
