import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { digestAtom } from '../../../src/report/digest/atom.ts'
import { shipped } from '../../dossier/fixture.ts'
import { hostileWith, PAYLOADS } from '../hostile.ts'
import { dossierDigest } from './dossier-digest.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Parses XML as a feed reader does; throws where it is not well formed. */
const parseXml = (xml: string): Element => {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return top.children[0] as Element
}

const within = ({ children }: Element, name: string): readonly Element[] => children.filter((one) => one.name === name)
const textOf = (element: Element, name: string): string => within(element, name)[0]?.text ?? ''

const US_MEXICO = shipped('us-mexico-2023.json')
const feedOf = (on: string, then: string | null = null): Element => {
  const told = dossierDigest(US_MEXICO, on, then)
  return parseXml(digestAtom([told], told.context.locale))
}

/** What RFC 4287 wants of a feed and of each entry. */
const isValid = (feed: Element): boolean => {
  const entries = within(feed, 'entry')
  const ids = [feed, ...entries].map((one) => textOf(one, 'id'))
  return (
    feed.name === 'feed' &&
    feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom' &&
    within(feed, 'author').length === 1 &&
    new Set(ids).size === ids.length &&
    // A tag URI: RFC 4151, section 2.1.
    ids.every((id) => /^tag:[a-z0-9-]+,\d{4}:[A-Za-z0-9\-._~!$&'()*+,;=:@%/?]+$/.test(id)) &&
    [feed, ...entries].every(
      (one) => textOf(one, 'title') !== '' && /^\d{4}-\d\d-\d\dT00:00:00Z$/.test(textOf(one, 'updated')),
    ) &&
    entries.every((one) => within(one, 'content').length === 1)
  )
}

test.each([
  ['2023-12-30', null],
  ['2024-02-01', '2023-12-30'],
  ['2026-11-28', '2023-12-01'],
])('the digest of %s since %s is a valid feed', (on, then) => {
  const feed = feedOf(on, then)
  expect(within(feed, 'entry').length).toBeGreaterThan(3)
  expect(isValid(feed)).toBe(true)
})

test('an entry has the day of its statement and not that of the digest', () => {
  const updatedOf = (feed: Element): ReadonlyMap<string, string> =>
    new Map(within(feed, 'entry').map((one) => [textOf(one, 'id'), textOf(one, 'updated')]))
  const [one, other] = [updatedOf(feedOf('2024-02-01', '2023-12-30')), updatedOf(feedOf('2024-02-20', '2023-12-25'))]
  const shared = [...one].filter(([id]) => other.has(id))
  // A later digest over a longer time has the same entries, each with the same id and day.
  expect(shared.length).toBeGreaterThan(7)
  for (const [id, updated] of shared) expect([id, other.get(id)]).toEqual([id, updated])
  const revised = [...one].find(([id]) => id.includes('observation-revised'))
  expect(revised?.[1]).toBe('2024-01-26T00:00:00Z')
})

test('the sources of an entry are linked, and named in its text', () => {
  const entry = within(feedOf('2024-02-01', '2023-12-30'), 'entry').find((one) =>
    textOf(one, 'id').includes('observation-revised'),
  )
  expect(entry && within(entry, 'link').map(({ attributes }) => attributes)).toEqual([
    { rel: 'via', href: 'https://www.cbp.gov/newsroom/stats/southwest-land-border-encounters' },
  ])
  expect(entry && textOf(entry, 'content')).toContain('release of 26 January 2024')
})

test('two dossiers with one id do not have entries with one id', () => {
  const told = dossierDigest(US_MEXICO, '2023-12-30')
  expect(isValid(parseXml(digestAtom([told, told], told.context.locale)))).toBe(true)
})

test.each(PAYLOADS)('the text %j stays text', (payload) => {
  const told = dossierDigest(hostileWith(payload), '2024-06-01')
  const feed = parseXml(digestAtom([told], told.context.locale))
  expect(isValid(feed)).toBe(true)
  const names = new Set(
    [feed, ...feed.children, ...within(feed, 'entry').flatMap(({ children }) => children)].map(({ name }) => name),
  )
  for (const name of names)
    expect(['feed', 'id', 'title', 'updated', 'author', 'generator', 'entry', 'category', 'link', 'content']).toContain(
      name,
    )
  for (const { attributes } of within(feed, 'entry').flatMap((one) => within(one, 'link')))
    expect(attributes['href']).toMatch(/^https?:/)
})
