import { expect, test } from 'vitest'
import { escapeHtml } from '../../../src/report/html/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { issue, position, talks } from '../../dossier/talks.ts'
import { context } from '../../present/shown.ts'
import { shipped } from '../../app/stage.ts'
import { attribute, elementsOf, named, tablesIn, textOf, type Element } from '../parsed.ts'
import { reportText } from '../report-text.ts'

const html = (on: string, dossier = shipped, brief = false, language: 'en' | 'es' = 'en'): string =>
  reportText(context(on, { dossier, language }), { format: 'html', brief })

test.each([
  'https://evil.example/"onmouseover="alert(1)',
  "https://evil.example/'><script>alert(1)</script>",
  'https://evil.example\\@good.example/',
  'http:/\\evil.example/',
])('the address %s is not a link, or one that leads where it says', (url) => {
  const dossier = { ...shipped, sources: shipped.sources.map((one) => ({ ...one, url })) }
  const links = named(elementsOf(html('2024-02-01', dossier)), 'a').map((one) => attribute(one, 'href') ?? '')
  expect(links.filter((one) => !/^(#[\w.-]+|https:\/\/evil\.example\/[^"<>\\]*)$/.test(one))).toEqual([])
})

test('only a web address is a link', () => {
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example',
    'https://a:b@c.example/',
  ]) {
    const dossier = { ...shipped, sources: shipped.sources.map((one) => ({ ...one, url })) }
    const links = named(elementsOf(html('2024-02-01', dossier)), 'a').map((one) => attribute(one, 'href') ?? '')
    expect(links.filter((one) => !one.startsWith('#'))).toEqual([])
  }
})

test.each(['2023-12-30', '2025-06-10'])(
  'on %s every link within the page leads somewhere, every footnote to its source',
  (on) => {
    const elements = elementsOf(html(on))
    const identified = elements.filter((one) => attribute(one, 'id') !== undefined)
    const byId = new Map(identified.map((one) => [attribute(one, 'id'), one]))
    expect(byId.size).toBe(identified.length)
    const within = named(elements, 'a').filter((one) => attribute(one, 'href')?.startsWith('#'))
    const target = (link: Element) => byId.get(attribute(link, 'href')?.slice(1))
    expect(within.filter((link) => !target(link)).map((link) => attribute(link, 'href'))).toEqual([])
    const notes = within.filter((one) => textOf(one).startsWith('['))
    expect(notes.length).toBeGreaterThan(10)
    const numbers = notes.map((note) => [textOf(note).slice(1, -1), /^\d*/.exec(textOf(target(note)!))?.[0]])
    expect(numbers.filter(([number, listed]) => number !== listed)).toEqual([])
  },
)

test('a figure’s footnote is the source that published it', () => {
  const tables = tablesIn(html('2024-02-01'))
  const row = tables[0]?.find((cells) => cells[0] === 'Southwest border encounters')
  const number = /\[(\d+)\]/.exec(row?.[1] ?? '')?.[1]
  expect(row?.[1]).toMatch(/^302,034 encounters/)
  expect(tables.at(-1)?.find((cells) => cells[0] === number)?.[1]).toContain(
    'October to December 2023 (release of 26 January 2024)',
  )
})

test('nothing is loaded from outside and nothing runs', () => {
  const page = html('2024-02-01')
  const elements = elementsOf(page)
  expect(named(elements, 'script', 'link', 'img', 'iframe', 'object', 'form')).toEqual([])
  expect(page).not.toMatch(/url\(|@import|src=|javascript:/i)
  expect(page).toContain("default-src 'none'")
})

test('light, dark and paper each have their rules', () => {
  const style = textOf(named(elementsOf(html('2024-02-01')), 'style')[0]!)
  for (const rule of ['prefers-color-scheme:dark', '@media print', '@page']) expect(style).toContain(rule)
})

test('a partial period has no dot and no line, a provisional one has a ring and a broken line', () => {
  const flow = statistic([
    observed('2023-01', 310, '2023-03-01'),
    observed('2023-02', 280, '2023-03-01'),
    observed('2023-03', 310, '2023-04-01', { status: 'provisional' }),
    observed('2023-04', 3, '2023-04-02'),
  ])
  const sources = [{ id: 's', title: 'S', kind: 'dataset', published: '2023-01-01' }] as const
  const page = html('2023-04-10', talks([], { sources, statistics: [flow] }))
  const svg = /<svg[\s\S]*?<\/svg>/.exec(page)?.[0] ?? ''
  expect(svg.match(/<circle class="firm"/g)).toHaveLength(2)
  expect(svg.match(/<circle class="loose"/g)).toHaveLength(1)
  expect(svg.match(/<path class="loose" d="M[^M]*"/g)).toHaveLength(1)
  expect(svg).toContain('◐')
  expect(page).toContain('not drawn as a drop')
})

test('thresholds and breaks are lines, each explained below the chart', () => {
  const page = html('2024-02-05')
  const svg = /<svg[\s\S]*?<\/svg>/.exec(page)?.[0] ?? ''
  expect(svg.match(/class="level"/g)).toHaveLength(3)
  expect(svg.match(/class="break"/g)).toHaveLength(1)
  expect(page).toContain('Title 42 (expulsions) ends')
})

test('a single period has no chart, but a table', () => {
  const page = html('2024-02-01', talks([], { statistics: [statistic([observed('2023', 5, '2024-01')])] }))
  expect(page).not.toContain('<svg')
  expect(page).toContain('Only one period is known, so there is no chart')
  expect(tablesIn(page).flat(2)).toContain('5[1]')
})

test('two counters of two periods are not called one period', () => {
  const counted = (period: string, by: string) => observed(period, 5, '2024-01', { countedBy: by })
  const observations = [counted('2023-01-01/2023-10-31', 'Ministry'), counted('2023', 'Forum')]
  const page = html('2024-02-01', talks([], { statistics: [statistic(observations)] }))
  expect(page).not.toContain('<svg')
  expect(page).toContain('Fewer than two of the values can be drawn together, so there is no chart')
})

test('a source that is not yet published is neither cited nor listed', () => {
  const dossier = talks([issue('a', { source: 'later', positions: [position('ana', 'demands')] })], {
    sources: [
      { id: 's', title: 'S', kind: 'article', published: '2023-12-01' },
      { id: 'later', title: 'Later', kind: 'article', published: '2024-12-01' },
      { id: 'never', title: 'Never', kind: 'article', published: '2025-12-01' },
    ],
  })
  const sources = tablesIn(html('2023-12-30', dossier)).at(-1) ?? []
  expect(sources.map((row) => row[1])).toEqual(['Source', 'S'])
})

test('a quotation has its language', () => {
  const quotes = elementsOf(html('2023-12-30', shipped, false, 'es')).filter(
    (one) => attribute(one, 'class') === 'quote',
  )
  expect(quotes.length).toBeGreaterThan(5)
  expect(new Set(quotes.map((one) => attribute(one, 'lang')))).toEqual(new Set(['en']))
})

test('escaped text is escaped again', () => {
  expect(escapeHtml('&lt; <a href="x" title=\'y\'>`')).toBe(
    '&amp;lt; &lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&#96;',
  )
})

test('what is written from right to left is apart from its surroundings, with its language, and everything else is not', () => {
  const dossier = {
    ...talks([issue('a', { title: 'التأشيرات (2023)', positions: [position('ana', 'demands')] })]),
    languages: ['en', 'ar'],
  }
  const page = html('2024-02-01', dossier)
  const runs = named(elementsOf(page), 'bdi')
  expect(new Set(runs.map((one) => `${attribute(one, 'dir')} ${attribute(one, 'lang')} ${textOf(one)}`))).toEqual(
    new Set(['rtl ar التأشيرات']),
  )
  expect(page).toContain('<bdi dir="rtl" lang="ar">التأشيرات</bdi> (2023)')
  expect(page.match(/التأشيرات/g)).toHaveLength(runs.length)
  expect(named(elementsOf(html('2024-02-01')), 'bdi')).toEqual([])
})
