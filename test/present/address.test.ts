import { expect, test } from 'vitest'
import { linkOf } from '../../src/present/address.ts'

test.each([
  ['https://example.com/', 'https://example.com/'],
  ['HTTP://EXAMPLE.COM', 'http://example.com/'],
  ['https://example.com/a?b=c#d@e', 'https://example.com/a?b=c#d@e'],
  ['https://0x7f000001/', 'https://127.0.0.1/'],
  ['https://xn--bcher-kva.example/', 'https://xn--bcher-kva.example/'],
])('%s is a link in its standard form', (address, href) => {
  expect(linkOf(address)).toBe(href)
})

test.each([
  'javascript:alert(1)',
  ' https://example.com/',
  'https://exa mple.com/',
  'https:/example.com/',
  'http:example.com',
  '//example.com/',
  'https://user@example.com/',
  'https://user:word@example.com/',
  'https://example.com\\@evil.example/',
  'https://example.com/\u001b[2J',
  'https://example.com/é',
  'java\nscript:alert(1)',
  'ftp://example.com/',
  'https://',
  '',
  `https://example.com/${'a'.repeat(3000)}`,
])('%j is not a link', (address) => {
  expect(linkOf(address)).toBeNull()
})
