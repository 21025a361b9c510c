import { expect, test } from 'vitest'
import { speechOf, update, type State } from '../../src/app/index.ts'
import { formFields, lineOfWords } from '../../src/edit/index.ts'
import { FORM_KINDS } from '../../src/dossier/form/kind-names.ts'
import { startText, type Dossier } from '../../src/dossier/index.ts'
import { additionOf, afterWaiting } from '../../src/form/index.ts'
import { LANGUAGES, widthOf } from '../../src/text/index.ts'
import { fieldWord } from '../../src/text/form/index.ts'
import { drawn, read } from '../app/seen.ts'
import { opened, pressed } from '../app/stage.ts'
import { effectsOf, formIn, meansFor, pageIn, withForm } from './stage.ts'

/** Returns the state with a form for a position on the first issue; the text of the editorial is kept. */
const position = (state: State = opened({ size: { columns: 80, rows: 24 } })): State =>
  withForm(pressed(state, '3'), 'editorial')

const typed = (state: State, ...texts: readonly string[]): State =>
  texts.reduce((now, text) => pressed(now, ...text, 'enter'), state)

/** Returns a form in which everything before the quotation is typed. */
const atQuote = (): State => typed(position(), 'bli', 'dem', '2023-12-29', 'Says so.', 'edi')

/** Goes on to a field. */
const rowsTo = (state: State, name: string): State =>
  pageIn(state).text.includes(`> ${name} `) ? state : rowsTo(pressed(state, 'tab'), name)

const given = (state: State) => effectsOf(state, 'A').map((effect) => 'subject' in effect && effect.subject)

test.each([
  ['a statistic', ['1'], 'claim', { statistic: 'sw-encounters' }],
  ['a participant', ['2'], 'event', { participant: 'lopez-obrador' }],
  ['an issue', ['3'], 'position', { issue: 'asylum-limit' }],
  ['the timeline', ['t'], 'event', {}],
  ['the sources', ['i'], 'source', { source: 'editorial' }],
])('on %s A asks for a form with the records beside the row', (_, keys, kind, beside) => {
  expect(given(pressed(opened(), ...keys))).toEqual([{ kind, beside }])
})

/** Returns the state of a dossier as `new` makes it, in which some lists have records. */
const started = (records: Partial<Dossier> = {}): State => {
  const text = startText({ file: 'talks.json', schema: '', title: 'Talks', language: 'en', asOf: '2024-01-10' })
  return opened({ dossier: { ...(JSON.parse(text) as Dossier), ...records } })
}

const ISSUE = { id: 'visas', title: 'Visas', summary: 'More visas.', positions: [], source: 'tap' } as const

const CROSSINGS = {
  id: 'crossings',
  name: 'Crossings',
  definition: 'Counted.',
  measure: 'flow',
  counts: 'events',
  unit: 'crossings',
  observations: [],
} as const

test.each([
  ['1', 'statistic'],
  ['2', 'participant'],
  ['3', 'issue'],
  ['t', 'event'],
  ['i', 'source'],
  ['m', 'issue'],
])('in a new dossier A on %s asks for its first record, a %s', (panel, kind) => {
  expect(given(pressed(started(), panel))).toEqual([{ kind, beside: {} }])
})

test('an empty list of a new dossier says that A adds a record, but not where the dossier is not a file', () => {
  const web: State = { ...read(started()), origin: 'web' }
  const restricted: State = { ...read(started()), access: 'restricted' }
  expect(drawn(started()).join(' ')).toContain('No issues yet: A adds the first one.')
  for (const state of [web, restricted]) expect(drawn(state).join(' ')).not.toContain('A adds')
  expect(speechOf(started()).current).toContain('No statistics yet: A adds the first one')
})

