import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g
const PASSED_ON = /^export (?:type )?\{[^}]*\} from .*$/gm
const EXPORTED = /^export (?:const|class|(?:async )?function\*?) (?<name>\w+)/gm

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

const [src, others] = [codeIn('src'), ['scripts', 'bench', 'test'].flatMap(codeIn)]

/** Returns the files in which each word is written. */
const filesByWord = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const all = new Map<string, Set<string>>()
  for (const { file, text } of [...src, ...others])
    for (const [word] of text.matchAll(/[A-Za-z_]\w*/g)) all.set(word, (all.get(word) ?? new Set()).add(file))
  return all
}

test('a value is exported only if another file uses it', () => {
  const files = filesByWord()
  const kept = src.flatMap(({ file, text }) =>
    [...text.matchAll(EXPORTED)].flatMap(({ groups }) => {
      const name = groups?.['name'] ?? ''
      return (files.get(name)?.size ?? 0) > 1 ? [] : [`${file}: ${name}`]
    }),
  )
  expect(kept).toEqual([])
})
