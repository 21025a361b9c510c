import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  entryOfSource,
  isBibtex,
  isCsl,
  readBibtex,
  readCsl,
  writeBibtex,
  writeCsl,
  type BibliographyEntry,
} from '../../src/bibliography/index.ts'
import { SOURCE_KINDS } from '../../src/dossier/index.ts'
import { shipped } from '../dossier/fixture.ts'

const csl = (text: string) => readCsl(JSON.parse(text))

test('an export of Zotero is read: types, accents, months, dates of access', () => {
  const text = `% exported
@comment{jabref-meta: x}
@article{ramos_2023,
  title = {La migraci{\\'o}n {M{\\'e}xico}--{EE.} {UU}. \\& el a\\~no 2023},
  journal = "El " # {Informador},
  year = 2023, month = dec, day = 28,
  url = {https://example.org/a\\_b?x=1\\%20},
  urldate = {2024-01-02}, langid = {es},
}
@report{who, title={R}, institution={WHO}, date={2023-05}}`
  expect(isBibtex(text)).toBe(true)
  expect(readBibtex(text)).toEqual({
    kind: 'entries',
    entries: [
      {
        key: 'ramos_2023',
        kind: 'article',
        title: 'La migración México–EE. UU. & el año 2023',
        publisher: 'El Informador',
        published: '2023-12-28',
        accessed: '2024-01-02',
        url: 'https://example.org/a_b?x=1%20',
        language: 'es',
      },
      { key: 'who', kind: 'document', title: 'R', publisher: 'WHO', published: '2023-05' },
    ],
  })
})

test.each([
  ['The \\emph{Times} on \\textbf{asylum}', 'The Times on asylum'],
  ['{\\em Dossier} and {\\itshape report}', 'Dossier and report'],
  ['Fran\\c cois, Fran\\c{c}ois, \\v Z', 'François, François, Ž'],
  ['Stra{\\ss}e, \\AA rhus, \\LaTeX', 'Straße, Århus, LaTeX'],
  ['a -- b --- c -{}- d', 'a – b — c -- d'],
])('the LaTeX of “%s” is read', (text, title) => {
  expect(readBibtex(`@book{a, title = {${text}}}`)).toMatchObject({ entries: [{ title }] })
})

test.each([
  ['2023-05/2023-07', '2023-05'],
  ['2023-12-01/2023-12-05', '2023-12-01'],
  ['2023/2024', '2023'],
  ['2023-05~', '2023-05'],
  ['2023?', '2023'],
  ['2023-12-27T10:00', '2023-12-27'],
])('of the date %s the first day is read', (date, published) => {
  expect(readBibtex(`@book{a, title = {T}, date = {${date}}}`)).toMatchObject({ entries: [{ published }] })
})

test('an abbreviation that the file defines is read as its words, also within others and as a month', () => {
  const text = `@string{inf = "El Informador"}
@STRING(paper = INF # {, edición } # {impresa})
@String{ twelfth = dec }
@article(a, title = {inf}, journal = paper, year = 2023, month = twelfth)
@article{b(1), title = "T", journal = Inf, url = {https://example.org/@string}}`
  expect(isBibtex(text)).toBe(true)
  expect(readBibtex(text)).toMatchObject({
    entries: [
      { key: 'a', title: 'inf', publisher: 'El Informador, edición impresa', published: '2023-12' },
      { key: 'b(1)', title: 'T', publisher: 'El Informador', url: 'https://example.org/@string' },
    ],
  })
})

test('abbreviations that double one another 60 times are refused', () => {
  const doubled = Array.from({ length: 60 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`)
  expect(readBibtex(['@string{s0 = "x"}', ...doubled].join('\n'))).toMatchObject({ kind: 'unreadable', line: 18 })
})

test('BibTeX that ends within an entry names the line', () => {
  expect(readBibtex('@article{a,\n  title = {Open\n')).toEqual({ kind: 'unreadable', line: 3 })
})

test('CSL-JSON is read: parts of dates, raw dates, types', () => {
  const text = JSON.stringify([
    {
      id: 'http://zotero.org/1',
      'citation-key': 'cbp',
      type: 'dataset',
      title: 'Encounters',
      publisher: 'CBP',
      issued: { 'date-parts': [[2023, 12, 22]] },
      accessed: { 'date-parts': [['2024', '1', '2']] },
      URL: 'https://example.org',
    },
    { id: 'b', type: 'webpage', title: 'B', 'container-title': 'The Site', issued: { raw: '2023-05-01T10:00' } },
  ])
  expect(isCsl(JSON.parse(text))).toBe(true)
  expect(csl(text)).toEqual({
    kind: 'entries',
    entries: [
      {
        key: 'cbp',
        kind: 'dataset',
        title: 'Encounters',
        publisher: 'CBP',
        published: '2023-12-22',
        accessed: '2024-01-02',
        url: 'https://example.org',
      },
      { key: 'b', kind: 'article', title: 'B', publisher: 'The Site', published: '2023-05-01' },
    ],
  })
})

test('a dossier and a table are not CSL-JSON', () => {
  expect([isCsl({ format: 1, title: 'T', sources: [] }), isCsl([]), isCsl([1])]).toEqual([false, false, false])
})

const words = fc
  .array(fc.constantFrom('a', 'É', '&', '%', '_', '#', '$', '{', '}', '\\', '~', '^', ' ', '日', 'x', '-'), {
    minLength: 1,
  })
  .map((all) => `T${all.join('').replace(/\s+/g, ' ').trim()}`)

test('any entry is read back as it was written, in both formats', () => {
  const entry = fc.record({
    key: fc.constantFrom('a', 'b-2023-12'),
    kind: fc.constantFrom(...SOURCE_KINDS),
    title: words,
    publisher: words,
    published: fc.constantFrom('2023', '2023-12', '2023-12-27'),
    accessed: fc.constantFrom('2024-01-02'),
    url: fc.constantFrom('https://example.org/a_b?c=%20&d=1#e~f'),
    archived: fc.constantFrom(
      'https://web.archive.org/web/2023/https://example.org/',
      'https://web.archive.org/web/2023/https://example.org/a--b;id=1',
    ),
    language: fc.constantFrom('es-MX'),
    licence: fc.constantFrom('CC BY 4.0'),
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 3 }), (entries: readonly BibliographyEntry[]) => {
      expect(readBibtex(writeBibtex(entries))).toEqual({ kind: 'entries', entries })
      expect(csl(writeCsl(entries))).toEqual({ kind: 'entries', entries })
    }),
    { numRuns: 100 },
  )
})

test('every source of the first dossier is read back with its title, date and address', () => {
  const { sources } = shipped('us-mexico-2023.json')
  const say = (text: unknown): string =>
    typeof text === 'string' ? text : ((text as { en?: string } | undefined)?.en ?? '')
  const entries = sources.map((one) => entryOfSource(one, say))
  expect(readBibtex(writeBibtex(entries))).toEqual({ kind: 'entries', entries })
})
