import { expect, test } from 'vitest'
import { digestText, type DossierDigest } from '../../../src/report/digest/index.ts'
import { MOST_ITEMS } from '../../../src/report/digest/page.ts'
import { DIGEST_FORMATS } from '../../../src/report/index.ts'
import { LANGUAGES } from '../../../src/text/index.ts'
import { shipped } from '../../dossier/fixture.ts'
import { event, talks } from '../../dossier/talks.ts'
import { hostileWith, PAYLOADS } from '../hostile.ts'
import { attribute, elementsOf, named } from '../parsed.ts'
import { dossierDigest } from './dossier-digest.ts'

const US_MEXICO = shipped('us-mexico-2023.json')

const written = (
  all: readonly DossierDigest[],
  format: (typeof DIGEST_FORMATS)[number] = 'text',
  width = 100,
): string =>
  digestText(all, (all[0] ?? dossierDigest(US_MEXICO, '2023-12-30')).context.locale, {
    format,
    day: '1 February 2024',
    width,
  })

test.each(DIGEST_FORMATS)('as %s, nothing to say is an empty text', (format) => {
  expect(written([], format)).toBe('')
})

test('a digest says what changed by publication, with its sources', () => {
  const text = written([dossierDigest(US_MEXICO, '2024-02-01', '2023-12-30')])
  expect(text).toContain('- Southwest border encounters: 2 months revised, Oct–Nov 2023, published 26 Jan 2024 [1][2]')
  expect(text).toContain('Before: cannot be checked.')
  expect(text).not.toContain('history changed')
  // A text with a source of its own is shown as any other.
  expect(text.replace(/\s+/g, ' ')).toContain('event Follow-up meeting in Washington: outcome: none → ')
  // It has the number of that source, too.
  expect(text.replace(/\s+/g, ' ')).toMatch(/joined them\. \[\d\]/)
})

test('a status that was not known says so of the earlier day, and a role that became known is not called new', () => {
  const eu = shipped('eu-tunisia-2023.json')
  const text = written([dossierDigest(eu, '2023-07-20', '2023-07-10')], 'text', 200)
  expect(text).toContain('issue €150 million of budget support: status: not known → agreed in principle')
  expect(text).toContain('participant Kais Saied: role added: President of Tunisia, Government of Tunisia')
  expect(text).not.toContain('on this date')
})

test('the sources of two dossiers have numbers of their own', () => {
  const told = dossierDigest(US_MEXICO, '2023-12-30')
  const html = written([told, { ...told, name: 'other.json' }], 'html')
  const elements = elementsOf(html)
  const ids = elements.flatMap((one) => attribute(one, 'id') ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  const links = named(elements, 'a').flatMap((one) => attribute(one, 'href') ?? [])
  for (const link of links.filter((one) => one.startsWith('#'))) expect(ids).toContain(link.slice(1))
  const numbers = ids.filter((id) => id.startsWith('source-'))
  expect(numbers.length % 2).toBe(0)
  expect(links.filter((one) => one === `#source-${numbers.length}`).length).toBeGreaterThan(0)
})

test('without sources there is no list of them, and no word about their numbers', () => {
  const events = [event('e', '2024-05-01', { status: 'planned', source: 'none' })]
  const told = dossierDigest(talks([], { events, sources: [] }), '2024-01-01')
  for (const format of ['text', 'markdown', 'html'] as const) {
    const text = written([told], format)
    expect([format, text.includes('Event e'), /sources/i.test(text.replace(/<style>.*<\/style>/s, ''))]).toEqual([
      format,
      true,
      false,
    ])
  }
})

test('alarms come first, under their own heading', () => {
  const notify = [{ statistic: 'southwest-encounters', when: 'revised' }] as const
  const [id = ''] = US_MEXICO.statistics.map((one) => one.id)
  const told = dossierDigest({ ...US_MEXICO, notify: [{ ...notify[0], statistic: id }] }, '2024-02-01', '2023-12-30')
  const text = written([told])
  expect(text.indexOf('  Alarms\n  - Southwest border encounters: 2 months revised')).toBeGreaterThan(0)
  expect(text.indexOf('Alarms')).toBeLessThan(text.indexOf('Claims'))
})

test('more than can be read at once is counted', () => {
  const events = Array.from({ length: 100 }, (_, at) => event(`e${at}`, '2024-05-01', { status: 'planned' }))
  const text = written([dossierDigest(talks([], { events }), '2024-01-01')])
  expect(text.split('\n').filter((line) => line.startsWith('  - 1 May 2024'))).toHaveLength(MOST_ITEMS - 1)
  expect(text).toContain(`- and ${101 - MOST_ITEMS} more`)
})

test.each(LANGUAGES)('no line of the text in %s is wider than asked', (language) => {
  for (const width of [40, 60, 120]) {
    const lines = written([dossierDigest(US_MEXICO, '2024-02-01', '2023-12-30', language)], 'text', width).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
  }
})

test.each(PAYLOADS)('in HTML the text %j neither runs nor loads anything', (payload) => {
  const elements = elementsOf(written([dossierDigest(hostileWith(payload), '2024-06-01')], 'html'))
  expect(named(elements, 'script', 'img', 'iframe', 'base', 'object', 'embed', 'form')).toEqual([])
  expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')))).toEqual([])
})