test('an empty matrix says which record A adds first', () => {
  const matrix = (records: Partial<Dossier> = {}): State => pressed(started(records), 'm')
  const ana = { id: 'ana', kind: 'person', name: 'Ana' } as const
  expect(drawn(matrix()).join(' ')).toContain('No issues yet: A adds the first one.')
  expect(drawn(matrix({ issues: [ISSUE] })).join(' ')).toContain('No participants yet: A adds the first one.')
  const both = matrix({ issues: [ISSUE], participants: [ana] })
  expect(drawn(both).join(' ')).toContain('No positions yet: A adds the first one.')
  expect(speechOf(both).current).toContain('No positions yet: A adds the first one')
  expect(given(both)).toMatchObject([{ kind: 'position' }])
  const web = drawn({ ...read(both), origin: 'web' }).join(' ')
  expect(web).toContain('would fill the matrix.')
  expect(web).not.toContain('A adds')
})

test('on a statistic without values A asks for a value', () => {
  expect(given(started({ statistics: [CROSSINGS] }))).toEqual([
    { kind: 'observation', beside: { statistic: 'crossings' } },
  ])
})

/** Goes to the row that chooses the kind, and types a word. */
const choosing = (state: State, word: string): State =>
  pressed(state, ...Array.from({ length: formIn(state).row }, () => 'shift+tab'), ...word)

test('the first row chooses another kind, whose fields follow from the same row of the list', () => {
  const claim = withForm(pressed(opened(), '1'))
  expect(pageIn(claim).text).toContain('add            claim · a figure that somebody states')
  const observation = pressed(choosing(claim, 'obs'), 'enter')
  expect(formIn(observation)).toMatchObject({ kind: 'observation', typed: { statistic: 'sw-encounters' } })
  expect(pageIn(observation).title).toContain('New value of')
  const threshold = pressed(choosing(observation, 'threshold'), 'tab')
  expect(formIn(threshold)).toMatchObject({ kind: 'threshold', typed: { in: 'sw-encounters' } })
  const place = pressed(choosing(threshold, 'place'), 'tab')
  expect(formIn(place)).toMatchObject({ kind: 'place', given: {} })
})

test('a field that both kinds have keeps what was typed', () => {
  const written = typed(withForm(pressed(opened(), '2')), 'new-talks')
  expect(formIn(pressed(choosing(written, 'participant'), 'tab'))).toMatchObject({
    kind: 'participant',
    typed: { id: 'new-talks' },
  })
})

test('a Spanish form takes the words that it shows, and writes those of the format', () => {
  const spanish = opened({ size: { columns: 80, rows: 24 }, language: 'es' })
  const state = pressed(typed(withForm(pressed(spanish, '3')), 'bli'), ...'exi')
  expect(pageIn(state).text).toContain('demands · exige: Lo exige;')
  expect(formIn(pressed(state, 'enter')).typed['stance']).toBe('demands')
  const whole = pressed(typed(withForm(pressed(spanish, '3')), 'bli'), ...'línea roja', 'tab')
  expect(lineOfWords(additionOf(meansFor(whole), formIn(whole)).words)).toContain('stance:"línea roja"')
  expect(pageIn(whole).text).not.toContain('! línea roja')
  const source = pressed(choosing(whole, 'fuente'), 'tab')
  expect(formIn(source)).toMatchObject({ kind: 'source', typed: { add: '' } })
})

test('among 20,000 participants the words of a field are found in one pass', () => {
  const participants = Array.from({ length: 20_000 }, (_, at) => ({
    id: `participant-${at}`,
    kind: 'person' as const,
    name: 'Somebody',
  }))
  const state = withForm(pressed(started({ participants, issues: [ISSUE] }), '3'))
  expect(pageIn(pressed(state, ...'participant-19999', 'enter')).text).toContain('participant-19999 · Somebody')
})

test('a word that is not a kind is said, and keeps the form from being saved', () => {
  const wrong = choosing(withForm(pressed(started(), '2')), 'person')
  expect(pageIn(wrong).text).toContain('“person” is not a kind of record; write one of statistic,')
  const rest = typed(pressed(wrong, 'tab'), 'ebrard', 'per', 'Ebrard')
  const last = rowsTo(rest, 'Enter')
  expect(pageIn(last).text).toContain('Not right yet: add')
  expect(effectsOf(last, 'enter')).toEqual([])
})

