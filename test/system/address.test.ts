import { expect, test } from 'vitest'
import { allowedUrl, hostOf, isPrivate } from '../../src/system/address.ts'

test.each([
  '127.0.0.1',
  '127.255.0.1',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12::1',
  'fec0::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:a00:1',
  '::127.0.0.1',
  '::7f00:1',
  '64:ff9b::7f00:1',
  '64:ff9b::a9fe:a9fe',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  '::ffff:0:7f00:1',
  '',
  'localhost',
  '999.1.1.1',
  '0x7f.1',
  '017700000001',
  '2130706433',
])('%s is outside the public internet', (ip) => {
  expect(isPrivate(ip)).toBe(true)
})

test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
  '%s is on the internet',
  (ip) => {
    expect(isPrivate(ip)).toBe(false)
  },
)

const asked = (address: string, from?: string): unknown => {
  const url = allowedUrl(address, from === undefined ? undefined : new URL(from))
  return url instanceof URL ? url.href : url
}

test.each([
  ['file:///etc/passwd', 'not-http'],
  ['javascript:alert(1)', 'not-http'],
  ['data:,1', 'not-http'],
  ['ftp://example.org/', 'not-http'],
  ['gopher://example.org/', 'not-http'],
  ['talks.json', 'not-http'],
  ['', 'not-http'],
  ['https://', 'not-http'],
  ['https://user@example.org/', 'user-data'],
  ['https://:pass@example.org/', 'user-data'],
  ['https://example.org/\u001b[2J', 'https://example.org/%1B[2J'],
  ['http://0x7f.1/', 'http://127.0.0.1/'],
])('typing %j gives %j', (address, comesTo) => {
  expect(asked(address)).toEqual(comesTo)
})

test.each([
  ['/b', 'https://example.org/b'],
  ['//other.example/b', 'https://other.example/b'],
  ['https://other.example/', 'https://other.example/'],
  ['http://example.org/', { why: 'https -> http' }],
  ['file:///etc/passwd', 'not-http'],
  ['//user@other.example/', 'user-data'],
  ['http://', 'not-http'],
])('a redirect from https to %j gives %j', (address, comesTo) => {
  expect(asked(address, 'https://example.org/a')).toEqual(comesTo)
})

test('a redirect from http may lead up to https', () => {
  expect(asked('https://example.org/', 'http://example.org/')).toBe('https://example.org/')
})

test('an IPv6 address is connected to without its brackets', () => {
  expect(
    ['http://[::1]:80/', 'http://127.1/', 'http://example.org/'].map((address) => hostOf(new URL(address))),
  ).toEqual(['::1', '127.0.0.1', 'example.org'])
})
