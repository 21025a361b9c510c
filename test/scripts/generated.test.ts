import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generated } from '../../scripts/generated.ts'

test.each(generated.map((one) => [one.file, one.make] as const))('%s is up to date', (file, make) => {
  const now = readFileSync(file, 'utf8')
  expect(now).toBe(make(now))
})
