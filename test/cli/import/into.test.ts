import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyBytes, readInto } from '../../../src/cli/import/into.ts'
import { readQuickly } from '../../../src/files/read-quickly.ts'
import { fileWith } from '../../dossier/fixture.ts'
import { fileOf } from '../printed.ts'

test('a dossier is read with its bytes, or started empty if the file does not exist', async () => {
  expect(await readInto(fileOf(fileWith()))).toMatchObject({
    kind: 'into',
    dossier: { id: 'm' },
    bytes: new TextEncoder().encode(fileWith()),
  })
  expect(await readInto(join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'talks.json'))).toMatchObject({
    kind: 'into',
    dossier: { statistics: [] },
    bytes: null,
  })
})

test('a dossier with problems, and a path that is not a file, cannot be imported into', async () => {
  expect(await readInto(fileOf('{'))).toMatchObject({ kind: 'broken' })
  expect(await readInto(fileOf(fileWith({ asOf: '7' })))).toMatchObject({ kind: 'broken', read: { kind: 'problems' } })
  expect(await readInto(tmpdir())).toEqual({ kind: 'closed', fault: 'folder' })
})

test.each(['talks.json', '/a/b/Talks of 2024.JSON', 'ñandú', '\u001b[2J.json'])(
  'a dossier created as %j is valid',
  (path) => {
    expect(readQuickly(emptyBytes(path, '2024-01-10'))).toMatchObject({
      kind: 'dossier',
      dossier: { asOf: '2024-01-10' },
    })
  },
)
