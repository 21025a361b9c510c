import { expect, test } from 'vitest'
import { COMMANDS, LANGUAGES, wordsIn, type Language } from '../../src/text/index.ts'

type Leaf = readonly [string, unknown]

const leaves = (value: unknown, path = ''): readonly Leaf[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
    : [[path, value]]

const english = new Map(leaves(wordsIn('en')))
const spanish = new Map(leaves(wordsIn('es')))

/** Words that both languages share, letters and names of keys, and signs: nothing that a translator could have forgotten. */
const ALIKE = [
  /^spoken\.signs\.provisional$/,
  /^stances\.[a-z-]+\.letter$/,
  /^stances\.neutral\.word$/,
  /^measures\.stock$/,
  /^observationStatus\.provisional$/,
  /^verdict\.total$/,
  /^keys\.short\.statistics$/,
  /^keys\.signWords\.\d+\.0$/,
  /^keys\.(signWords|glossaryWords)\.\d+\.[01]$/,
  /^keys\.named\.(ctrl\+z|up|down|left|right|enter|esc|tab|f1|ctrl\+[cu])$/,
  /^problems\.types\.null$/,
  /^figures\.compare\.factor$/,
  /^report\.columns\.factor$/,
  /^report\.answers\.no$/,
  /^help\.values\.(?:reference|count)$/,
  /^help\.commands\.(?:add|open|leave|rename|report|schema|completions|merge|new|verify|update)\.(?:usage|examples|more\.2)/,
  /^edit\.prompt$/,
  /^rows\.heads\.total$/,
]

test('both languages have the same messages', () => {
  expect([...spanish.keys()]).toEqual([...english.keys()])
  expect(english.size).toBeGreaterThan(200)
})

test('a sentence with gaps in one language has them in the other', () => {
  const kinds = (words: ReadonlyMap<string, unknown>) => [...words].map(([path, word]) => [path, typeof word])
  expect(kinds(spanish)).toEqual(kinds(english))
})

test('no Spanish message equals its English one, except known ones', () => {
  const same = [...spanish].filter(([path, word]) => typeof word === 'string' && word === english.get(path))
  expect(same.map(([path]) => path).filter((path) => !ALIKE.some((one) => one.test(path)))).toEqual([])
})

test.each(LANGUAGES)('no message in %s is empty, has a line break, or a space at its ends', (language) => {
  const odd = leaves(wordsIn(language)).filter(
    ([, word]) => typeof word === 'string' && !/^\S(?:[^\n\r\t]*\S)?$/u.test(word),
  )
  expect(odd).toEqual([])
})

test.each(LANGUAGES)('in %s every command has its words', (language) => {
  expect(Object.keys(wordsIn(language).keys.commands).toSorted()).toEqual([...COMMANDS].toSorted())
})

test.each(LANGUAGES)('in %s the stances have different letters', (language) => {
  const letters = Object.values(wordsIn(language).stances).map(({ letter }) => letter)
  expect(new Set(letters).size).toBe(letters.length)
})

test.each([
  ['en', 1, '1 source', '1 problem', '1 file is valid'],
  ['en', 2, '2 sources', '2 problems', '2 files are valid'],
  ['es', 1, '1 fuente', '1 problema', '1 archivo válido'],
  ['es', 2, '2 fuentes', '2 problemas', '2 archivos válidos'],
] as const)('in %s, for %i, the messages are %s, %s, %s', (language, count, sources, problems, files) => {
  const words = wordsIn(language)
  expect([words.header.sources(count), words.problems.title(count), words.problems.fine(count, 0)]).toEqual([
    sources,
    problems,
    files,
  ])
})

test.each(LANGUAGES)('the words in %s are neutral: no wave, no invasion, no illegals', (language) => {
  const said = leaves(wordsIn(language)).map(([, word]) => (typeof word === 'string' ? word : String(word)))
  expect(
    said.filter((word) => /\b(illegals?|invasion|waves?|surge|ilegal(es)?|invasión|oleadas?|avalancha)\b/i.test(word)),
  ).toEqual([])
})

/** Returns every message with its gaps filled, by numbers where a number is expected. */
const filled = (words: unknown, path = ''): readonly Leaf[] =>
  leaves(words, path).map(([name, word]) => [
    name,
    typeof word === 'function' ? word('⟨1⟩', '⟨2⟩', '⟨3⟩', '⟨4⟩') : word,
  ])

/** Returns the messages about an open file, where it comes from and where it goes. */
const aboutTheFile = (language: Language) => {
  const { baseline, remote, watching, clipboard, browser, editor, changes, ...others } = wordsIn(language)
  const { newFile, standardInput } = others.command
  const { reasons } = others.palette
  const { citation } = others.sources
  const { save } = others.report
  const programs = { clipboard, browser, editor }
  return { baseline, remote, watching, ...programs, changes, newFile, standardInput, reasons, citation, save }
}

test('no sentence about the file or its changes is the same in both languages, with its gaps filled', () => {
  const spanishOnes = new Map(filled(aboutTheFile('es')))
  const same = filled(aboutTheFile('en')).filter(([name, word]) => word !== '' && spanishOnes.get(name) === word)
  expect(same.map(([name]) => name)).toEqual([])
})

test.each(LANGUAGES)('in %s every gap of a sentence about the file or its changes appears in it', (language) => {
  const gaps = leaves(aboutTheFile(language)).flatMap(([name, word]) => {
    if (typeof word !== 'function') return []
    const said = String(word('⟨1⟩', '⟨2⟩', '⟨3⟩', '⟨4⟩'))
    return ['⟨1⟩', '⟨2⟩', '⟨3⟩', '⟨4⟩']
      .slice(0, word.length)
      .filter((gap) => !said.includes(gap))
      .map((gap) => `${name} ${gap}`)
  })
  expect(gaps).toEqual([])
})
