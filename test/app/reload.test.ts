import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  speechOf,
  listing,
  loadingState,
  memoryOf,
  mendingState,
  modeOf,
  update,
  type Action,
  type State,
} from '../../src/app/index.ts'
import { isoDay, knownFrom, type Dossier, type Problem } from '../../src/dossier/index.ts'
import { widthOf } from '../../src/text/index.ts'
import { problemsOf } from '../dossier/fixture.ts'
import { issue, position, talks } from '../dossier/talks.ts'
import { cellIn, drawn, read, shownIn, unsettled } from './seen.ts'
import { opened, pressed, shipped } from './stage.ts'

const after = (state: State, ...actions: readonly Action[]): State =>
  actions.reduce((now, action) => update(now, action).state, state)
const saved = (dossier: Dossier, asked = false): Action => ({ kind: 'read', dossier, asked })
const PROBLEMS: readonly Problem[] = problemsOf('{"a": 1}')
const BROKEN: Action = { kind: 'broken', problems: PROBLEMS }
const GONE: Action = { kind: 'unreadable', sentence: 'talks.json: there is no such file' }

const saying = (stance: 'opposes' | 'conditional'): Dossier =>
  talks([issue('a'), issue('b', { positions: [position('ana', stance), position('ben', 'demands')] }), issue('c')])

test('a saved stance is counted and marked in the matrix, and the cursor stays in its cell', () => {
  const state = pressed(opened({ dossier: saying('opposes') }), 'm', 'l')
  expect(cellIn(state)).toBe('b/ben')
  const next = after(state, saved(saying('conditional')))
  expect(cellIn(next)).toBe('b/ben')
  const screen = drawn(next)
  expect(screen[0]).toContain('1 changed since it was opened')
  expect(screen.find((line) => line.includes('Issue b'))).toMatch(/●Issue b.*C●/)
  expect(screen.at(-1)).toContain('File saved: 1 change')
})

test('a save without changes gives no notice; a requested reload does', () => {
  const state = opened()
  expect(read(after(state, saved(structuredClone(shipped)))).notice).toBe('')
  expect(read(after(state, saved(structuredClone(shipped), true))).notice).not.toBe('')
})

