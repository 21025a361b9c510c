import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { add, lastSource } from '../../src/cli/edit/add.ts'
import { addAsking } from '../../src/cli/edit/ask.ts'
import { newSession, wordOf } from '../../src/edit/index.ts'
import { fileOf, invocationOf, printed } from './printed.ts'
import { LANGUAGES } from '../../src/text/index.ts'
import { parseArguments } from '../../src/cli/parse.ts'

const TEXT = readFileSync('data/eu-tunisia-2023.json', 'utf8')

const URL = String(
  (JSON.parse(TEXT) as { sources: { id: string; url?: string }[] }).sources.find((one) => one.id === 'tap-2023-10-03')
    ?.url,
)

const FRESH = { session: newSession('2024-03-20'), lastSource: null }

const addTo = (file: string, ...typed: readonly string[]) =>
  printed(() => add(invocationOf('add', 'add', ...typed, '--to', file, '--no-state')))

test('a record given by options is written, and what changed is printed', async () => {
  const file = fileOf(TEXT)
  const fields = ['--participant', 'ammar', '--issue=sixty', '--stance', 'opposes', '--date', '2023-10-04']
  const done = await addTo(
    file,
    'position',
    ...fields,
    '--text',
    'Says no.',
    '--attribution',
    'stated',
    '--source',
    'tap-2023-10',
  )
  expect(done).toMatchObject({ code: 0, stderr: '' })
  expect(done.stdout).toContain('Nabil Ammar: new position: opposes, 4 Oct 2023')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    issues: expect.arrayContaining([
      expect.objectContaining({
        id: 'sixty-million',
        positions: expect.arrayContaining([expect.objectContaining({ participant: 'nabil-ammar', stance: 'opposes' })]),
      }),
    ]),
  })
})

test('a record that was added is one line, without a count', async () => {
  const done = await addTo(fileOf(TEXT), 'side', 'algeria', 'name:Algeria')
  expect(done.stdout).toBe('side Algeria: added\n')
})

test('with --dry-run the change is shown and nothing is written', async () => {
  const file = fileOf(TEXT)
  const done = await addTo(file, 'side', 'algeria', 'name:Algeria', '--dry-run')
  expect(done).toMatchObject({ code: 0, stderr: '' })
  expect(done.stdout).toContain('Algeria')
  expect(readFileSync(file, 'utf8')).toBe(TEXT)
})

test.each(LANGUAGES)(
  'in %s a wrong record is refused with a sentence, and what was typed is printed back',
  async (lang) => {
    const file = fileOf(TEXT)
    const { code, stdout, stderr } = await addTo(
      file,
      'position',
      'amar',
      'issue:sixty',
      'text:Says no.',
      '--lang',
      lang,
    )
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('nabil-ammar')
    expect(stderr).toContain('position amar issue:sixty text:"Says no."')
    expect(readFileSync(file, 'utf8')).toBe(TEXT)
  },
)

test.each([
  ['en', 'stance (The stance. `disputes` denies that a demand was made, or an account of it: demands, supports'],
  [
    'es',
    'stance (La postura. `disputes` niega que se haya hecho una exigencia, o una versión de ella: demands (exige), supports (apoya)',
  ],
])('in %s what is missing is listed with its sentence and its words', async (lang, sentence) => {
  const { stderr } = await addTo(fileOf(TEXT), 'position', 'issue:sixty', '--lang', lang)
  expect(stderr).toContain(sentence)
})

