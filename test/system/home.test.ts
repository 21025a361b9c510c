import { expect, test } from 'vitest'
import { expandHome, homeFolder } from '../../src/system/home.ts'

const noName = (): never => {
  throw new Error('uv_os_homedir returned ENOENT')
}

test('HOME is the home folder; without a valid one the system says which', () => {
  const system = [noName, () => '/home/ana']
  expect(homeFolder({ HOME: '/h' }, system)).toBe('/h')
  for (const HOME of [undefined, '', 'relative']) expect(homeFolder({ HOME }, system)).toBe('/home/ana')
})

test('a user without an entry in the password file has no home folder', () => {
  expect(homeFolder({}, [noName, noName])).toBe(null)
  expect(homeFolder({ HOME: '' }, [() => '', () => 'relative'])).toBe(null)
})

test.each([
  ['~', '/h'],
  ['~/a', '/h/a'],
  ['~bob/a', '~bob/a'],
  ['a/~', 'a/~'],
])('%s is %s', (path, expanded) => {
  expect(expandHome(path, '/h')).toBe(expanded)
  expect(expandHome(path, null)).toBe(path)
})
