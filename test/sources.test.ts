import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import manifest from '../package.json'

/** The files of the repository, from git. */
const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '')

/** Characters that reverse text, act on a terminal or are invisible. A source could mean something other than it shows (CVE-2021-42574). */
// eslint-disable-next-line no-misleading-character-class, no-control-regex
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|[\u{e0000}-\u{e0fff}]/u

test('no source file has a character that reverses text, acts on a terminal or is invisible', () => {
  const texts = tracked.filter((file) => /\.(tsx?|mjs|json|md|yml|csv|svg|html|txt|1)$|^\.|^LICENSE/.test(file))
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.filter((file) => HIDDEN.test(readFileSync(file, 'utf8')))).toEqual([])
})

test('installing the package installs nothing else, and runs nothing', () => {
  expect(Object.keys(manifest)).not.toContain('dependencies')
  expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([])
})

test('the lockfile has a checksum or a version for everything, from one registry', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string; resolved?: string; link?: boolean }>
  }
  const others = Object.entries(lock.packages).filter(
    ([name, one]) =>
      name !== '' && (one.version === undefined || one.link === true || /^(git|file|http:)/.test(one.resolved ?? '')),
  )
  expect(others).toEqual([])
})