test('with --lang es the reader’s words are taken, and the file keeps those of the format', async () => {
  const file = fileOf(TEXT)
  const spanish = ['posición', 'ammar', 'issue:sixty', 'se opone', 'declarada', '2023-10-04', 'text:Dice que no.']
  const words = spanish.map((word) => (word === 'se opone' ? `stance:${word}` : word))
  const done = await addTo(file, ...words, 'source:tap-2023-10', '--lang', 'es')
  expect(done).toMatchObject({ code: 0, stderr: '' })
  expect(readFileSync(file, 'utf8')).toMatch(
    /"stance": "opposes",\s+"text": "Dice que no\.",\s+"attribution": "stated"/,
  )
  const english = await addTo(fileOf(TEXT), ...words, 'source:tap-2023-10')
  expect([english.code, english.stderr]).toEqual([1, expect.stringContaining('“posición” is not a kind of record')])
  const wrong = await addTo(file, 'position', 'ammar', 'issue:sixty', 'stance:exigencia', '--lang', 'es')
  expect(wrong.stderr).toContain(
    'no es uno de demands (exige), supports (apoya), conditional (condiciona), neutral, opposes',
  )
})

test.each([
  ['en', 'issue (The issue on which the position is)'],
  ['es', 'issue (El asunto sobre el que es la posición)'],
])('in %s a record that belongs to another one asks for that first', async (lang, sentence) => {
  const { stderr } = await addTo(fileOf(TEXT), 'position', 'ammar', '--lang', lang)
  expect(stderr).toContain(sentence)
})

test('nothing is added to an address, to standard input or to a file that does not exist', async () => {
  for (const file of ['https://example.org/talks.json', '-']) {
    const { code, stderr } = await addTo(file, 'side', 'a', 'name:A')
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([2, 1])
  }
  expect((await addTo('/nowhere/talks.json', 'side', 'a', 'name:A')).code).toBe(1)
  expect(parseArguments(['add', 'side', 'a'], {})).toMatchObject({ kind: 'wrong' })
  expect(parseArguments(['add', 'side', 'a', '--to', 'f', '--restricted'], {})).toMatchObject({ kind: 'refused' })
})

test('a dossier with problems is not changed, and they are listed', async () => {
  const file = fileOf('{ "format": 1 }')
  const { code, stderr } = await addTo(file, 'side', 'a', 'name:A')
  expect(code).toBe(1)
  expect(stderr).toContain(`${file}:1:1: `)
  expect(readFileSync(file, 'utf8')).toBe('{ "format": 1 }')
})

test('what a record lacks is asked for; a wrong answer repeats the question, and < goes back', async () => {
  const file = fileOf(TEXT)
  const invocation = invocationOf('add', 'add', 'position', 'ammar', 'issue:sixty', '--to', file)
  const answers = ['maybe', 'opposes', '<', 'supports', 'Says no.', 'stated', '2023-10-04', 'tap-2023-10', '']
  const asked: string[] = []
  const ask = (question: string) => {
    asked.push(question.split(' ')[0] ?? '')
    return Promise.resolve(answers[asked.length - 1] ?? null)
  }
  await printed(async () => {
    const result = await addAsking(invocation, invocation.typed.map(wordOf), FRESH, ask)
    expect(result?.kind).toBe('added')
    return 0
  })
  expect(asked).toEqual(['stance', 'stance', 'text', 'stance', 'text', 'attribution', 'date', 'source', 'more'])
  expect(readFileSync(file, 'utf8')).toContain('"text": "Says no."')
})

test('who leaves in the middle of the questions leaves the file as it was', async () => {
  const file = fileOf(TEXT)
  const invocation = invocationOf('add', 'add', 'position', 'ammar', 'issue:sixty', '--to', file)
  const ask = () => Promise.resolve(null)
  const words = invocation.typed.map(wordOf)
  await printed(async () => ((await addAsking(invocation, words, FRESH, ask)) === null ? 0 : 1))
  expect(readFileSync(file, 'utf8')).toBe(TEXT)
})