test('a form that needs a record of another kind first waits for it', () => {
  const issue = typed(withForm(pressed(started(), '3')), 'visas', 'Visas')
  expect(pageIn(issue).text).toContain('This dossier has no source yet')
  const source = pressed(choosing(issue, 'sou'), 'enter')
  expect(formIn(source)).toMatchObject({ kind: 'source', waiting: { kind: 'issue', typed: { id: 'visas' } } })
  expect(pageIn(source).text).not.toContain('has no source')
  const back = pressed(source, 'esc')
  expect(formIn(back)).toMatchObject({ kind: 'issue', typed: { id: 'visas', title: 'Visas' }, waiting: null })
  expect(pageIn(back).text).toContain('> summary')
  expect(formIn(pressed(choosing(source, 'issue'), 'enter'))).toMatchObject({ typed: { id: 'visas' }, waiting: null })
})

test('the form that waited names the record that it needed', () => {
  const position = withForm(pressed(started({ issues: [ISSUE] }), '3'))
  expect(afterWaiting(formIn(position), 'participant', 'ebrard').typed).toMatchObject({ participant: 'ebrard' })
  expect(afterWaiting(formIn(position), 'source', 'tap').typed).not.toHaveProperty('source')
})

test.each(LANGUAGES)('in %s every kind has a form with a title of its own', (language) => {
  const first = withForm(opened({ size: { columns: 120, rows: 40 }, language }))
  const titles = FORM_KINDS.map((kind) => pageIn(pressed(choosing(first, kind), 'tab')).title)
  expect(new Set(titles).size).toBe(FORM_KINDS.length)
})

test('in a cell of the matrix A asks for a position of that participant on that issue', () => {
  const [subject] = given(pressed(opened(), 'm'))
  expect(subject).toMatchObject({
    kind: 'position',
    beside: { issue: expect.any(String), participant: expect.any(String) },
  })
})

test('among the changes, in a dossier from the web and in restricted mode A opens nothing, and a sentence says why', () => {
  const web: State = { ...read(opened()), origin: 'web' }
  const restricted: State = { ...read(opened()), access: 'restricted' }
  const broken = update(opened(), { kind: 'unreadable', sentence: 'talks.json is gone' }).state
  for (const state of [pressed(opened(), 'c'), web, restricted, broken]) {
    expect(effectsOf(state, 'A')).toEqual([])
    expect(read(pressed(state, 'A')).notice).not.toBe('')
  }
})

test('three letters are enough for an id, a letter or two for a word, and Enter goes to what is still needed', () => {
  const state = typed(position(), 'bli', 'dem')
  expect(formIn(state).typed).toMatchObject({ issue: 'asylum-limit', participant: 'blinken', stance: 'demands' })
  expect(pageIn(state).text).toContain('> date')
  expect(pageIn(state).text).toContain('blinken · Antony Blinken')
})

