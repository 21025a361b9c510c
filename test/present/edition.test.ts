import { expect, test } from 'vitest'
import { readingOn } from '../../src/dossier/index.ts'
import { findablesIn } from '../../src/present/index.ts'
import { sourceSpans, sourceTitle } from '../../src/present/source.ts'
import { createLocale, plainText } from '../../src/text/index.ts'
import { dossierWith } from '../dossier/fixture.ts'

const source = (id: string, title: string, published: string): string =>
  `{ "id": "${id}", "title": "${title}", "kind": "dataset", "published": "${published}" }`

const context = {
  reading: readingOn(
    dossierWith({
      sources: `[${[
        source('a', 'Landings', '2023-12-01'),
        source('b', 'Landings', '2023-12-02'),
        source('c', 'Landings', '2023-12-02'),
        source('d', 'Arrivals', '2023-12-02'),
      ].join(', ')}]`,
    }),
    20_000,
  ),
  locale: createLocale('en', 'en', 'braille'),
  per: 'day' as const,
}

test('sources of one title differ by their day, and by their id where the day is the same', () => {
  expect(['a', 'b', 'c', 'd'].map((id) => sourceTitle(context, id))).toEqual([
    'Landings (published 1 Dec 2023)',
    'Landings (published 2 Dec 2023, b)',
    'Landings (published 2 Dec 2023, c)',
    'Arrivals',
  ])
  const found = [...findablesIn(context)].filter(({ target }) => target.kind === 'source')
  expect(new Set(found.map(({ title }) => title)).size).toBe(4)
})

test('in a citation the day is always there, and the id where two sources share title and day', () => {
  expect(plainText(sourceSpans(context, ['a', 'b', 'c', 'd']))).toBe(
    'Landings, published 1 Dec 2023; Landings, published 2 Dec 2023, b; Landings, published 2 Dec 2023, c; Arrivals, published 2 Dec 2023',
  )
})
