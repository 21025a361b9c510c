import { expect, test } from 'vitest'
import { proxyVariable } from '../../src/system/proxy.ts'

const WEB = 'https://www.example.org/d.json'
const SET = { HTTPS_PROXY: 'http://127.0.0.1:9' }

test.each([
  [WEB, SET, 'HTTPS_PROXY'],
  [WEB, { ...SET, https_proxy: 'http://proxy' }, 'https_proxy'],
  [WEB, { ALL_PROXY: 'socks5://proxy' }, 'ALL_PROXY'],
  [WEB, { HTTP_PROXY: 'http://proxy' }, null],
  ['http://example.org/', { HTTP_PROXY: 'http://proxy' }, 'HTTP_PROXY'],
  ['http://example.org/', SET, null],
  [WEB, { HTTPS_PROXY: '' }, null],
  [WEB, {}, null],
  ['talks.json', SET, null],
])('for %s with %j the variable that names a proxy is %s', (address, env, name) => {
  expect(proxyVariable(address, env)).toBe(name)
})

test.each([
  ['*', true],
  ['example.org', true],
  ['.example.org', true],
  ['*.example.org', true],
  ['localhost, www.EXAMPLE.org', true],
  ['a.b www.example.org:443', true],
  ['www.example.org:8080', false],
  ['ample.org', false],
  ['example.com', false],
  [',', false],
])('NO_PROXY %j excepts the address: %s', (NO_PROXY, excepted) => {
  expect(proxyVariable(WEB, { ...SET, NO_PROXY })).toBe(excepted ? null : 'HTTPS_PROXY')
})

test('an address of IPv6 can be excepted', () => {
  expect(proxyVariable('https://[::1]/a', { ...SET, NO_PROXY: '::1' })).toBe(null)
  expect(proxyVariable('https://[::1]:8443/a', { ...SET, no_proxy: '[::1]:8443' })).toBe(null)
})
