import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Dossier, Edit } from '../../src/dossier/index.ts'
import { readDossier } from '../../src/dossier/read.ts'
import { addTo, complete, kindOf, newSession, wordOf, wordsOf, type Vocabulary } from '../../src/edit/index.ts'

const BYTES = readFileSync('data/eu-tunisia-2023.json')
const TEXT = BYTES.toString('utf8')

const READING = {
  read: readDossier,
  readEdited: (_: Dossier, __: readonly Edit[], bytes: Uint8Array) => readDossier(bytes),
}

const typed = (line: string, bytes: Uint8Array = BYTES) => {
  const words = wordsOf(line)
  if ('fault' in words) return { kind: 'refused', faults: [words.fault] } as const
  const [first, ...rest] = words.value
  const kind = kindOf(first?.value ?? '')
  if ('fault' in kind) return { kind: 'refused', faults: [kind.fault] } as const
  return addTo({ bytes, ...READING }, kind.value, rest, newSession('2024-03-20'))
}

const added = (line: string, bytes: Uint8Array = BYTES) => {
  const result = typed(line, bytes)
  if (result.kind !== 'added') throw new Error(JSON.stringify(result))
  return result
}

/** Returns the lines that are in the second text only; fails where one of the first is missing. */
const newLines = (before: string, after: string): readonly string[] => {
  const old = before.split('\n')
  let at = 0
  const fresh = after.split('\n').filter((line) => {
    if (line !== old[at]) return true
    at++
    return false
  })
  expect(at).toBe(old.length)
  return fresh
}

test('a position is written as its neighbours are, in the order of its day, and no other line changes', () => {
  const { bytes } = added(
    'position ammar sixty opposes stated 2023-10-04 "Says no.|Dit non.|Dice no." s:tap-2023-10 "non"',
  )
  expect(newLines(TEXT, new TextDecoder().decode(bytes))).toEqual([
    '          "participant": "nabil-ammar",',
    '          "stance": "opposes",',
    '          "text": { "en": "Says no.", "fr": "Dit non.", "es": "Dice no." },',
    '          "attribution": "stated",',
    '          "date": "2023-10-04",',
    '          "source": { "id": "tap-2023-10-03", "quote": { "exact": "non" } }',
    '        },',
    '        {',
  ])
})

test('an observation is written on one line, as its neighbours are', () => {
  const made = new TextDecoder().decode(
    added('obs 2024-03-05 1e6 statistic:budget-support-paid s:tap-2024 "one million"').bytes,
  )
  const line =
    '        { "period": "2024-03-05", "value": 1000000, "published": "2024-03-05", "source": { "id": "tap-2024-03-05", "quote": { "exact": "one million" } } }'
  expect(made.split('\n')).toContain(line)
  expect(made.replace(`,\n${line}`, '')).toBe(TEXT)
})

test('the most similar source gives what was not typed, and says so', () => {
  const { record } = added('sou nova-2024-03-01 www.agenzianova.com/a/1 "Un titolo"')
  expect(record.draft).toEqual({
    id: 'nova-2024-03-01',
    title: 'Un titolo',
    publisher: 'Agenzia Nova',
    kind: 'article',
    published: '2024-03-01',
    url: 'https://www.agenzianova.com/a/1',
    language: 'it',
  })
  expect(record.inherited.map(({ field, from }) => [field, from])).toEqual([
    ['published', 'nova-2024-03-01'],
    ['publisher', 'nova-2024-02-13'],
    ['kind', 'nova-2024-02-13'],
    ['language', 'nova-2024-02-13'],
  ])
})

test('fields of records inside are named with a dot, in any order', () => {
  const { record } = added(
    'claim c1 2023 statistic:deaths-off-tunisia change.percent:12.5 change.from:2022 "More" s:ftdes dims.sex:female dims.age:adult',
  )
  expect(record.draft).toMatchObject({
    period: '2023',
    change: { percent: 12.5, from: '2022' },
    dims: { sex: 'female', age: 'adult' },
    made: '2024-02-13',
    source: 'ftdes-2024-02-13',
  })
})

