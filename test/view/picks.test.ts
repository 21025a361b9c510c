import { expect, test } from 'vitest'
import { opened, pressed } from '../app/stage.ts'
import { drawn } from '../app/seen.ts'
import { issue, talks } from '../dossier/talks.ts'

const long = `${'กำ'.repeat(3000)} railroads`
const found = (sought: string): string =>
  drawn(pressed(opened({ dossier: talks([issue('i', { title: long })]) }), '/', ...sought)).join('\n')

test('of a long text that matches the part around its first match is in sight', () => {
  expect(found('railroads')).toMatch(/…(?:กำ)+ railroads/)
  expect(found('ก')).toMatch(/issue +(?:กำ)+/)
})