test('what follows from the most similar record is offered and is not asked for', () => {
  expect(pageIn(position()).text).toMatch(/attribution reported \(not typed/)
})

test('the schema’s sentence helps, and a value that is wrong has a sentence while it is typed', () => {
  const wrong = pressed(typed(position(), 'bli', 'dem'), ...'2023-13')
  expect(pageIn(wrong).text).toContain('The day of the position')
  expect(pageIn(wrong).text).toContain('“2023-13” is not a date')
  const stays = pressed(wrong, 'enter')
  expect(formIn(stays)).toMatchObject({ typed: { date: '2023-13' }, row: formIn(wrong).row })
})

test.each(FORM_KINDS)('in Spanish no sentence of the form for a %s is the English one', (kind) => {
  const first = withForm(opened({ size: { columns: 120, rows: 40 }, language: 'es' }))
  let state = pressed(choosing(first, kind), 'tab')
  const fields = formFields(formIn(state).kind)
  const english = fields.flatMap(({ help }) => (help === '' ? [] : [help.slice(0, 30)]))
  for (const _ of fields) {
    const { text } = pageIn(state)
    expect(english.filter((one) => text.includes(one))).toEqual([])
    state = pressed(state, 'tab')
  }
})

/** Returns a form for an event in which one is in its history. */
const atHistory = (): State => rowsTo(withForm(pressed(opened({ size: { columns: 120, rows: 40 } }), 't')), 'history')

test('a list of records is written in words, which are completed, and says how', () => {
  expect(pageIn(atHistory()).text.replace(/\s+/g, ' ')).toContain(
    'In words: date status [to] [note] [source]; a text in double quotes.',
  )
  const begun = pressed(atHistory(), ...'2023-12-20 postp')
  expect(pageIn(begun).text).toContain('> postponed · Moved to another day')
  const taken = pressed(begun, 'enter')
  expect(formIn(taken).typed['history']).toBe('2023-12-20 postponed')
  expect(pageIn(pressed(begun, ...'oned "Not pla')).text).toContain('no closing double quote')
  expect(pageIn(pressed(atHistory(), ...'postponed ')).text).toContain('history lacks date')
})

test('in words of records neither a date nor a text is completed, so Enter keeps what was typed', () => {
  for (const typing of ['2023-12-20', '2023-12-20 passed "talks"', '2023-12-20 passed "a meet']) {
    const { overlay } = read(pressed(atHistory(), ...typing))
    const page =
      overlay.kind === 'form'
        ? overlay.program.page(overlay.form, read(atHistory()).locale, { width: 76, rows: 40 })
        : null
    expect(page?.under).toEqual([])
    expect(formIn(pressed(atHistory(), ...typing, 'enter')).typed['history']).toBe(typing)
  }
})

test('a word that a field can have is explained beside it', () => {
  const stances = pageIn(pressed(typed(position(), 'bli'), 'd')).text
  expect(stances).toContain('demands · Asks for it;')
  expect(stances).toContain('disputes · Denies that a demand was made')
})

test('a record inside that is begun needs all its fields, and Enter on the last row goes to the one that lacks', () => {
  const begun = pressed(rowsTo(withForm(pressed(opened(), '1')), 'change.percent'), ...'20')
  expect(meansFor(begun).dossier.statistics.length).toBeGreaterThan(0)
  const last = rowsTo(pressed(begun, 'shift+tab'), 'change.from')
  expect(pageIn(last).text).toMatch(/change\.percent\s+20/)
  const saved = pressed(begun, ...Array.from({ length: 30 }, () => 'up'))
  const lacks = rowsTo(saved, 'Enter')
  expect(pageIn(lacks).text.replace(/\s+/g, ' ')).toContain('change.from. Enter goes there.')
})

test('Enter in a needed field that is empty says so until something is typed, also to a screen reader', () => {
  const refused = pressed(position(), 'enter')
  expect(formIn(refused).row).toBe(formIn(position()).row)
  expect(pageIn(refused).text).toContain('participant is needed: type its value.')
  const { overlay, locale } = read(refused)
  expect(overlay.kind === 'form' && overlay.program.spoken(overlay.form, locale).current).toContain('is needed')
  for (const key of ['b', 'tab', 'down']) expect(pageIn(pressed(refused, key)).text).not.toContain('is needed')
})

test('where not all fields fit, the rule below them says which they are', () => {
  const small = drawn(withForm(pressed(opened({ size: { columns: 60, rows: 15 } }), '3')))
  const rule = small.find((line) => /^│ ?──/.test(line)) ?? ''
  expect(rule).toMatch(/─ 1–\d of \d+ ─ ?│$/)
  const large = drawn(withForm(pressed(opened({ size: { columns: 120, rows: 60 } }), '3')))
  expect(large.filter((line) => /^│ ?──/.test(line) && line.includes(' of '))).toEqual([])
})

test('an id that does not exist has a sentence, and Enter keeps it', () => {
  const wrong = typed(position(), 'blinkne')
  expect(pageIn(wrong).text).toContain('“blinkne” is not a known participant; did you mean “blinken”?')
  expect(formIn(wrong).typed['participant']).toBe('blinkne')
})

test('an address that a source has already is said while it is typed', () => {
  const state = withForm(pressed(opened(), 'i'))
  const { dossier } = meansFor(state)
  const { id = '', url = '' } = dossier.sources.find((one) => one.url !== undefined) ?? {}
  const { program, form } = read(state).overlay as Extract<ReturnType<typeof read>['overlay'], { kind: 'form' }>
  const same = update(state, { kind: 'form', program, form: { ...form, typed: { url } } }).state
  let now = same
  for (let steps = 0; steps < 20 && !pageIn(now).text.includes('> url'); steps++) now = pressed(now, 'tab')
  expect(pageIn(now).text.replace(/\s+/g, ' ')).toContain(`the source ${id} has this address already`)
})

test('Shift+Tab and the arrow go back a field, Tab goes on; the arrows move in what a field may be', () => {
  const state = position()
  const { row } = formIn(state)
  expect(formIn(pressed(state, 'tab')).row).toBe(row + 1)
  expect(formIn(pressed(state, 'shift+tab')).row).toBe(row - 1)
  expect(formIn(pressed(state, 'up')).row).toBe(row - 1)
  const second = pressed(state, ...'gov', 'down')
  expect(formIn(second)).toMatchObject({ row, option: 1 })
  expect(formIn(pressed(second, 'enter')).typed['participant']).toBe('gov-us')
  expect(formIn(pressed(second, 'up', 'up')).row).toBe(row - 1)
})

test('a quotation is picked from the kept text by some of its words', () => {
  const state = pressed(atQuote(), ...'ministry week')
  expect(pageIn(state).text).toContain('They “will go on next week”, the ministry said.')
  const taken = pressed(state, 'enter')
  expect(formIn(taken).typed).toMatchObject({ quote: 'They “will go on next week”, the ministry said.', prefix: '' })
  expect(pageIn(taken).text).toContain('> Enter adds it to talks.json')
  expect(pageIn(pressed(taken, 'shift+tab')).text).toContain('Verified')
})

test('only the typed words are quoted where one goes to them', () => {
  const taken = pressed(atQuote(), ...'on next week', 'down', 'enter')
  expect(formIn(taken).typed['quote']).toBe('on next week')
})

test('a sentence that occurs several times gets the words around it', () => {
  const taken = pressed(atQuote(), ...'nobody hurt', 'enter')
  expect(formIn(taken).typed).toMatchObject({ quote: 'Nobody was hurt.', prefix: 'said.', suffix: 'They' })
})

test('words that the kept text does not have get a sentence with the nearest passage, and stay as typed', () => {
  const wrong = pressed(atQuote(), ...'They will stay on next week', 'enter')
  expect(pageIn(wrong).text.replace(/\s+/g, ' ')).toContain('is not in the kept text of editorial; nearest: “')
  expect(formIn(wrong).typed['quote']).toBe('They will stay on next week')
  expect(pageIn(wrong).text).toContain('> quote')
})

test('a source without a kept text takes any quotation, and it is said that it cannot be checked', () => {
  const state = pressed(
    typed(withForm(pressed(opened(), '3')), 'bli', 'dem', '2023-12-29', 'Says so.', 'edi'),
    ...'words',
  )
  expect(pageIn(state).text).toContain('No text of editorial is kept')
  expect(pageIn(pressed(state, 'enter')).text).toContain('> Enter adds it')
})

test('on the last row Enter saves what was typed; what is still needed comes first', () => {
  const whole = pressed(atQuote(), 'enter')
  expect(effectsOf(whole, 'enter')).toEqual([{ kind: 'save-form', form: { ...formIn(whole), stage: 'saving' } }])
  const { words } = additionOf(meansFor(whole), formIn(whole))
  expect(lineOfWords(words)).toBe(
    'issue:"asylum-limit" participant:"blinken" stance:"demands" date:"2023-12-29" text:"Says so." source:"editorial"',
  )
  const lacking = pressed(position(), ...Array.from({ length: 7 }, () => 'tab'))
  expect(pageIn(lacking).text).toContain('Still needed: participant, stance, date, text, source.')
  expect(effectsOf(lacking, 'enter')).toEqual([])
  expect(pageIn(pressed(lacking, 'enter')).text).toContain('> participant')
})

test('while it is saved, keys change nothing', () => {
  const saving = pressed(pressed(atQuote(), 'enter'), 'enter')
  for (const key of ['enter', 'esc', 'a', 'tab'])
    expect(formIn(pressed(saving, key)).typed).toEqual(formIn(saving).typed)
  expect(effectsOf(saving, 'enter')).toEqual([])
})

test('a record that was not written leaves the form as it was typed, with the sentence', () => {
  const saving = pressed(pressed(atQuote(), 'enter'), 'enter')
  const back = update(saving, { kind: 'unsaved', sentence: 'talks.json has changed' }).state
  expect(pageIn(back).text).toContain('talks.json has changed')
  expect(formIn(back)).toMatchObject({ typed: formIn(saving).typed, stage: 'writing' })
})

test('Esc closes a form in which one field was typed at once, and asks before more is thrown away', () => {
  expect(read(pressed(position(), ...'bli', 'esc')).overlay.kind).toBe('none')
  const asked = pressed(typed(position(), 'bli', 'dem'), 'esc')
  expect(drawn(asked).at(-1)).toContain('Throw away what you typed?')
  expect(formIn(pressed(asked, 'esc')).stage).toBe('writing')
  expect(formIn(pressed(asked, 'x'))).toMatchObject({ stage: 'leaving' })
  expect(read(pressed(asked, 'y')).overlay.kind).toBe('none')
})

test('the words around a quotation ask for the source in the form, not for how `add` writes it', () => {
  const suffix = rowsTo(position(), 'suffix')
  expect(pageIn(pressed(suffix, 'x')).text).toContain('First choose the source that is quoted.')
})

test('a screen reader hears the sentences about a field with one full stop between them', () => {
  const { overlay, locale } = read(position())
  const { current } = overlay.kind === 'form' ? overlay.program.spoken(overlay.form, locale) : { current: '' }
  expect(current).toMatch(/^participant: needed\. The participant whose position it is\. Possible: /)
})

test.each(LANGUAGES)('in %s each notice of the form fits 80 columns', (language) => {
  const { form } = read(opened({ language })).locale.words.edit
  const notices = [
    form.nothingHere,
    form.trouble,
    form.added('talks.json'),
    form.addedLater('talks.json', '30 dic 2023'),
    form.unreadable('talks.json'),
    form.takenBack('talks.json'),
    form.notTakenBack('talks.json'),
  ]
  expect(notices.filter((one) => widthOf(one) > 79)).toEqual([])
})

test('a paste is text of the field', () => {
  const state = update(typed(position(), 'bli', 'dem', '2023-12-29'), {
    kind: 'pasted',
    text: 'Asks q for U more',
  }).state
  expect(formIn(state).typed['text']).toBe('Asks q for U more')
})

test.each(LANGUAGES)('in %s each form fits every size, and the row one is in is on the screen', (language) => {
  for (const [columns, rows] of [
    [200, 60],
    [120, 40],
    [80, 24],
    [60, 15],
  ] as const)
    for (const panel of ['1', '2', '3', 'i']) {
      let state = withForm(pressed(opened({ size: { columns, rows }, language }), panel))
      for (let step = 0; step < (rows === 15 ? 24 : 3); step++) {
        const lines = drawn(state)
        expect([lines.length, lines.filter((line) => line.startsWith('│ > ')).length > 0]).toEqual([rows, true])
        state = pressed(state, ...(rows === 15 ? ['tab'] : ['tab', 'tab', 'tab', 'tab']))
      }
    }
})

test.each(FORM_KINDS)('each field of a %s has a Spanish word of its own that fits beside its value', (kind) => {
  const fields = formFields(kind).map(({ name }) => name)
  const words = fields.map((name) => fieldWord('es', kind, name))
  expect(words.filter((word, at) => word === fields[at])).toEqual([])
  expect(new Set(words).size).toBe(fields.length)
  expect(words.filter((word) => widthOf(word) > 16)).toEqual([])
  expect(fields.map((name) => fieldWord('en', kind, name))).toEqual(fields)
})

test('in Spanish a form names its fields in Spanish, and the one that one is in as the file has it', () => {
  const state = position(opened({ size: { columns: 100, rows: 30 }, language: 'es' }))
  const { text } = pageIn(state)
  expect(text).toContain('> participante')
  expect(text).toContain('postura')
  expect(text).not.toMatch(/^ *stance/m)
  expect(text).toContain('En el archivo: participant.')
  expect(JSON.stringify(speechOf(state))).toContain('participante: necesario')
})
