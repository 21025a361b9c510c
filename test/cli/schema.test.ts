import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { printSchema } from '../../src/cli/schema.ts'
import { shippedIn } from '../../src/cli/shipped.ts'
import { invocationOf, printed } from './printed.ts'

const SHIPPED = shippedIn(new URL('../../data/', import.meta.url))

test('the shipped files are found in their folder', () => {
  expect(SHIPPED.dossier).toBe(fileURLToPath(new URL('../../data/us-mexico-2023.json', import.meta.url)))
})

test('the schema is printed unchanged, also with --ascii', async () => {
  const { code, stdout } = await printed(() => printSchema(invocationOf('schema', 'schema', '--ascii'), SHIPPED.schema))
  expect([code, stdout === readFileSync(SHIPPED.schema, 'utf8')]).toEqual([0, true])
})

test('a missing schema is reported in a sentence', async () => {
  const { code, stdout, stderr } = await printed(() => printSchema(invocationOf('schema', 'schema'), '/none/a.json'))
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('/none/a.json: ')
})
