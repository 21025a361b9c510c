import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { writeBill, type Bill } from '../scripts/sbom.ts'
import { BUILT } from './terminal/run.ts'

/** The files of the package: the program, its dossiers and schemas, its manual page, and documents. */
const PACKED =
  /^(dist\/(?:[\w-]+\.js|THIRD-PARTY-LICENSES\.txt)|data\/(?:(?:examples|recipes)\/)?[\w.-]+\.json|man\/migration-dash\.1|README\.md|CHANGELOG\.md|SECURITY\.md|LICENSE|package\.json|sbom\.cdx\.json)$/

/** Returns the paths of the files that `npm pack` would include. */
const packed = (): readonly string[] => {
  const told = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: dirname(dirname(BUILT)),
    encoding: 'utf8',
  })
  const [one] = Object.values(JSON.parse(told) as Record<string, { files: { path: string }[] }>)
  return (one?.files ?? []).map((file) => file.path)
}

test('the package contains what it runs and its documents, and nothing else', () => {
  const files = packed()
  expect(files.filter((file) => !PACKED.test(file))).toEqual([])
  expect(files).toEqual(
    expect.arrayContaining([
      'dist/migration-dash.js',
      'dist/THIRD-PARTY-LICENSES.txt',
      'data/us-mexico-2023.json',
      'data/examples/negotiation.json',
      'data/recipes/it-landings.json',
      'LICENSE',
      'SECURITY.md',
    ]),
  )
})

test('every package in the lockfile has a checksum, so that npm ci installs nothing else', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string; link?: boolean }>
  }
  const unchecked = Object.entries(lock.packages).filter(
    ([path, { integrity }]) => path !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  )
  expect(unchecked.map(([path]) => path)).toEqual([])
})

test('the bill of materials marks what the program contains, and is the same each time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-bill-'))
  const made = [1, 2].map((at) => {
    writeBill(join(folder, `${at}.json`))
    return readFileSync(join(folder, `${at}.json`), 'utf8')
  })
  const bill = JSON.parse(made[0] ?? '') as Bill
  expect(made[1]).toBe(made[0])
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'migration-dash' } } })
  const names = bill.components.map(({ name }) => name)
  const contained = bill.components.filter(({ scope }) => scope === 'required').map(({ name }) => name)
  expect(contained).toEqual(expect.arrayContaining(['ink', 'react', 'zod', 'csv-parse']))
  expect(contained).not.toContain('vitest')
  expect(names).toContain('vitest')
  expect(contained.length).toBe(
    readFileSync(join(dirname(BUILT), 'THIRD-PARTY-LICENSES.txt'), 'utf8').match(/^\S+ \d\S* \(.*\)$/gm)?.length,
  )
})

test('the package names the file that is made before it is packed', () => {
  const { files, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    files: string[]
    scripts: Record<string, string>
  }
  expect(files).toEqual(expect.arrayContaining(['SECURITY.md', 'sbom.cdx.json']))
  expect(scripts['prepack']).toBe('node scripts/sbom.ts')
})

test('the oldest Node is the same for npm, for the program’s own check, for the build and in the documents', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } }
  const [, oldest = ''] = /^>=(\d+)$/.exec(engines.node) ?? []
  expect(readFileSync('src/bin.ts', 'utf8')).toContain(`const OLDEST = ${oldest}\n`)
  expect(readFileSync('vite.config.ts', 'utf8')).toContain(`target: 'node${oldest}'`)
  expect(readFileSync('README.md', 'utf8')).toMatch(new RegExp(`Node\\.js ${oldest} (or|and) newer`))
  // CI runs the built program on it, on the version after it, and on the pinned one.
  expect(readFileSync('.ci/run', 'utf8')).toContain(`for version in ${oldest} ${Number(oldest) + 2} pinned; do`)
})
