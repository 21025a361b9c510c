import { expect, test } from 'vitest'
import { knownFrom, readingOn, type Participant } from '../../../src/dossier/index.ts'
import type { RenderContext } from '../../../src/present/index.ts'
import { matrixSection } from '../../../src/report/chapters/people.ts'
import { createLocale } from '../../../src/text/index.ts'
import { issue, position, talks } from '../../dossier/talks.ts'

const COUNT = 20
const names = Array.from({ length: COUNT }, (_, at) => `p${at}`)

/** Twenty participants, each with a position on an issue of their own. */
const wide: RenderContext = {
  reading: readingOn(
    talks(
      names.map((name) => issue(`i-${name}`, { positions: [position(name, 'supports')] })),
      { participants: names.map((id): Participant => ({ id, kind: 'person', name: `Person ${id}`, side: 'north' })) },
    ),
    knownFrom('2024-01-01'),
  ),
  locale: createLocale({ language: 'en' }, 'en', 'braille'),
  per: 'day',
}

test('a table of the matrix lists the issues on which somebody in it has a position, and counts the others', () => {
  const parts = [...matrixSection(wide).parts]
  const tables = parts.flatMap((part) => (part.kind === 'table' ? part.table : []))
  expect(tables.map(({ rows }) => rows.length)).toEqual([8, 8, 4])
  const cells = tables.flatMap(({ rows }) => [...rows].flatMap((row) => row.slice(2)))
  expect(cells.filter(({ notes }) => notes.length > 0)).toHaveLength(COUNT)
  const texts = parts.flatMap((part) => (part.kind === 'text' ? part.phrase.spans.map(({ text }) => text) : []))
  expect(texts.slice(0, 3)).toEqual([
    '12 issues are left out: nobody here has a position on them.',
    '12 issues are left out: nobody here has a position on them.',
    '16 issues are left out: nobody here has a position on them.',
  ])
})
