import { readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { relative } from 'node:path'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { fileOf, PICTURES, RECORDING, type Picture } from '../../../scripts/pictures/list.ts'

const recorded = RECORDING.moments.flatMap(({ shows }) => shows)
const captions = RECORDING.moments.map(({ caption }) => caption)

const ALL: readonly Pick<Picture, 'name' | 'page' | 'alt' | 'shows'>[] = [
  { ...RECORDING, shows: [...recorded, ...captions] },
  ...PICTURES,
]

/** The largest picture and the largest recording, in bytes: a page of the manual loads twenty. */
const LARGEST = 150_000
const LARGEST_RECORDING = 400_000

const read = (name: string): string => readFileSync(fileOf(name), 'utf8')

/** The texts of a picture's elements by element name; throws where it is not well-formed XML. */
const contents = (picture: string): ReadonlyMap<string, readonly string[]> => {
  const found: { name: string; text: string }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => found.push({ name, text: '' }))
  parser.on('text', (text) => {
    const last = found.at(-1)
    if (last) last.text += text.trim()
  })
  parser.write(picture).close()
  const texts = (wanted: string): readonly string[] =>
    found.filter(({ name }) => name === wanted).map(({ text }) => text)
  return new Map(found.map(({ name }) => [name, texts(name)]))
}

/** Words and figures, without the signs that a picture draws one by one. */
const wordsOf = (text: string): readonly string[] => text.match(/[\u0030-\u024f][\u0021-\u024f]*/g) ?? []

test('there is a picture for every entry of the list, and no other', () => {
  const drawn = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svg'))
  expect(drawn.toSorted()).toEqual(ALL.map(({ name }) => relative('docs', fileOf(name))).toSorted())
})

test.each(ALL)('$name is well-formed, has a name and a description, and shows what it promises', ({ name, ...one }) => {
  const found = contents(read(name))
  expect(found.get('title')?.[0]).toMatch(/^migration-dash/)
  expect(found.get('desc')).toEqual([one.alt])
  const text = (found.get('text') ?? []).join(' ')
  expect(one.shows.flatMap(wordsOf).filter((word) => !text.includes(word))).toEqual([])
})

test.each(ALL)('$name is small enough for a page', ({ name }) => {
  expect(statSync(fileOf(name)).size).toBeLessThan(name === RECORDING.name ? LARGEST_RECORDING : LARGEST)
})

test.each(ALL)('$name says nothing of the machine that drew it', ({ name }) => {
  const picture = read(name)
  expect([process.cwd(), homedir(), '/tmp/'].filter((path) => picture.includes(path))).toEqual([])
})

test.each(ALL)('$name is on its page, with its description as alternative text', ({ name, page, alt }) => {
  const target = page === 'README.md' ? fileOf(name) : relative('docs', fileOf(name))
  const shown = `![${alt}](${target})`
  expect(readFileSync(page, 'utf8').includes(shown), `${page} lacks ${shown}`).toBe(true)
})

test('what a caption says in figures, the screen beneath it shows', () => {
  for (const { caption, shows } of RECORDING.moments) {
    const figures = caption.match(/\d[\d,.]*\d/g) ?? []
    expect(figures.filter((figure) => !shows.some((text) => text.includes(figure)))).toEqual([])
  }
})
