import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  actionFor,
  entryOf,
  geometryOf,
  INSET,
  KEYMAP,
  chartViewOf,
  listing,
  mendingState,
  modeOf,
  pageLines,
  pageRows,
  contextOf,
  update,
  type ReadingState,
  type State,
} from '../../src/app/index.ts'
import { isoDay } from '../../src/dossier/index.ts'
import { detailLines, PANELS, tableSpans } from '../../src/present/index.ts'
import { plainText } from '../../src/text/index.ts'
import { dossierOf, opened, pressed } from './stage.ts'

const read = (state: State): ReadingState => {
  if (state.kind !== 'reading') throw new Error('a dossier should be open')
  return state
}
const keyOf = (state: State): string | undefined => entryOf(read(state))?.key

test('the detail belongs to the record under the cursor, in every panel', () => {
  expect(keyOf(opened())).toBe('sw-encounters')
  expect(keyOf(pressed(opened(), 'j'))).toBe('sw-encounters/weekly-arrests')
  expect(keyOf(pressed(opened(), '2', 'down'))).toBe('blinken')
  expect(keyOf(pressed(opened(), '3'))).toBe('asylum-limit')
  expect(keyOf(pressed(opened(), '3', '1', '3', 'j'))).toBe('ukraine-aid')
})

test('Tab goes through the panels and the detail and starts over; Shift+Tab goes back', () => {
  const steps = (key: string) => {
    const states = [1, 2, 3, 4].map((times) => read(pressed(opened(), ...Array.from({ length: times }, () => key))))
    return states.map((state) => (state.focus === 'detail' ? 'detail' : state.panel))
  }
  expect(steps('tab')).toEqual(['participants', 'issues', 'detail', 'statistics'])
  expect(steps('shift+tab')).toEqual(['detail', 'issues', 'participants', 'statistics'])
})

test('Enter focuses the detail, Esc leaves it, and Esc again changes nothing', () => {
  const inside = pressed(opened(), 'enter')
  expect(modeOf(inside)).toBe('series')
  const outside = pressed(inside, 'esc')
  expect(modeOf(outside)).toBe('list')
  expect(read(pressed(outside, 'esc', 'esc')).focus).toBe('list')
})

test('the detail scrolls when it has the focus, and starts at the top with another record', () => {
  const down = read(pressed(opened(), 'enter', 'j', 'j', 'pagedown'))
  expect(down.detailTop).toBeGreaterThan(2)
  expect(read(pressed(down, 'G', 'G')).detailTop).toBe(read(pressed(down, 'G')).detailTop)
  expect(read(pressed(down, 'esc', 'j')).detailTop).toBe(0)
  expect(read(pressed(down, 'esc', 'enter')).detailTop).toBe(down.detailTop)
})

test('u goes through day, week, month and year and starts over', () => {
  const pers = [0, 1, 2, 3, 4].map((times) => read(pressed(opened(), ...Array.from({ length: times }, () => 'u'))).per)
  expect(pers).toEqual(['day', 'week', 'month', 'year', 'day'])
})

test('L changes the language and keeps the place', () => {
  const there = read(pressed(opened(), '2', 'j', 'j', 'L'))
  expect(there.locale.language).toBe('es')
  expect(keyOf(there)).toBe('mayorkas')
  expect(read(pressed(there, 'L')).locale.language).toBe('en')
})

test('L writes numbers as in the reader’s region of each language, and without one as in Latin America', () => {
  const number = (state: State): string => read(state).locale.number(242_418.5, 1)
  const spain = opened({ regions: { es: 'ES' } })
  expect([spain, pressed(spain, 'L'), pressed(spain, 'L', 'L')].map(number)).toEqual([
    '242,418.5',
    '242.418,5',
    '242,418.5',
  ])
  expect(number(pressed(opened(), 'L'))).toBe('242,418.5')
})

