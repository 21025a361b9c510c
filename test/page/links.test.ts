import { expect, test } from 'vitest'
import { linksOf } from '../../src/page/links.ts'

const AT = 'https://example.org/stats/page.html'

test('links are addresses in the order of the page, with entities read and without what is not an address', () => {
  const html = `<!doctype html><title>x</title><A HREF=a.csv>a</a><!-- <a href="no.csv"> -->
    <a name="x">b</a><a href='../b.csv?x=1&amp;y=2#z'>b</a><a href="http://[">c</a><a href="javascript:d()">d</a>
    <script>"<a href='no.csv'>"</script><link href="no.css"><a href=" /e.csv ">e</a>`
  expect(linksOf(html, AT)).toEqual([
    'https://example.org/stats/a.csv',
    'https://example.org/b.csv?x=1&y=2#z',
    'javascript:d()',
    'https://example.org/e.csv',
  ])
})

test('the first base of a page is that of its links', () => {
  const html = '<base href="/files/"><base href="https://example.com/"><a href="a.csv">a</a>'
  expect(linksOf(html, AT)).toEqual(['https://example.org/files/a.csv'])
  expect(linksOf('<base href="http://["><a href="a.csv">a</a>', AT)).toEqual(['https://example.org/stats/a.csv'])
})

test('links before a nesting that is too deep are found', () => {
  const html = `<a href="a.csv">a</a>${'<div>'.repeat(900_000)}<a href="b.csv">b</a>`
  expect(linksOf(html, AT)).toEqual(['https://example.org/stats/a.csv'])
})