test('cursors, filters, view and opened record follow ids, whatever their place in the file', () => {
  const turned: Dossier = {
    ...shipped,
    issues: shipped.issues.toReversed(),
    participants: shipped.participants.toReversed(),
    statistics: shipped.statistics.toReversed(),
    events: shipped.events.toReversed(),
  }
  const key = fc.constantFrom(...'123mtijkGlL', 'enter', 'esc', 'tab')
  fc.assert(
    fc.property(fc.array(key, { maxLength: 15 }), (keys) => {
      const state = pressed(opened(), ...keys)
      const next = after(state, saved(turned))
      expect([read(next).panel, read(next).orders]).toEqual([read(state).panel, read(state).orders])
      if (read(state).panel === 'matrix') expect(cellIn(next)).toBe(cellIn(state))
      expect(shownIn(next)).toBe(shownIn(state))
      expect(unsettled(next)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('the dossier’s own day follows a save; a chosen day stays', () => {
  const later: Dossier = { ...shipped, asOf: '2024-02-04' }
  const dayAfter = (state: State) => isoDay(read(after(state, saved(later))).reading.on)
  expect(dayAfter(opened())).toBe('2024-02-04')
  expect(dayAfter(opened({ on: '2023-12-20' }))).toBe('2023-12-20')
})

test('when a record is gone, the reader returns to the previous one', () => {
  const state = pressed(opened({ dossier: saying('opposes') }), '3', 'j', 'enter')
  const next = after(state, saved({ ...saying('opposes'), issues: [issue('a')] }))
  expect(shownIn(next)).toBe('issue/a')
  expect(unsettled(next)).toEqual([])
})

test('a broken save keeps the last good dossier, and a strip names the problem and the key for all of them', () => {
  const state = pressed(opened(), '3', 'j')
  const next = after(state, BROKEN)
  expect(shownIn(next)).toBe(shownIn(state))
  const [strip, footer] = drawn(next).slice(-2)
  expect(strip).toMatch(/^ \d+ problems · talks\.json:1:/)
  expect(footer).toContain(' p problems ')
  const page = pressed(next, 'p')
  expect(modeOf(page)).toBe('page')
  expect(drawn(page).join('\n')).toContain(`${PROBLEMS.length} problems`)
})

test.each([
  ['what is broken', BROKEN],
  ['a file that is gone', GONE],
])('the next good save removes the strip of %s, and the page of problems with it', (_, trouble) => {
  const state = pressed(after(opened(), trouble), 'p')
  const next = read(after(state, saved(shipped)))
  expect([next.trouble, next.overlay.kind]).toEqual([null, 'none'])
  expect(drawn(next)).toEqual(drawn(opened()))
})

test('without problems there is neither a strip nor a key for it', () => {
  expect(drawn(opened()).join('\n')).not.toContain(' p problems ')
  expect(modeOf(pressed(opened(), 'p'))).toBe('list')
})

test('before there is anything to read: the first good save opens the dossier on the requested day', () => {
  const start = {
    file: 'talks.json',
    size: { columns: 120, rows: 40 },
    language: 'es',
    medium: 'screen',
    glyphs: 'braille',
  } as const
  const broken = (on: string | null) => mendingState({ ...start, on: on === null ? null : knownFrom(on) }, PROBLEMS)
  expect(isoDay(read(after(broken(null), saved(shipped))).reading.on)).toBe('2023-12-30')
  const chosen = read(after(broken('2023-12-20'), BROKEN, GONE, saved(shipped)))
  expect([isoDay(chosen.reading.on), chosen.locale.language, chosen.file]).toEqual(['2023-12-20', 'es', 'talks.json'])
})

test('a baseline that arrives while the file has problems is used once they are fixed', () => {
  const start = {
    file: 't',
    size: { columns: 120, rows: 40 },
    language: 'en',
    medium: 'screen',
    glyphs: 'braille',
    on: null,
  } as const
  const since = { baseline: { kind: 'file', dossier: saying('opposes') }, name: { kind: 'ref', ref: 'v1' } } as const
  const next = after(mendingState(start, PROBLEMS), { kind: 'compared', since }, saved(saying('conditional')))
  expect(drawn(next)[0]).toContain('1 changed since v1')
})

test('of any saves, good and broken, the last one is shown, and no frame is larger than the terminal', () => {
  const size = { columns: 80, rows: 24 }
  const save = fc.constantFrom<Action>(saved(saying('opposes')), saved(saying('conditional')), BROKEN, GONE)
  const key = fc.constantFrom(...'123mtcijklp', 'enter', 'esc')
  fc.assert(
    fc.property(fc.array(fc.oneof(save, key), { maxLength: 12 }), save, (steps, last) => {
      const start = opened({ size, dossier: saying('opposes') })
      const state = steps.reduce<State>(
        (now, one) => (typeof one === 'string' ? pressed(now, one) : after(now, one)),
        start,
      )
      const next = read(after(state, last))
      if (last.kind === 'read') expect([next.reading.dossier, next.trouble]).toEqual([last.dossier, null])
      else expect([next.reading.dossier, next.trouble?.kind]).toEqual([read(state).reading.dossier, expect.anything()])
      const lines = drawn(next)
      expect(lines).toHaveLength(size.rows)
      expect(lines.filter((line) => widthOf(line) > size.columns)).toEqual([])
      expect(unsettled(next)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('in the list of changes the cursor stays on its change when others are inserted before it', () => {
  const before = talks([issue('a'), issue('b')])
  const state = opened({ dossier: before })
  const first = after(state, saved(talks([issue('a'), issue('b', { priority: 1 })])))
  const at = pressed(first, 'c', 'j')
  expect(shownIn(at)).toContain('issue/b')
  const more = talks([issue('a', { positions: [position('ana', 'opposes')] }), issue('b', { priority: 1 })])
  const next = read(after(at, saved(more)))
  expect(listing(next, 'changes').counted).toBe(2)
  expect(shownIn(next)).toContain('issue/b')
})

test.each([[{ columns: 120, rows: 40 }], [{ columns: 80, rows: 24 }], [{ columns: 60, rows: 15 }]])(
  'with no changes the list says so in full, and what would fill it ($columns×$rows)',
  (size) => {
    const screen = drawn(pressed(opened({ size }), 'c'))
    const said = screen.map((line) => line.slice(1, Math.min(54, line.length - 1)).trim()).join(' ')
    if (size.columns === 120) expect(said).toContain('--since would fill this list.')
    else expect(screen.join(' ').replaceAll(/[│█\s]+/g, ' ')).toContain('--since would fill this list.')
  },
)

test('while a file was never valid the footer shows no key that does nothing', () => {
  const start = {
    file: 't',
    size: { columns: 120, rows: 40 },
    language: 'en',
    medium: 'screen',
    glyphs: 'braille',
    on: null,
  } as const
  const state = mendingState(start, PROBLEMS)
  expect(pressed(state, 'esc')).toEqual(state)
  expect(drawn(state).at(-1)).not.toContain('Esc')
  expect(drawn(state).at(-1)).toContain('e edit')
})

const START = {
  file: 'talks.json',
  size: { columns: 120, rows: 40 },
  language: 'en',
  medium: 'screen',
  glyphs: 'braille',
  on: null,
} as const

test('while a large file is read its progress is shown, and keys that need no dossier work', () => {
  const waiting = loadingState(START, null, false)
  expect(speechOf(waiting).current).toBe('Loading a large file…')
  const on = after(waiting, { kind: 'progress', progress: { read: 12_400_000, total: 34_000_000 } })
  expect(speechOf(on).current).toBe('Loading: 12 of 34 MB')
  expect(speechOf(pressed(on, 'L')).current).toBe('Cargando: 12 de 34 MB')
  expect(pressed(on, 'j', 'enter', '/', 'm', 'esc', '?')).toEqual(on)
  expect(update(on, { kind: 'command', command: 'quit' }).effects).toEqual([{ kind: 'quit', code: 0 }])
  expect(update(on, { kind: 'command', command: 'interrupt' }).effects).toEqual([{ kind: 'quit', code: 130 }])
})

test('a large file is shown as the reader left it, on the requested day and with the requested baseline', () => {
  const left = read(pressed(opened(), 'L', 'u', 't'))
  const since = { baseline: { kind: 'day', on: knownFrom('2023-12-01') }, name: { kind: 'opened' } } as const
  const waiting = loadingState({ ...START, on: knownFrom('2024-02-01'), since }, { ...memoryOf(left) }, false)
  const shown = read(after(waiting, saved(shipped)))
  expect([shown.locale.language, shown.per, shown.panel]).toEqual(['es', 'week', 'timeline'])
  expect([isoDay(shown.reading.on), shown.since]).toEqual(['2024-02-01', since])
  const asked = pressed(waiting, 'L', 'L')
  expect(read(after(asked, saved(shipped))).locale.language).toBe('en')
})

test('the tour that is offered at a first start is offered once a large or a broken file is read', () => {
  const first = { ...START, isTourOffered: true }
  expect(read(after(loadingState(first, null, false), saved(shipped))).isTourOffered).toBe(true)
  expect(read(after(loadingState(START, null, false), saved(shipped))).isTourOffered).toBe(false)
  const broken = after(loadingState(first, null, false), BROKEN)
  expect(read(after(broken, saved(shipped))).isTourOffered).toBe(true)
})

test('the problems of a large file are shown once they are known', () => {
  const shown = after(loadingState(START, null, false), BROKEN)
  expect([shown.kind, modeOf(shown)]).toEqual(['mending', 'problems'])
  expect(drawn(shown).join('\n')).toContain('talks.json:1:2')
  expect(read(after(shown, saved(shipped))).reading.whole).toBe(shipped)
})
