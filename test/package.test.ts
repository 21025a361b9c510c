import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dirname } from 'node:path'
import { BUILT } from './terminal/run.ts'

/** The files of the package: the program, its dossiers and schemas, its manual page, and documents. */
const PACKED =
  /^(dist\/(?:[\w-]+\.js|THIRD-PARTY-LICENSES\.txt)|data\/[\w.-]+\.json|man\/migration-dash\.1|README\.md|CHANGELOG\.md|SECURITY\.md|LICENSE|package\.json)$/

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
      'LICENSE',
      'SECURITY.md',
    ]),
  )
})

test('the oldest Node is the same for npm, for the program’s own check, for the build and in the documents', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } }
  const [, oldest = ''] = /^>=(\d+)$/.exec(engines.node) ?? []
  expect(readFileSync('src/bin.ts', 'utf8')).toContain(`const OLDEST = ${oldest}\n`)
  expect(readFileSync('vite.config.ts', 'utf8')).toContain(`target: 'node${oldest}'`)
  expect(readFileSync('README.md', 'utf8')).toMatch(new RegExp(`Node\\.js ${oldest} (or|and) newer`))
})