test.each([
  ['pos saied sixty opp 2023-10-04', 'missing'],
  ['pos nobody sixty opp stated 2023-10-04 "No" s:tap-2023-10', 'stray'],
  ['pos amar sixty opp stated 2023-10-04 "No" s:tap-2023-10', 'no-such'],
  ['pos kai sixty opp stated 2023-02-30 "No" s:tap-2023-10', 'not-fitting'],
  ['pos kai sixty opp stated date:soon "No" s:tap-2023-10', 'not-fitting'],
  ['pos kai issue:nothing opp stated 2023-10-04 "No" s:tap-2023-10', 'no-such'],
  ['pos kai sixty stance:maybe stated 2023-10-04 "No" s:tap-2023-10', 'not-a-choice'],
  ['pos kai sixty opp stated 2023-10-04 "No" s:tap', 'ambiguous'],
  ['pos kai sixty opp stated 2023-10-04 "No" s:reuters-2', 'added'],
  ['pos kai sixty opp stated 2023-10-04 "No s:tap', 'unclosed'],
  ['pos kai sixty opp stated 2023-10-04 "No" q:"words"', 'no-source'],
  ['pos kai sixty opp stated date:2023-10-04 date:2023-10-05 "No" s:reuters-2', 'repeated'],
  ['pos kai sixty opp stated 2023-10-04 colour:red "No" s:reuters-2', 'unknown-field'],
  ['dossier título:"Talks"', 'unknown-field'],
  ['dossier título:Talks', 'unknown-field'],
  ['pos kai sixty opp stated 2023-10-04 "No" s:reuters-2 salience:9', 'problem'],
  ['source nova-2023-06-18 2023-06-18 article x.org/a "Again"', 'problem'],
  ['source other-2023-06-18 article afriqueconfidentielle.com/?p=26846 "Again"', 'same-address'],
  ['source bad/id 2023-06-18 article "Again"', 'not-fitting'],
  ['event e meeting 2023-13-01 "Again" s:reuters-2', 'not-fitting'],
  ['obs FY2024 5 statistic:budget s:reuters-2', 'problem'],
  ['obs 2024 five statistic:budget s:reuters-2', 'stray'],
  ['obs 2024 value:five statistic:budget s:reuters-2', 'not-fitting'],
  ['pasta kai', 'unknown-kind'],
])('%s is %s, and the bytes stay as they were', (line, kind) => {
  const result = typed(line)
  expect(result.kind === 'refused' ? result.faults[0]?.kind : result.kind).toBe(kind)
  expect(BYTES.toString('utf8')).toBe(TEXT)
})

test.each([
  [
    `history:'2023-12-01 planned; 2023-12-20 passed "Snow."'`,
    'history',
    '2023-12-01 planned; 2023-12-20 passed "Snow."',
  ],
  [`'Mr Y'`, null, 'Mr Y'],
  [`title:"It's Tom's"`, 'title', "It's Tom's"],
])('%s is one word in single or double quotation marks, as in a shell', (line, field, value) => {
  expect(wordsOf(line)).toMatchObject({ value: [{ field, value, isQuoted: true }] })
})

test('an apostrophe inside a word or at its beginning is not a quotation mark', () => {
  expect(wordsOf("d'Ivoire 'tis o'clock")).toMatchObject({
    value: [{ value: "d'Ivoire" }, { value: "'tis" }, { value: "o'clock" }],
  })
})

const withSaied = added('source saied-2023-10-02 statement 2023-10-02 "Remarks" "Presidency"').bytes

test('a word that begins a source and is a whole part of another id is ambiguous, not silently the source', () => {
  expect(typed('position saied sixty opposes stated 2023-10-02 "Says no."', withSaied)).toMatchObject({
    faults: [{ kind: 'ambiguous', options: ['saied-2023-10-02', 'kais-saied'] }],
  })
  expect(added('position kais sixty opposes stated 2023-10-02 "Says no." saied', withSaied).record.draft).toMatchObject(
    {
      participant: 'kais-saied',
      source: 'saied-2023-10-02',
    },
  )
})