/** Answers questions in their order; returns what was asked, what Tab offers for some letters, and the file afterwards. */
const asked = async (
  typed: readonly string[],
  answers: readonly string[],
  { lastSource = null, tab = '', lines = TEXT }: { lastSource?: string | null; tab?: string; lines?: string } = {},
) => {
  const file = fileOf(lines)
  const invocation = invocationOf('add', 'add', ...typed, '--to', file)
  const [questions, offered]: [string[], (readonly string[])[]] = [[], []]
  const ask = (question: string, complete: (line: string) => readonly string[]) => {
    questions.push(question)
    offered.push(complete(tab))
    return Promise.resolve(answers[questions.length - 1] ?? null)
  }
  const words = invocation.typed.map(wordOf)
  const { stderr } = await printed(async () => {
    await addAsking(invocation, words, { ...FRESH, lastSource }, ask)
    return 0
  })
  return { questions, offered, stderr, text: readFileSync(file, 'utf8') }
}

const BEGUN = ['position', 'ammar', 'issue:sixty', 'stance:opposes', 'text:Says no.', 'date:2023-10-04']

test('Enter takes what is offered: the value of the most similar record, and the source of the last command', async () => {
  const { questions, text } = await asked(BEGUN, ['', '', ''], { lastSource: 'tap-2023-10-03' })
  const [, attribution = ''] = /^attribution .* \[(\w+)\]: $/.exec(questions[0] ?? '') ?? []
  expect(attribution).not.toBe('')
  expect(questions[1]).toMatch(/^source .* \[tap-2023-10-03\]: $/)
  expect(text.replace(/\s+/g, ' ')).toContain(
    `"text": "Says no.", "attribution": "${attribution}", "date": "2023-10-04", "source": "tap-2023-10-03"`,
  )
})

test('optional fields are those of what the record is of, and a list of records is asked for in words', async () => {
  const event = (JSON.parse(TEXT) as { events: { id: string }[] }).events[0]?.id ?? ''
  const step = await asked(['step', event], ['2023-10-04', '', 'postponed'])
  expect(step.questions[1]).toMatch(/^status – The status from that day on: planned, /)
  expect(step.stderr).toContain('missing: status\n')
  expect(step.stderr).toContain('  postponed: Moved to another day, in `to`, or to no day yet.')
  expect(step.questions[3]).toMatch(/^more \(.*\bto\b.*\)/)
  const term = await asked(['term', 'fund', 'issue:sixty'], ['A fund.', 'hist', '2023-10-04 proposed', ''])
  expect(term.questions[2]).toContain('In words: date status [note] [source]')
  expect(term.text.replace(/\s+/g, ' ')).toContain('"history": [{ "date": "2023-10-04", "status": "proposed" }]')
})

test('a source that the dossier does not have is not offered, and an empty answer repeats the question', async () => {
  const { questions, text } = await asked(BEGUN, ['', '', 'tap-2023-10', ''], { lastSource: 'of-another-dossier' })
  expect(questions.slice(1, 3).map((one) => one.includes('['))).toEqual([false, false])
  expect(text).toContain('"text": "Says no."')
})

test('Tab completes ids and words by three letters, also after a comma, and names of optional fields', async () => {
  const { offered } = await asked(BEGUN, ['stated', 'tap-2023-10', ''], { tab: 'tap' })
  expect(offered[1]).toContain('tap-2023-10-03')
  const many = await asked(BEGUN, ['stated', 'tap-2023-10', ''], { tab: 'x,tap' })
  expect(many.offered[1]).toContain('x,tap-2023-10-03')
  const fields = await asked(BEGUN, ['stated', 'tap-2023-10', ''], { tab: 'sal' })
  expect(fields.offered[2]).toEqual(['salience'])
})

test('optional fields are offered before the record is written; a wrong answer is explained and taken back', async () => {
  const { questions, stderr, text } = await asked(BEGUN, [
    'stated',
    'tap-2023-10',
    'sal',
    'very',
    'sal',
    '3',
    'zzz',
    '',
  ])
  expect(questions[2]).toContain('salience')
  expect(questions[3]).toMatch(/^salience – How much/)
  expect(stderr).toContain('“very” is not a number')
  expect(stderr).toContain('“zzz” is not a field')
  expect(text).toMatch(/"text": "Says no\.",[^}]*"salience": 3/)
})