test('that nothing is written in the language that was asked for is said at first', () => {
  expect(read(opened({ texts: 'fr' })).notice).toBe('Nothing in this dossier is written in fr; it has en, es')
  expect(read(opened({ texts: 'es-419' })).notice).toBe('')
})

test('a date that is typed is read only when it is one', () => {
  const typing = pressed(opened(), 'a', '2', '0', '2', '4', '-', '1', '3')
  expect(modeOf(pressed(typing, 'enter'))).toBe('prompt')
  const mended = pressed(typing, 'backspace', 'backspace', '0', '2', '-', '0', '1', 'enter')
  expect(modeOf(mended)).toBe('list')
  expect(isoDay(read(mended).reading.on)).toBe('2024-02-01')
  expect(isoDay(read(pressed(opened(), 'a', '2', '0', '2', '5', 'esc')).reading.on)).toBe('2023-12-30')
})

test('another reading date keeps the cursor on its record', () => {
  const there = pressed(opened(), 'G')
  const later = pressed(there, 'a', ...'2024-02-01', 'enter')
  expect(keyOf(later)).toBe(keyOf(there))
})

test('the help is filtered by what is typed, and closed by Esc or ?', () => {
  const help = read(pressed(opened(), '?', 'u', 'n', 'i'))
  expect(help.overlay).toMatchObject({ kind: 'help', text: 'uni', list: { cursor: 0, top: 0 } })
  expect(read(pressed(help, 'esc')).overlay.kind).toBe('none')
  expect(read(pressed(opened(), '?', '?')).overlay.kind).toBe('none')
})

test('q quits with 0, Ctrl+C with 130 from anywhere, r reads the file again', () => {
  const effects = (state: State, key: string) => {
    const action = actionFor(state, key)
    return action ? update(state, action).effects : []
  }
  expect(effects(opened(), 'q')).toEqual([{ kind: 'quit', code: 0 }])
  expect(effects(pressed(opened(), '?'), 'ctrl+c')).toEqual([{ kind: 'quit', code: 130 }])
  expect(effects(pressed(opened(), 'a'), 'ctrl+c')).toEqual([{ kind: 'quit', code: 130 }])
  expect(effects(opened(), 'r')).toEqual([{ kind: 'read-file' }])
})

const PROBLEM = { fault: { kind: 'missing', name: 'id' }, place: { line: 1, column: 1 }, path: '' } as const
const START = {
  file: 'talks.json',
  size: { columns: 80, rows: 24 },
  language: 'en',
  medium: 'screen',
  glyphs: 'braille',
  on: null,
} as const

test('a file that breaks while open leaves the last good dossier on screen and says so', () => {
  const after = read(update(opened(), { kind: 'broken', problems: [PROBLEM] }).state)
  expect(after.reading.dossier).toBe(read(opened()).reading.dossier)
  expect(after.trouble).toEqual({ kind: 'problems', problems: [PROBLEM] })
  expect(read(pressed(after, 'j')).trouble).toBe(after.trouble)
  const mended = update(after, { kind: 'read', asked: false, dossier: dossierOf('us-mexico-2023.json') }).state
  expect(read(mended).trouble).toBeNull()
})

test('a file with problems opens as these problems, becomes a dossier once fixed, and exits with 1 otherwise', () => {
  const broken = mendingState(START, [PROBLEM])
  expect(modeOf(broken)).toBe('problems')
  expect(update(broken, { kind: 'command', command: 'quit' }).effects).toEqual([{ kind: 'quit', code: 1 }])
  const mended = update(broken, { kind: 'read', asked: true, dossier: dossierOf('minimal.json') }).state
  expect(mended.kind).toBe('reading')
})

test('an empty dossier can be browsed without harm', () => {
  const empty = opened({ dossier: dossierOf('minimal.json') })
  const after = read(pressed(empty, 'j', 'enter', 'tab', 'tab', 'tab', 'G', 'u', '3', 'enter', 'esc'))
  expect(entryOf(after)).toBeNull()
  expect(after.focus).toBe('list')
})

