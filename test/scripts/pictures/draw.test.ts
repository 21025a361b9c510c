import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DRAWINGS } from '../../../scripts/pictures/draw.ts'
import { fileOf } from '../../../scripts/pictures/list.ts'

test.concurrent.each(DRAWINGS)('the picture $name is what npm run picture draws', async ({ name, draw }) => {
  const isSame = (await draw()) === readFileSync(fileOf(name), 'utf8')
  expect(isSame, `${fileOf(name)} is out of date: npm run picture`).toBe(true)
})