test('the source used last stays between commands, and --no-state keeps nothing', async () => {
  const state = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  vi.stubEnv('XDG_STATE_HOME', state)
  try {
    const file = fileOf(TEXT)
    await addTo(file, ...POSITION)
    expect(lastSource(invocationOf('add', 'add', 'position', '--to', file))).toBeNull()
    await printed(() => add(invocationOf('add', 'add', ...POSITION, '--to', file)))
    expect(lastSource(invocationOf('add', 'add', 'position', '--to', file))).toBe('tap-2023-10-03')
    expect(lastSource(invocationOf('add', 'add', 'position', '--to', file, '--no-state'))).toBeNull()
  } finally {
    vi.unstubAllEnvs()
  }
})

/** Returns a dossier beside which the text of a source is kept. */
const withKeptText = (source: string, text: string): string => {
  const file = fileOf(TEXT)
  const folder = file.replace(/\.json$/, '.sources')
  mkdirSync(folder)
  writeFileSync(join(folder, `${source}.txt`), text)
  return file
}

const KEPT = 'Mr Ammar spoke on Tuesday.\n\n“Tunisia returned sixty million euros”, he said, “and\nwill do so again.”\n'
const POSITION = ['position', 'ammar', 'sixty', 'opposes', 'stated', '2023-10-04', 'text:Says no.', 's:tap-2023-10']

test('a quotation is compared with the kept text of its source: white space does not count, a word does', async () => {
  const file = withKeptText('tap-2023-10-03', KEPT)
  expect(await addTo(file, ...POSITION, 'quote:and will do so again')).toMatchObject({ code: 0, stderr: '' })
})

test.each(LANGUAGES)(
  'in %s a quotation that the kept text does not have is refused with the nearest passage, and what was typed is printed back',
  async (lang) => {
    const file = withKeptText('tap-2023-10-03', KEPT)
    const { code, stdout, stderr } = await addTo(file, ...POSITION, 'quote:and will not do so again', '--lang', lang)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('tap-2023-10-03')
    expect(stderr).toContain(lang === 'es' ? '«and will do so again»' : '“and will do so again”')
    expect(stderr).toContain('quote:"and will not do so again"')
    expect(readFileSync(file, 'utf8')).toBe(TEXT)
  },
)

test.each([
  ['an unknown id', ['position', 'ammar', 'sixtie', 'opposes'], 'sixtie'],
  ['a date that is none', [...POSITION.slice(0, 5), 'date:2023-13-04', 'text:No.', 's:tap-2023-10'], '2023-13-04'],
  [
    'an address that a source has',
    ['source', 'tap-new', 'article', '2023-10-04', 'title:Again', `url:${URL}`],
    'tap-2023-10-03',
  ],
])('%s is refused with a sentence, what was typed is printed back, and nothing is written', async (_, typed, names) => {
  const file = fileOf(TEXT)
  const { code, stdout, stderr } = await addTo(file, ...typed)
  expect([code, stdout]).toEqual([1, ''])
  const [sentence = '', back = ''] = stderr.trimEnd().split('\n')
  expect(sentence).toContain(names)
  expect(back).toContain(typed[0])
  for (const word of typed) expect(back).toContain(word.replace(/^[^:]*:/, ''))
  expect(readFileSync(file, 'utf8')).toBe(TEXT)
})

test('with --lang es the kinds of record are listed in the reader’s words', async () => {
  const { stderr } = await addTo(fileOf(TEXT), 'cosa', 'x', '--lang', 'es')
  expect(stderr).toContain('escribir uno de fuente, participante, posición, evento, asunto, afirmación')
})

test('a field in the words of another language is refused, and is no part of a text', async () => {
  const file = fileOf(TEXT)
  expect((await addTo(file, 'expediente', 'título:Conversaciones', '--lang', 'es')).stderr).toContain(
    '«título» no es un campo de este registro',
  )
  expect(readFileSync(file, 'utf8')).toBe(TEXT)
})
