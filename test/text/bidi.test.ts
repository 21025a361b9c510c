import { expect, test } from 'vitest'
import { isolateRightToLeft, languageOfScript, widthOf } from '../../src/text/index.ts'

const shown = (text: string): string => text.replaceAll('\u2067', '[').replaceAll('\u2069', ']')

test.each([
  ['Latin 242,418', 'Latin 242,418'],
  ['│ سلام   242,418 │', '│ [سلام]   242,418 │'],
  ['│ משרד העבודה…   5 │', '│ [משרד העבודה…]   5 │'],
  ['السكان (2023) حسب البلد: 5', '[السكان (2023) حسب البلد]: 5'],
  ['سلام  עולם', '[سلام]  [עולם]'],
  ['سلام│עולם', '[سلام]│[עולם]'],
  ['سلام → عالم · عالم', '[سلام] → [عالم] · [عالم]'],
  ['UNHCR المفوضية UNHCR', 'UNHCR [المفوضية] UNHCR'],
  ['\u001b[2mسلام\u001b[22m 5', '\u001b[2m[سلام]\u001b[22m 5'],
])('%j is isolated as %j, and takes as many cells', (text, expected) => {
  expect(shown(isolateRightToLeft(text))).toBe(expected)
  expect(widthOf(isolateRightToLeft(text))).toBe(widthOf(text))
})

test('the language of a run is the first of the dossier that writes its script', () => {
  expect(languageOfScript('سلام', ['en', 'fa', 'ar'])).toBe('fa')
  expect(languageOfScript('שלום', ['en', 'ar', 'he-IL'])).toBe('he-IL')
  expect(languageOfScript('שלום', ['en'])).toBe(null)
})
