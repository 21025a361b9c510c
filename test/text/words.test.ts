import { expect, test } from 'vitest'
import { COMMANDS, LANGUAGES, wordsIn, type Language } from '../../src/text/index.ts'

type Leaf = readonly [string, unknown]

const leaves = (value: unknown, path = ''): readonly Leaf[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
    : [[path, value]]

const english = new Map(leaves(wordsIn('en')))
const spanish = new Map(leaves(wordsIn('es')))

/** Words that both languages have, letters and names of keys, and signs: nothing that a translator could have forgotten. */
const ALIKE = [
  /^spoken\.signs\.provisional$/,
  /^stances\.[a-z-]+\.letter$/,
  /^stances\.neutral\.word$/,
  /^observationStatus\.provisional$/,
  /^verdict\.total$/,
  /^keys\.short\.statistics$/,
  /^keys\.signWords\.\d+\.0$/,
  /^keys\.(signWords|glossaryWords)\.\d+\.[01]$/,
  /^keys\.named\.(ctrl\+z|up|down|left|right|esc|tab|f1|ctrl\+[cu])$/,
  /^problems\.types\.null$/,
  /^figures\.compare\.factor$/,
  /^report\.columns\.factor$/,
  /^report\.answers\.no$/,
  /^help\.values\.reference$/,
  /^help\.commands\.(?:open|report|schema|completions)\.(?:usage|examples|more\.2)/,
]

test('both languages have the same words to say', () => {
  expect([...spanish.keys()]).toEqual([...english.keys()])
  expect(english.size).toBeGreaterThan(200)
})

test('what is a sentence with gaps in one language is one in the other', () => {
  const kinds = (words: ReadonlyMap<string, unknown>) => [...words].map(([path, word]) => [path, typeof word])
  expect(kinds(spanish)).toEqual(kinds(english))
})

test('no Spanish word is its English one, save those that are alike in both', () => {
  const same = [...spanish].filter(([path, word]) => typeof word === 'string' && word === english.get(path))
  expect(same.map(([path]) => path).filter((path) => !ALIKE.some((one) => one.test(path)))).toEqual([])
})

test.each(LANGUAGES)('no word in %s is empty, has a line break, or a space at its ends', (language) => {
  const odd = leaves(wordsIn(language)).filter(
    ([, word]) => typeof word === 'string' && !/^\S(?:[^\n\r\t]*\S)?$/u.test(word),
  )
  expect(odd).toEqual([])
})

test.each(LANGUAGES)('in %s every command has its words', (language) => {
  expect(Object.keys(wordsIn(language).keys.commands).toSorted()).toEqual([...COMMANDS].toSorted())
})

test.each(LANGUAGES)('in %s the stances have letters of their own', (language) => {
  const letters = Object.values(wordsIn(language).stances).map(({ letter }) => letter)
  expect(new Set(letters).size).toBe(letters.length)
})

test.each([
  ['en', 1, '1 source', '1 problem', '1 file is well formed'],
  ['en', 2, '2 sources', '2 problems', '2 files are well formed'],
  ['es', 1, '1 fuente', '1 problema', '1 archivo está bien formado'],
  ['es', 2, '2 fuentes', '2 problemas', '2 archivos están bien formados'],
] as const)('in %s, of %i there is said %s, %s, %s', (language, count, sources, problems, files) => {
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

/** What is said with something put into the gaps: numbers where a number is asked for would do as well. */
const filled = (words: unknown, path = ''): readonly Leaf[] =>
  leaves(words, path).map(([name, word]) => [
    name,
    typeof word === 'function' ? word('⟨1⟩', '⟨2⟩', '⟨3⟩', '⟨4⟩') : word,
  ])

/** What is said about the file while it is open, where it comes from and where it goes. */
const aboutTheFile = (language: Language) => {
  const { baseline, remote, watching, clipboard, browser, editor, changes, ...others } = wordsIn(language)
  const { newFile, standardInput } = others.command
  const { reasons } = others.palette
  const { citation } = others.sources
  const { save } = others.report
  const programs = { clipboard, browser, editor }
  return { baseline, remote, watching, ...programs, changes, newFile, standardInput, reasons, citation, save }
}

test('no sentence about the file or its changes is the same in both languages, its gaps filled', () => {
  const spanishOnes = new Map(filled(aboutTheFile('es')))
  const same = filled(aboutTheFile('en')).filter(([name, word]) => word !== '' && spanishOnes.get(name) === word)
  expect(same.map(([name]) => name)).toEqual([])
})

test.each(LANGUAGES)('in %s every gap of a sentence about the file or its changes is said', (language) => {
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