test('ids that were typed with a few letters are listed, also that of the record above', () => {
  const { record } = added('position saied sixty opposes stated 2023-10-04 "No" of:gov-tunisia s:tap-2023-10,reuters-2')
  expect(record.completed.map(({ typed: letters, id }) => `${letters} ${id}`)).toEqual([
    'sixty sixty-million',
    'saied kais-saied',
    'tap-2023-10 tap-2023-10-03',
    'reuters-2 reuters-2023-06-11',
  ])
})

test('the record above may be named in full before the new id, as in the form', () => {
  const { record, path } = added('claim arrivals-from-tunisia many 2023 100000 "Many" s:ftdes made:2024-02-13')
  expect(record.draft).toMatchObject({ id: 'many', value: 100000 })
  expect(path.slice(0, 3)).toEqual(['statistics', 1, 'claims'])
})

test('a bare number of four digits is a year only where it is a likely one', () => {
  const claim = (period: string, value: string): object =>
    added(`claim arrivals-from-tunisia c9 ${period} ${value} "Said." s:ftdes made:2024-02-13`).record.draft
  expect(claim('2023', '1500')).toMatchObject({ period: '2023', value: 1500 })
  expect(claim('1500', '2023')).toMatchObject({ period: '2023', value: 1500 })
  expect(claim('period:1500', '2023')).toMatchObject({ period: '1500', value: 2023 })
})

test('a date or a period becomes an id only behind its name', () => {
  const lacking = (line: string) => {
    const result = typed(line)
    const [fault] = result.kind === 'refused' ? result.faults : []
    return fault?.kind === 'missing' ? fault.fields.map(({ name }) => name) : fault
  }
  const rest = '1500 "Said." s:ftdes made:2024-02-13'
  expect(lacking(`claim arrivals-from-tunisia 2023-02 ${rest}`)).toEqual(['id'])
  expect(lacking(`claim 2023-02 arrivals-from-tunisia ${rest}`)).toEqual(['id'])
  expect(lacking('event 2023-09-25 meeting planned "A visit." s:ftdes')).toEqual(['id'])
  const { draft } = added(`claim id:2023-02 arrivals-from-tunisia 2023-03 ${rest}`).record
  expect(draft).toMatchObject({ id: '2023-02', period: '2023-03', value: 1500 })
})

test('a bare word that may be a new id is answered with the field that takes it', () => {
  const fault = (line: string) => {
    const result = typed(line)
    return result.kind === 'refused' ? result.faults[0] : null
  }
  expect(fault('position p-demand saied sixty opposes')).toEqual({
    kind: 'stray',
    found: 'p-demand',
    takers: ['id', 'text'],
  })
  expect(fault('position kais-saide sixty opposes')).toMatchObject({ kind: 'no-such', isNew: true })
  expect(fault('threshold low arrivals gov')).toMatchObject({ kind: 'stray', takers: ['name'] })
})

test('every missing field is named at once, also where the record above is missing', () => {
  expect(typed('position saied opposes')).toMatchObject({
    faults: [{ kind: 'missing', fields: ['issue', 'text', 'attribution', 'date', 'source'].map((name) => ({ name })) }],
  })
})

test('a title has the languages that the same line gives the dossier', () => {
  const one = new TextEncoder().encode(TEXT.replace(/"languages": .*/, '"languages": ["en"],'))
  expect(added('dossier languages:en,es title:"Talks|Diálogo"', one).record.draft).toMatchObject({
    languages: ['en', 'es'],
    title: { en: 'Talks', es: 'Diálogo' },
  })
})

test('in three letters two wrong ones make another name, unless they are swapped', () => {
  expect(complete('low', ['hrw-2024-07-30'])).toEqual({ kind: 'none', nearest: null })
  expect(complete('sre', ['hrf'])).toEqual({ kind: 'none', nearest: null })
  expect(complete('hwr', ['hrw-2024'])).toEqual({ kind: 'none', nearest: 'hrw-2024' })
})

test('a dossier with problems is not added to', () => {
  expect(typed('side x "X"', new TextEncoder().encode('{}')).kind).toBe('broken')
})

