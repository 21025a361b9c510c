import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Dossier } from '../../src/dossier/index.ts'
import { proofsOfSeals, readProofs } from '../../src/files/proofs.ts'
import { sha256 } from '../../src/system/kept/digest.ts'
import { dossierWith } from '../dossier/fixture.ts'

const QUOTE = { exact: 'asked for more visas' }
const sources: Dossier['sources'] = ['kept', 'named', 'outside', 'gone'].map((id) => ({
  id,
  title: id,
  kind: 'article',
  published: '2024-01-01',
  ...(id === 'named' && { file: 'text.txt' }),
  ...(id === 'outside' && { file: '../text.txt' }),
}))
const dossier = { ...dossierWith({}), sources }

/** Returns what is known of a quotation from each source, with texts beside the file `talks.json` of a folder. */
const kindsBeside = async (isFile: boolean): Promise<readonly string[]> => {
  const outer = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  const folder = join(outer, 'dossiers')
  mkdirSync(join(folder, 'talks.sources'), { recursive: true })
  for (const file of ['talks.sources/kept.txt', 'talks.sources/stranger.txt', 'text.txt', '../text.txt'])
    writeFileSync(join(folder, file), 'The delegation asked for more visas.')
  const proofs = await readProofs(isFile ? join(folder, 'talks.json') : null, dossier)
  return sources.map(({ id }) => proofs(QUOTE, id).proof.kind)
}

test('quotations are looked up in the texts of the folder of sources and in those that sources name, never outside', async () => {
  expect(await kindsBeside(true)).toEqual(['found', 'found', 'no-text', 'no-text'])
})

test('a dossier that is not a file has no texts', async () => {
  expect(await kindsBeside(false)).toEqual(['no-text', 'no-text', 'no-text', 'no-text'])
})

test('seals alone are proved without reading a file, and not where a text may be beside the dossier', () => {
  const sealed = { ...QUOTE, seal: { on: '2024-01-02', at: 4, text: sha256('text'), quote: sha256(QUOTE.exact) } }
  const unnamed = { ...dossier, sources: sources.filter(({ file }) => file === undefined) }
  const proofs = proofsOfSeals('/nowhere/talks.json', unnamed)
  expect(proofs?.(sealed, 'kept').proof.kind).toBe('sealed')
  expect(proofs?.({ ...sealed, exact: 'asked for more visa' }, 'kept').proof.kind).toBe('seal-broken')
  expect(proofsOfSeals('/nowhere/talks.json', dossier)).toBeNull()
})
