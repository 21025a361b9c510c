import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { bundledPackage, licencesText, packageFolder } from '../vite.licences.ts'
import { BUILT } from './terminal/run.ts'

const fresh = (manifest: object, texts: Readonly<Record<string, string>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-licence-'))
  mkdirSync(join(folder, 'build'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  return folder
}

test('a module belongs to the innermost package around it, and ours to none', () => {
  expect(packageFolder('/a/node_modules/ink/build/output.js')).toBe('/a/node_modules/ink')
  expect(packageFolder('/a/node_modules/@x/y/node_modules/z/index.js')).toBe('/a/node_modules/@x/y/node_modules/z')
  expect(packageFolder('/a/src/view/ink/output.ts')).toBeNull()
})

test('every text of a package is included: its licence, its notice, and the licences of what it bundles', () => {
  const texts = { license: 'one', 'NOTICE.md': 'two', 'build/licenses.md': 'three', 'index.js': 'four' }
  const { text } = bundledPackage(fresh({ name: 'x', version: '1.0.0', license: 'ISC' }, texts))
  expect(text.split('\n\n').toSorted()).toEqual(['one', 'three', 'two'])
})

test('a package without a licence text fails the build', () => {
  const folder = fresh({ name: 'x', version: '1.0.0', license: 'MIT' })
  expect(() => bundledPackage(folder)).toThrow('x 1.0.0 is bundled and has no licence text')
})

test('a package in two places is listed once', () => {
  const one = { name: 'x', version: '1.0.0', licence: 'MIT', text: 'Permission …' }
  expect(licencesText([one, { ...one }]).match(/^x 1\.0\.0 /gm)).toHaveLength(1)
})

/** Returns the modules that the build bundles into the program. */
const bundledModules = async (): Promise<readonly string[]> => {
  vi.stubEnv('VITEST', '')
  onTestFinished(() => void vi.unstubAllEnvs())
  const { output } = (await build({ logLevel: 'silent', build: { write: false } })) as Rolldown.RolldownOutput
  return output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []))
}

test('the built file names every bundled package with its version and its licence text', async () => {
  const written = readFileSync(join(dirname(BUILT), 'THIRD-PARTY-LICENSES.txt'), 'utf8')
  const folders = new Set((await bundledModules()).flatMap((id) => packageFolder(id) ?? []))
  expect(folders.size).toBeGreaterThan(30)
  const missing = [...folders].map(bundledPackage).filter(({ name, version, licence, text }) => {
    const part = `${name} ${version} (${licence})\n\n${text}`
    return !written.includes(part) || !/permission|redistribution/i.test(text)
  })
  expect(missing.map(({ name }) => name)).toEqual([])
})
