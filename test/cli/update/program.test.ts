import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run } from '../../terminal/run.ts'
import { dossierOf, publisher, release, status, tidy, withFeed } from './publisher.ts'

test('the program asks, imports and says by its exit code whether anything is new; offline it gives the same file', async () => {
  const at = await publisher()
  at.files.set('/t.csv', release(tidy(['2023-09', 4], ['2023-10', 5]), '2023-11-15'))
  const file = dossierOf([withFeed('t', { url: `${at.at}/t.csv`, publisher: 'tidy' })])
  const base = readFileSync(file)
  expect(await run(['update', file])).toMatchObject({ code: 3, stderr: '' })
  const updated = readFileSync(file)
  expect(await run(['update', file])).toMatchObject({ code: 0, stderr: '', stdout: 'statistics/t: nothing new\n' })
  at.files.set('/t.csv', status(404))
  expect(await run(['update', file])).toMatchObject({ code: 1, stderr: expect.stringContaining('the file is gone') })
  writeFileSync(file, base)
  at.asked.length = 0
  expect(await run(['update', file, '--locked'])).toMatchObject({ code: 3, stderr: '' })
  expect(readFileSync(file)).toEqual(updated)
  expect(at.asked).toEqual([])
  expect(await run(['update', file, '--restricted'])).toMatchObject({ code: 1, stdout: '' })
})
