import { expect, test } from 'vitest'
import { editText, record, records, type Loose } from '../../src/dossier/index.ts'
import { editsOf, mergeDossiers, settleConflict } from '../../src/merge/index.ts'
import { at, BASE } from './edits.ts'

type Make = (dossier: Loose) => void

const made = (make: Make, from: Loose = BASE): Loose => {
  const dossier = structuredClone(from)
  make(dossier)
  return dossier
}

const merge = (ours: Make, theirs: Make, base: Loose = BASE) => {
  const result = mergeDossiers({ base, ours: made(ours, base), theirs: made(theirs, base) })
  if (!result) throw new Error('could not be merged')
  return { value: result.value, faults: result.conflicts.map(({ fault }) => fault) }
}

const one = (dossier: Loose, ...way: readonly string[]): Record<string, unknown> =>
  at(dossier, way) as Record<string, unknown>
const list = (dossier: Loose, ...way: readonly string[]): unknown[] => at(dossier, way) as unknown[]

const POSITION = { participant: 'ana', stance: 'opposes', attribution: 'reported', date: '2024-01-02' }
const FIGURE = { period: '2023-12', published: '2024-01-05' }

test('two languages of one title are no conflict', () => {
  const { value, faults } = merge(
    (dossier) => void (one(dossier, 'title')['en'] = 'New'),
    (dossier) => void (one(dossier, 'title')['fr'] = 'Nouveau'),
  )
  expect(faults).toEqual([])
  expect(value['title']).toEqual({ en: 'New', es: 'Pláticas', fr: 'Nouveau' })
})

test('one language that both changed is a conflict about that language', () => {
  const { value, faults } = merge(
    (dossier) => void (one(dossier, 'title')['en'] = 'Ours'),
    (dossier) => void (one(dossier, 'title')['en'] = 'Theirs'),
  )
  expect(faults).toEqual([
    { kind: 'changed-twice', field: 'title.en', base: '"Talks"', ours: '"Ours"', theirs: '"Theirs"' },
  ])
  expect(value['x-conflict']).toEqual([{ field: ['title', 'en'], base: 'Talks', ours: 'Ours', theirs: 'Theirs' }])
})

test('two positions of one participant and day are both kept where they have different sources', () => {
  const add =
    (text: string, source: string): Make =>
    (dossier) =>
      void list(dossier, 'issues', 'i', 'positions').push({ ...POSITION, text, source })
  const { value, faults } = merge(add('A', 'a'), add('B', 'b'))
  expect(faults).toEqual([])
  expect(records(one(value, 'issues', 'i')['positions']).slice(2)).toEqual([
    { ...POSITION, text: 'A', source: 'a' },
    { ...POSITION, text: 'B', source: 'b' },
  ])
  expect(merge(add('A', 'a'), add('B', 'a')).faults).toMatchObject([{ kind: 'changed-twice', field: 'text' }])
})

test('of two positions that one side added, the one of the source of the other side is the same statement', () => {
  const add =
    (...texts: readonly (readonly [string, string])[]): Make =>
    (dossier) =>
      void list(dossier, 'issues', 'i', 'positions').push(
        ...texts.map(([text, source]) => ({ ...POSITION, text, source })),
      )
  const { value, faults } = merge(add(['A', 'b'], ['B', 'a']), add(['C', 'a']))
  expect(faults).toMatchObject([{ kind: 'changed-twice', field: 'text', ours: '"B"', theirs: '"C"' }])
  expect(records(one(value, 'issues', 'i')['positions']).slice(2)).toMatchObject([{ text: 'A' }, { text: 'B' }])
})

/** What fields are changed to, so that the dossier stays valid. */
const CHANGED: Readonly<Record<string, unknown>> = {
  text: 'T',
  stance: 'neutral',
  note: 'N',
  value: 6,
  status: 'final',
}

test.each([
  [
    'the day of a position',
    ['issues', 'i', 'positions', 'ben 2023-12-01 a'],
    'date',
    'text',
    '2023-10-01',
    '2023-10-02',
  ],
  [
    'the participant of a position',
    ['issues', 'i', 'positions', 'ben 2023-12-01 a'],
    'participant',
    'stance',
    'zed',
    'ana',
  ],
  ['the day of an entry', ['issues', 'i', 'history', '2023-11-01'], 'date', 'note', '2023-10-01', '2023-10-02'],
  [
    'the vintage of a value',
    ['statistics', 't', 'observations', '2023-11'],
    'published',
    'value',
    '2023-10-01',
    '2023-10-02',
  ],
  [
    'the period of a value',
    ['statistics', 't', 'observations', '2023-11'],
    'period',
    'status',
    '2023-10-01',
    '2023-10-02',
  ],
])(
  '%s, which identifies it, can be corrected on one side while the other changes something else',
  (_, way, key, field, first, second) => {
    const change =
      (name: string, to: unknown): Make =>
      (dossier) =>
        void (one(dossier, ...way)[name] = to)
    const [corrected, changed] = [change(key, first), change(field, CHANGED[field])]
    const [there, back] = [merge(corrected, changed), merge(changed, corrected)]
    const expected = made(corrected, made(changed))
    expect([there, back]).toEqual([
      { value: expected, faults: [] },
      { value: expected, faults: [] },
    ])
    expect(merge(corrected, change(key, second)).faults).toMatchObject([{ kind: 'changed-twice', field: key }])
  },
)

