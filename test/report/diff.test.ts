import { expect, test } from 'vitest'
import { readingOn } from '../../src/dossier/index.ts'
import type { Dossier } from '../../src/dossier/index.ts'
import { diffJson, diffText } from '../../src/report/diff.ts'
import { createLocale, type Language } from '../../src/text/index.ts'
import { shipped } from '../app/stage.ts'
import { event, issue, position, talks } from '../dossier/talks.ts'

const compared = (before: Dossier, after: Dossier, language: Language = 'en') => ({
  before: readingOn(before, Infinity),
  after: readingOn(after, Infinity),
  locale: createLocale(language, 'en', 'braille'),
})

const before = talks([issue('a', { positions: [position('ana', 'opposes')] })], {
  events: [event('e', '2024-01-08', { status: 'planned' })],
})
const after = talks([issue('a', { positions: [position('ana', 'conditional')] })], {
  events: [event('e', '2024-01-08', { status: 'confirmed' })],
})

test('a change is a line: the name of the record, and what changed', () => {
  expect(diffText(compared(before, after))).toEqual({
    text: 'position Issue a · Ana: moved: opposes → conditional\nevent Event e: planned → confirmed, dated 8 Jan 2024\n2 changes\n',
    same: false,
  })
  expect(diffText(compared(before, after, 'es')).text).toBe(
    'posición Issue a · Ana: cambia: se opone → condiciona\nevento Event e: pasa de previsto a confirmado (fecha: 8 ene 2024)\n2 cambios\n',
  )
})

test('a new step of an event prints one line with the status, and a changed history prints that it changed', () => {
  const planned = { date: '2023-12-01', status: 'planned', source: 's' } as const
  const cancelled = { date: '2024-01-02', status: 'cancelled', source: 's' } as const
  const withHistory = (...history: NonNullable<Dossier['events'][number]['history']>) =>
    talks([], { events: [event('e', '2024-01-08', { history })] })
  const lines = (old: Dossier, now: Dossier) => diffText(compared(old, now)).text.split('\n')
  expect(lines(withHistory(planned), withHistory(planned, cancelled))).toEqual([
    'event Event e: planned → cancelled',
    '1 change',
    '',
  ])
  const earlier = { ...planned, date: '2023-11-01' }
  expect(lines(withHistory(planned), withHistory(earlier, cancelled))).toContain('event Event e: history changed')
})

test('without changes a text says so', () => {
  expect(diffText(compared(shipped, shipped))).toEqual({ text: 'Nothing changed.\n', same: true })
})

test('for programs the same changes are JSON with a version', () => {
  const told = JSON.parse(diffJson(compared(before, after)).text) as { version: number; changes: unknown[] }
  expect(told.version).toBe(1)
  expect(told.changes).toHaveLength(2)
  expect(told.changes[0]).toMatchObject({
    kind: 'stance-moved',
    target: { kind: 'stance', key: 'a/ana' },
    before: 'opposes',
    after: 'conditional',
  })
})