test('letters stand for a name by its beginning, else a part of it, else the beginnings of its parts', () => {
  const names = ['nova-2023-06-18', 'nova-2023-08-12', 'guardian-2023-09-18', 'médiatrice']
  expect(complete('gua', names)).toMatchObject({ kind: 'one', value: 'guardian-2023-09-18' })
  expect(complete('nova', names)).toMatchObject({ kind: 'many', options: names.slice(0, 2) })
  expect(complete('08-12', names)).toMatchObject({ kind: 'one', value: 'nova-2023-08-12' })
  expect(complete('n06', names)).toMatchObject({ kind: 'one', value: 'nova-2023-06-18' })
  expect(complete('media', names)).toMatchObject({ kind: 'one', value: 'médiatrice' })
  expect(complete('no', names)).toMatchObject({ kind: 'none' })
  expect(complete('xyz', names)).toEqual({ kind: 'none', nearest: null })
})

/** The words of a reader for some values of the format. */
const words: Vocabulary = (choices) =>
  choices.includes('agreed')
    ? {
        agreed: 'acordado',
        'agreed-in-principle': 'acordado en principio',
        rejected: 'rechazado',
        stalled: 'estancado',
      }
    : choices.includes('yes')
      ? { yes: 'sí' }
      : {}

test('a value can be given by the reader’s word for it, alone and with its first letters', () => {
  const issue = (status: string) =>
    addTo(
      { bytes: BYTES, ...READING },
      'issue',
      ['more-visas', status, 'title:More visas', 'summary:More.', 's:tap-2023-10'].map(wordOf),
      newSession('2024-03-20', words),
    )
  for (const [status, value] of [
    ['acordado', 'agreed'],
    ['status:acordado en principio', 'agreed-in-principle'],
    ['Rech', 'rejected'],
    ['stalled', 'stalled'],
  ] as const)
    expect(issue(status)).toMatchObject({ kind: 'added', record: { draft: { status: value } } })
  expect(issue('acor')).toMatchObject({ faults: [{ kind: 'ambiguous', options: ['agreed-in-principle', 'agreed'] }] })
  expect(issue('status:estancada')).toMatchObject({ faults: [{ kind: 'not-a-choice', nearest: 'estancado' }] })
})

test('an answer may be given in the reader’s language', () => {
  const session = newSession('2024-03-20', words)
  const statistic = ['visits', 'flow', 'events', 'name:Visits', 'definition:Counted.', 'unit:visits']
  for (const cumulative of ['sí', 'si', 'yes'])
    expect(
      addTo({ bytes: BYTES, ...READING }, 'statistic', [...statistic, `cumulative:${cumulative}`].map(wordOf), session),
    ).toMatchObject({ record: { draft: { cumulative: true } } })
})

test('an argument of a shell is a text where it has spaces, and addresses are not fields', () => {
  expect(wordOf('Says no.')).toMatchObject({ field: null, isQuoted: true })
  expect(wordOf('text:Says no.')).toMatchObject({ field: 'text', value: 'Says no.' })
  expect(wordOf('https://example.org/a')).toMatchObject({ field: null, value: 'https://example.org/a' })
})

test('a text of one word, whose quotation marks the shell removed, is a text where it cannot be a mistyped name', () => {
  const bare = (...args: readonly string[]) =>
    addTo({ bytes: BYTES, ...READING }, 'side', args.map(wordOf), newSession('2024-03-20'))
  expect(bare('mexico', 'México')).toMatchObject({ record: { draft: { id: 'mexico', name: 'México' } } })
  expect(typed('place juarez city MX Juárez')).toMatchObject({ record: { draft: { name: 'Juárez' } } })
  expect(typed('participant amri person Amri')).toMatchObject({
    faults: [{ kind: 'stray', found: 'Amri', takers: ['name'] }],
  })
  expect(typed('side mexico México two')).toMatchObject({ faults: [{ kind: 'stray', found: 'two', takers: [] }] })
})

/** Returns the record that a field typed as words made. */
const withField = (line: string, field: string, value: string) => {
  const words = wordsOf(line)
  if ('fault' in words) throw new Error(line)
  const [first, ...rest] = words.value
  const kind = kindOf(first?.value ?? '')
  if ('fault' in kind) throw new Error(line)
  const all = [...rest, { raw: value, field, value, isQuoted: true }]
  return addTo({ bytes: BYTES, ...READING }, kind.value, all, newSession('2024-03-20'))
}

