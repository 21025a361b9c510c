import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g
const PASSED_ON = /^export (?:type )?\{[^}]*\} from .*$/gm
const VALUE = /^export (?:const|class|(?:async )?function\*?) (?<name>\w+)/gm
const ANY = /^export (?:const|class|interface|type|(?:async )?function\*?) (?<name>\w+)/gm

interface Code {
  readonly file: string
  /** Without comments and without names that are passed on. */
  readonly text: string
}

const codeIn = (folder: string): readonly Code[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((name) => {
      const file = `${folder}/${name}`
      return { file, text: readFileSync(file, 'utf8').replace(COMMENT, '').replace(PASSED_ON, '') }
    })

const [src, scripts, tests] = [codeIn('src'), ['scripts', 'bench'].flatMap(codeIn), codeIn('test')]

const wordsIn = ({ text }: Code): readonly string[] => text.match(/[A-Za-z_]\w*/g) ?? []

/** Returns the files in which each word is written. */
const filesByWord = (code: readonly Code[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const all = new Map<string, Set<string>>()
  for (const one of code) for (const word of wordsIn(one)) all.set(word, (all.get(word) ?? new Set()).add(one.file))
  return all
}

/** Returns how often each word is written. */
const countByWord = (code: readonly Code[]): ReadonlyMap<string, number> => {
  const all = new Map<string, number>()
  for (const one of code) for (const word of wordsIn(one)) all.set(word, (all.get(word) ?? 0) + 1)
  return all
}

const exportedIn = ({ text }: Code, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(({ groups }) => groups?.['name'] ?? '')

test('a value is exported only if another file uses it', () => {
  const files = filesByWord([...src, ...scripts, ...tests])
  const unshared = src.flatMap((code) =>
    exportedIn(code, VALUE).flatMap((name) => ((files.get(name)?.size ?? 0) > 1 ? [] : [`${code.file}: ${name}`])),
  )
  expect(unshared).toEqual([])
})

test('what is exported is used by the program or its scripts, and not by tests alone', () => {
  const counts = countByWord([...src, ...scripts])
  const dead = src.flatMap((code) =>
    exportedIn(code, ANY).flatMap((name) => ((counts.get(name) ?? 0) > 1 ? [] : [`${code.file}: ${name}`])),
  )
  expect(dead).toEqual([])
})