const anyKey = fc.constantFrom(...new Set(KEYMAP.flatMap((binding) => binding.keys)), 'x', '2', '-', 'ñ')
const anySize = fc.record({ columns: fc.integer({ min: 0, max: 220 }), rows: fc.integer({ min: 0, max: 70 }) })

test('whatever is pressed and however the window is resized, every cursor is on a visible row', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 8, arbitrary: anyKey }, anySize), { maxLength: 80 }), (happenings) => {
      const end = read(
        happenings.reduce<State>(
          (state, one) =>
            typeof one === 'string' ? pressed(state, one) : update(state, { kind: 'resized', size: one }).state,
          opened(),
        ),
      )
      const enlarged = read(update(end, { kind: 'resized', size: { columns: 120, rows: 40 } }).state)
      for (const panel of PANELS) {
        const { cursor, top } = enlarged.lists[panel]
        expect(cursor).toBeLessThan(Math.max(1, listing(enlarged, panel).entries.length))
        expect(cursor - top).toBeGreaterThanOrEqual(0)
        expect(cursor - top).toBeLessThan(Math.max(1, geometryOf(enlarged).panelRows[panel]))
      }
    }),
    { numRuns: 60 },
  )
})

const pageOf = (state: State) => {
  const { overlay } = read(state)
  if (overlay.kind !== 'working' && overlay.kind !== 'compare') throw new Error('a page should be open')
  return overlay
}
const pageText = (state: State): string =>
  pageLines(read(state))
    .map((line) => plainText(line.kind === 'text' ? line.spans : tableSpans(line)))
    .join('\n')

test('w shows how the numbers of the selected record were calculated; w or Esc closes the page and changes nothing else', () => {
  const before = pressed(opened(), 'j')
  const page = pressed(before, 'w')
  expect([modeOf(page), pageOf(page).kind]).toEqual(['page', 'working'])
  expect(pageText(page)).toContain('5.7× = 56,564 ÷ 10,000')
  expect(pressed(page, 'w')).toEqual(before)
  expect(pressed(page, 'esc')).toEqual(before)
})

test('the page follows the record to another participant', () => {
  expect(pageText(pressed(opened(), '2', 'j', 'j', 'j', 'w'))).toContain('Number of issues: 3 issues')
})

test('a comparison asks for two marked statistics, and says so until there are two', () => {
  const one = read(pressed(opened(), 'space', 'b'))
  expect([one.overlay.kind, one.notice]).toEqual(['none', expect.stringContaining('First mark two or more statistics')])
  const two = pressed(opened(), 'j', 'j', 'j', 'space', 'j', 'j', 'space', 'b')
  expect(pageOf(two).kind).toBe('compare')
  expect(pageText(two)).toContain('different places')
  expect(read(pressed(two, 'b')).overlay.kind).toBe('none')
})

test('one key switches from one page to the other', () => {
  const marked = pressed(opened(), 'j', 'j', 'j', 'space', 'j', 'j', 'space', 'w')
  expect(pageOf(pressed(marked, 'b')).kind).toBe('compare')
  expect(pageOf(pressed(marked, 'b', 'w')).kind).toBe('working')
})

test('on a page the arrows scroll the page and not the list; the last page is full', () => {
  const page = pressed(opened({ size: { columns: 80, rows: 24 } }), 'w')
  const down = pressed(page, 'j', 'pagedown')
  expect(pageOf(down).top).toBeGreaterThan(2)
  expect(keyOf(down)).toBe('sw-encounters')
  const end = pressed(page, 'G')
  expect(pageOf(end).top).toBe(pageLines(read(end)).length - pageRows(read(end)))
  expect(pageOf(pressed(end, 'g')).top).toBe(0)
})

