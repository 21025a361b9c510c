import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Dossier } from '../../src/dossier/index.ts'
import { newSession, wordsOf } from '../../src/edit/index.ts'
import { addToFile, knownFile, type KnownFile } from '../../src/files/add-record.ts'
import { fileOf } from '../cli/printed.ts'

const TEXT = readFileSync('data/us-mexico-2023.json', 'utf8')
const WHOLE = JSON.parse(TEXT) as Dossier

const addEvent = (file: string, known: KnownFile | null, onto: string | null = null) => {
  const words = wordsOf('visit meeting 2023-12-29 somebody "Visit" s:editorial')
  if ('fault' in words) throw new Error('not words')
  return addToFile(file, {
    kind: 'event',
    words: words.value,
    session: newSession('2024-01-10'),
    dryRun: true,
    onto,
    known,
  })
}

/** A dossier with a participant whom the file does not have, so that one sees which of them is asked. */
const DOSSIER: Dossier = {
  ...WHOLE,
  participants: [...WHOLE.participants, { id: 'somebody', kind: 'person', name: 'Somebody' }],
}

test('bytes that are known are not read again, and others are', async () => {
  const file = fileOf(TEXT)
  expect(await addEvent(file, knownFile(DOSSIER, readFileSync(file)))).toMatchObject({ kind: 'added' })
  const other = knownFile(DOSSIER, new TextEncoder().encode(`${TEXT} `))
  for (const known of [null, other]) expect(await addEvent(file, known)).toMatchObject({ kind: 'refused' })
  expect(readFileSync(file, 'utf8')).toBe(TEXT)
})

test('a file with another stamp is not changed', async () => {
  expect(await addEvent(fileOf(TEXT), null, 'another stamp')).toEqual({ kind: 'unwritten', fault: { kind: 'changed' } })
})