test('two translations of why a source was retracted are no conflict', () => {
  const retracted =
    (note: Loose): Make =>
    (dossier) =>
      void (one(dossier, 'sources', 'a')['retracted'] = { date: '2024-01-01', note })
  const base = made(retracted({ en: 'Wrong.' }))
  const { value, faults } = merge(
    retracted({ en: 'Wrong.', es: 'Falso.' }),
    retracted({ en: 'Wrong.', fr: 'Faux.' }),
    base,
  )
  expect([faults, at(value, ['sources', 'a', 'retracted', 'note'])]).toEqual([
    [],
    { en: 'Wrong.', es: 'Falso.', fr: 'Faux.' },
  ])
})

test('two counts of one period are both kept, each with who counted it', () => {
  const add =
    (value: number, source: string): Make =>
    (dossier) =>
      void list(dossier, 'statistics', 't', 'observations').push({ ...FIGURE, value, source })
  const { value, faults } = merge(add(7, 'a'), add(8, 'b'))
  expect(faults).toEqual([])
  expect(records(one(value, 'statistics', 't')['observations']).slice(2)).toEqual([
    { ...FIGURE, value: 7, source: 'a', countedBy: 'P a' },
    { ...FIGURE, value: 8, source: 'b', countedBy: 'P b' },
  ])
  expect(merge(add(7, 'a'), add(8, 'a')).faults).toMatchObject([{ kind: 'changed-twice', field: 'value', ours: '7' }])
})

test('a figure of one day published on another is not that of the other day published on the first', () => {
  const add =
    (period: string, published: string): Make =>
    (dossier) =>
      void list(dossier, 'statistics', 't', 'observations').push({ period, published, value: 7, source: 'a' })
  const { value, faults } = merge(add('2024-01-05', '2024-01-06'), add('2024-01-06', '2024-01-05'))
  expect(faults).toEqual([])
  expect(records(one(value, 'statistics', 't')['observations']).slice(2)).toHaveLength(2)
})

test('two sources added to one statement are both cited', () => {
  const cite =
    (...source: readonly string[]): Make =>
    (dossier) =>
      void (one(dossier, 'events', 'e1')['source'] = source)
  expect(at(merge(cite('a', 'b'), cite('a', 'c')).value, ['events', 'e1', 'source'])).toEqual(['a', 'b', 'c'])
  expect(merge(cite('b'), cite('c')).faults).toMatchObject([{ kind: 'changed-twice', field: 'source' }])
})

test('a record that only one side cites and the other deletes comes back, with its neighbours in order', () => {
  const { value, faults } = merge(
    (dossier) => void list(dossier, 'events', 'e1', 'participants').push('zed'),
    (dossier) => void list(dossier, 'participants').pop(),
  )
  expect(faults).toEqual([{ kind: 'deleted-and-changed', deleted: 'theirs' }])
  expect(records(value['participants']).map(({ id }) => id)).toEqual(['ana', 'ben', 'zed'])
})

test('memberships that make a circle only together go back to ours', () => {
  const join =
    (who: string, body: string): Make =>
    (dossier) =>
      void (one(dossier, 'participants', who)['memberOf'] = body)
  const { value, faults } = merge(join('ana', 'ben'), join('ben', 'ana'))
  expect(faults).toEqual([{ kind: 'changed-twice', field: 'memberOf', base: null, ours: null, theirs: '"ana"' }])
  expect(record(at(value, ['participants', 'ana']))['memberOf']).toBe('ben')
})

test('a fiscal year and the removal of its first month exclude each other', () => {
  const base = made((dossier) => void (one(dossier, 'statistics', 't')['fiscalYearStart'] = 10))
  const { value, faults } = merge(
    (dossier) =>
      void list(dossier, 'statistics', 't', 'observations').push({
        ...FIGURE,
        period: 'FY2024',
        value: 1,
        source: 'a',
      }),
    (dossier) => void delete one(dossier, 'statistics', 't')['fiscalYearStart'],
    base,
  )
  expect(faults).toMatchObject([{ kind: 'changed-twice', field: 'fiscalYearStart', ours: '10', theirs: null }])
  expect(one(value, 'statistics', 't')['fiscalYearStart']).toBe(10)
})

test('without a common base every record of either side is in the result', () => {
  const theirs = made((dossier) => void list(dossier, 'sides').push({ id: 'south', name: 'South' }))
  expect(mergeDossiers({ base: {}, ours: BASE, theirs })?.value).toEqual(theirs)
})

test('an event of its participants by id is no list of records', () => {
  const add =
    (id: string): Make =>
    (dossier) =>
      void list(dossier, 'events', 'e1', 'participants').push(id)
  expect(at(merge(add('ben'), add('zed')).value, ['events', 'e1', 'participants'])).toEqual(['ana', 'ben', 'zed'])
})

test('only what is new is written into our text', () => {
  const ours = JSON.stringify(BASE, null, 4)
  const theirs = made((dossier) => void list(dossier, 'sides').unshift({ id: 'south', name: 'South' }))
  const merged = mergeDossiers({ base: BASE, ours: BASE, theirs })?.value
  const text = editText(ours, editsOf(BASE, merged))
  const known = new Set(ours.split('\n'))
  expect(text.split('\n').filter((line) => !known.has(line))).toEqual([
    '            "id": "south",',
    '            "name": "South"',
  ])
})

test('a conflict is settled by one side, and its entry goes', () => {
  const { value } = merge(
    (dossier) => void (one(dossier, 'participants', 'ana')['role'] = 'Envoy'),
    (dossier) => void Object.assign(one(dossier, 'participants', 'ana'), { role: 'Minister', name: 'A' }),
  )
  expect(at(settleConflict(value, 'theirs'), ['participants', 'ana'])).toEqual({
    ...one(BASE, 'participants', 'ana'),
    name: 'A',
    role: 'Minister',
  })
  expect(at(settleConflict(value, 'ours'), ['participants', 'ana', 'role'])).toBe('Envoy')
  expect(settleConflict(BASE, 'ours')).toBe(null)
})