test('unit and language change a page while it is open', () => {
  const page = pressed(opened(), 'j', 'j', 'j', 'space', 'j', 'j', 'space', 'b')
  expect(pageText(pressed(page, 'L'))).toContain('lugares distintos')
  expect(read(pressed(opened(), 'w', 'u')).per).toBe('week')
})

test('the help opens over a page and closes to the panels; q leaves from a page', () => {
  expect(modeOf(pressed(opened(), 'w', '?'))).toBe('help')
  const action = actionFor(pressed(opened(), 'w'), 'q')
  expect(action && update(pressed(opened(), 'w'), action).effects).toEqual([{ kind: 'quit', code: 0 }])
})

test('the view of the chart stays from record to record, but its cursor starts over', () => {
  const inside = read(pressed(opened(), 'enter', 'h', 'h', '+', 'v'))
  expect([inside.at, inside.zoom, inside.arrangement]).toEqual(['2023-09', 5, 'fiscal'])
  const other = read(pressed(inside, 'esc', 'j', 'j', 'j'))
  expect([other.at, other.zoom, other.arrangement]).toEqual([null, 5, 'fiscal'])
  expect(read(pressed(inside, '2')).at).toBeNull()
  expect(read(pressed(inside, 'L', 'esc', 'enter')).at).toBe('2023-09')
})

test('an arrangement with fewer lines keeps the end of the detail visible', () => {
  const end = read(pressed(opened(), 'enter', 'G'))
  const lines = (state: ReadingState) => {
    const entry = entryOf(state)
    if (!entry) throw new Error('a record')
    return detailLines(contextOf(state), entry, geometryOf(state).detailColumns - INSET, chartViewOf(state)).length
  }
  const calendar = read(pressed(end, 'v', 'v'))
  expect(lines(calendar)).toBeLessThan(lines(end))
  expect(calendar.detailTop).toBe(lines(calendar) - geometryOf(calendar).detailRows)
})

test('arrows move along the series only where a statistic’s detail has the focus', () => {
  expect(read(pressed(opened(), 'left')).at).toBeNull()
  expect(read(pressed(opened(), 'enter', 'left')).at).toBe('2023-10')
  expect(modeOf(pressed(opened(), 'j', 'enter'))).toBe('detail')
  expect(read(pressed(opened(), 'j', 'enter', 'left')).focus).toBe('list')
})

test('a reloaded file keeps the period, the zoom and the marks', () => {
  const before = read(pressed(opened(), 'space', 'enter', 'h', '+'))
  const after = read(update(before, { kind: 'read', asked: true, dossier: dossierOf('us-mexico-2023.json') }).state)
  expect([after.at, after.zoom, after.marked]).toEqual([before.at, before.zoom, before.marked])
  expect(after.at).toBe('2023-10')
})

test('whatever is pressed, a page and a detail never scroll past their ends', () => {
  const sizes = fc.constantFrom({ columns: 120, rows: 40 }, { columns: 80, rows: 24 }, { columns: 60, rows: 15 })
  const key = fc.oneof(anyKey, fc.constantFrom('w', 'b', 'space', 'j', 'G', 'u', 'L', 'enter', 'h', '+', 'v'))
  fc.assert(
    fc.property(sizes, fc.array(key, { maxLength: 40 }), (size, keys) => {
      let state: State = opened({ size })
      for (const one of keys) {
        state = pressed(state, one)
        const now = read(state)
        if (now.overlay.kind === 'working' || now.overlay.kind === 'compare')
          expect(now.overlay.top).toBeLessThanOrEqual(Math.max(0, pageLines(now).length - pageRows(now)))
        const entry = entryOf(now)
        if (entry === null) continue
        const { detailColumns, detailRows } = geometryOf(now)
        const lines = detailLines(contextOf(now), entry, detailColumns - INSET, chartViewOf(now)).length
        expect(now.detailTop).toBeLessThanOrEqual(Math.max(0, lines - detailRows))
      }
    }),
    { numRuns: 40 },
  )
})
