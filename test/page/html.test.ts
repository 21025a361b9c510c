import { expect, test } from 'vitest'
import { decodePage, kindOf } from '../../src/page/decode.ts'
import { readHtml, type Page } from '../../src/page/html.ts'

const LONG =
  'The two delegations met for three hours, and agreed to meet again in January, as they had done in years before.'

const page = (head: string, body = `<article><h1>Talks</h1><p>${LONG}</p><p>${LONG}</p></article>`): string =>
  `<!doctype html><html lang="en-GB"><head><title>Talks | Site</title>${head}</head><body><nav><a href="/">Home</a></nav>${body}<script>var x = 'no'</script></body></html>`

const read = (html: string): Page => {
  const found = readHtml(html)
  if (found === null) throw new Error('nested too deep')
  return found
}

const metadata = (head: string) => read(page(head)).metadata

test('the main text is kept in paragraphs, without menus and scripts', () => {
  const body = `<div><p>One <b>bold</b> word.<br>Next\n line. ${LONG}</p><ul><li>First</li><li>Second</li></ul><p>${LONG}</p></div>`
  const { text } = read(page('', `<main>${body}</main>`))
  expect(text).toContain('One bold word.\nNext line.')
  expect(text).toContain('\n\nFirst\n\nSecond\n\n')
  expect(text).not.toMatch(/Home|var x/)
})

test('a page without a main text is kept whole', () => {
  expect(read('<html><body>Just this.</body></html>').text).toBe('Just this.\n')
})

test('JSON-LD says what a page is', () => {
  const data = {
    '@graph': [
      { '@type': 'WebSite', name: 'No' },
      {
        '@type': 'NewsArticle',
        headline: 'Talks  end',
        datePublished: '2023-12-27T23:30:00-06:00',
        inLanguage: 'es-MX',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        publisher: { '@type': 'Organization', name: 'El Informador' },
      },
    ],
  }
  expect(metadata(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toMatchObject({
    title: 'Talks end',
    publisher: 'El Informador',
    published: '2023-12-27',
    language: 'es-MX',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
  })
})

test('OpenGraph and Dublin Core are read, then HTML alone', () => {
  expect(
    metadata(
      '<meta property="og:title" content="Talks"><meta property="og:site_name" content="The Site"><meta property="article:published_time" content="2023-12-27T10:00Z"><link rel="canonical" href="https://example.org/talks">',
    ),
  ).toMatchObject({
    title: 'Talks',
    publisher: 'The Site',
    published: '2023-12-27',
    language: 'en-GB',
    address: 'https://example.org/talks',
  })
  expect(
    metadata(
      '<meta name="DC.title" content="T"><meta name="DC.publisher" content="P"><meta name="DC.date" content="2023-12"><meta name="DC.rights" content="CC0"><script type="application/ld+json">{broken</script>',
    ),
  ).toMatchObject({ title: 'T', publisher: 'P', published: '2023-12', licence: 'CC0' })
  expect(metadata('')).toMatchObject({ title: 'Talks | Site', publisher: '', published: '' })
})

test('a date that does not exist is not taken', () => {
  expect(metadata('<meta name="date" content="2023-02-31">').published).toBe('')
})

test('bytes are decoded as their page says, and files are known by their beginning', () => {
  const latin = Uint8Array.from(
    [...'<html><meta charset="iso-8859-1">caf'].map((one) => one.charCodeAt(0)).concat(0xe9),
  )
  expect(decodePage(latin)).toContain('café')
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(['%PDF-1.7', ' <!DOCTYPE html>', 'a,b\n1,2', 'a\0b', '<table>'].map((text) => kindOf(bytes(text)))).toEqual([
    'pdf',
    'html',
    'text',
    'binary',
    'text',
  ])
})

test('a page whose elements are nested too deep is not read, however deep it is', () => {
  // In sections: each of nested divs is weighed as clutter with its whole content.
  const nested = (levels: number): string => `<html><body>${'<section>'.repeat(levels)}Words.`
  expect(readHtml(nested(500))?.text).toBe('Words.\n')
  expect(readHtml(nested(600))).toBeNull()
  expect(readHtml(nested(900_000))).toBeNull()
  // Elements beside each other are not nested, also where their end tags are left out.
  expect(read(`<html><body>${'<p>Word.<br><li>x'.repeat(100)}`).text).toContain('Word.')
})