const EVENT = 'event visit-2 meeting 2023-10-04 "Visit" s:tap-2023-10'
const POSITION = 'position ammar sixty conditional stated 2023-10-04 "If so." s:tap-2023-10'

test.each([
  [
    EVENT,
    'history',
    '2023-10-03 planned; 2023-10-04 postponed to:2023-11-04 "Moved; again." tap-2023-10 "non"',
    [
      { date: '2023-10-03', status: 'planned' },
      {
        date: '2023-10-04',
        status: 'postponed',
        to: '2023-11-04',
        note: 'Moved; again.',
        source: { id: 'tap-2023-10-03', quote: { exact: 'non' } },
      },
    ],
  ],
  [EVENT, 'history', '2023-10-04 post 2023-11-04', [{ date: '2023-10-04', status: 'postponed', to: '2023-11-04' }]],
  [
    POSITION,
    'conditions',
    '"If the money comes."; budget-sup',
    [{ text: 'If the money comes.' }, { issue: 'budget-support' }],
  ],
  [
    'participant amri person "Mr Amri"',
    'roles',
    '"Minister" of:gov-tun from:2023-01-01 2023-10-04 ; of:gov-tun',
    [{ role: 'Minister', of: 'gov-tunisia', from: '2023-01-01', to: '2023-10-04' }, { of: 'gov-tunisia' }],
  ],
  [
    'issue more-visas open "More visas" summary:"More." s:tap-2023-10',
    'relations',
    'budget-sup split-from tap-2023-10',
    [{ issue: 'budget-support', kind: 'split-from', source: 'tap-2023-10-03' }],
  ],
])('%s takes %s in words: %s', (line, field, value, records) => {
  const result = withField(line, field, value)
  expect(result).toMatchObject({ kind: 'added', record: { draft: { [field]: records } } })
})

test('a change without its earlier period is missing it', () => {
  const id = added('side algeria "Algeria"').after.statistics[0]?.id ?? ''
  const line = `claim c9 2023 5 statistic:${id} made:2023-10-04 "Five." s:tap-2023-10 change.percent:20`
  expect(typed(line)).toMatchObject({
    faults: [{ kind: 'missing', record: 'claim', fields: [{ name: 'change.from' }] }],
  })
})

test('names of a figure’s own are words with their values, and a record inside can be words', () => {
  const claim = 'claim c9 2023 5 statistic:arrivals made:2023-10-04 "Five." s:tap-2023-10'
  const { id } = added('side algeria "Algeria"').after.statistics[0] ?? { id: '' }
  const line = claim.replace('statistic:arrivals', `statistic:${id}`)
  expect(withField(line, 'dims', 'component:"By sea" month:May')).toMatchObject({
    record: { draft: { dims: { component: 'By sea', month: 'May' } } },
  })
  expect(withField(line, 'change', '-20 2022')).toMatchObject({
    record: { draft: { change: { percent: -20, from: '2022' } } },
  })
  expect(withField(line, 'dims', '"By sea"')).toMatchObject({ faults: [{ kind: 'not-fitting', form: 'dims' }] })
})

test.each([
  ['history', 'postponed', { kind: 'incomplete', field: 'history', lacking: ['date'] }],
  ['history', '2023-10-04 passed; 2023-10-05', { kind: 'incomplete', field: 'history', lacking: ['status'] }],
  ['history', '2023-10-04 passed "Never ends', { kind: 'unclosed' }],
  ['history', '2023-13-04 passed', { kind: 'not-fitting', field: 'date', form: 'date', found: '2023-13-04' }],
  ['history', '2023-10-04 pased', { kind: 'no-such', found: 'pased', nearest: 'passed', lists: [] }],
  ['history', '2023-10-04 passed when:2023', { kind: 'unknown-field', found: 'when', nearest: null }],
  ['history', 'date:2023-10-04 date:2023-10-05 passed', { kind: 'repeated', field: 'date' }],
  ['history', ' ; ', { kind: 'not-fitting', field: 'history', form: 'entries', found: ' ; ' }],
])('%s as “%s” is refused', (field, value, fault) => {
  expect(withField(EVENT, field, value)).toMatchObject({ kind: 'refused', faults: [fault] })
})
