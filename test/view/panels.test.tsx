import { expect, test } from 'vitest'
import { geometryOf, type State } from '../../src/app/index.ts'
import { plainText, span, widthOf } from '../../src/text/index.ts'
import { Panels, markMatches } from '../../src/view/panels.tsx'
import { crowd, read } from '../app/seen.ts'
import { opened, pressed } from '../app/stage.ts'
import { talks } from '../dossier/talks.ts'
import { rendered } from './rendered.ts'

const size = { columns: 120, rows: 40 }
const panels = (state: State): readonly string[] =>
  rendered(<Panels state={read(state)} />, geometryOf(read(state)).listColumns)

test('three panels share one frame, each with its number, name and count', () => {
  const state = opened({ dossier: crowd, size })
  const lines = panels(state)
  const { words } = state.locale
  expect(lines.filter((line) => /^[╭├]/.test(line)).map((line) => line.slice(0, 40))).toEqual([
    expect.stringContaining(`1 ${words.panels.statistics}`),
    expect.stringMatching(new RegExp(`2 ${words.panels.participants}.*12`)),
    expect.stringMatching(new RegExp(`3 ${words.panels.issues}.*9`)),
  ])
  expect(lines[0]).toMatch(/^╭.*╮$/)
  expect(lines.at(-1)).toMatch(/^╰.*╯$/)
})

test.each([60, 100, 120, 200])(
  'every line of the panels of a window %i columns wide is as wide as their frame',
  (columns) => {
    const state = opened({ dossier: crowd, size: { columns, rows: 30 } })
    const { listColumns } = geometryOf(read(state))
    expect(new Set(panels(state).map(widthOf))).toEqual(new Set([listColumns]))
  },
)

test.each(['en', 'es'] as const)('every list has heads above its columns, %s', (language) => {
  const state = opened({ size, language })
  const { heads } = state.locale.words.rows
  const tops = (shown: State) => panels(shown).filter((line) => /^[╭├]/.test(line))
  const [statistics = '', participants = '', issues = ''] = tops(state)
  expect(statistics).toContain(heads.latest)
  expect(participants).toContain(`${heads.positions} ┤`)
  expect(issues).toContain(heads.status)
  expect(tops(pressed(state, 't'))[0]).toContain(heads.happened)
  expect(tops(pressed(state, 'i'))[0]).toContain(heads.cited)
  expect(tops(pressed(state, '>', 'c'))[0]).toContain(heads.change)
})

test('an empty panel says why, in the words of its list', () => {
  const state: State = { ...read(opened({ dossier: talks([]), size })), origin: 'web' }
  const first = state.locale.words.empty.issues.slice(0, 20)
  expect(panels(state).join('\n')).toContain(first)
})

test('a filter without matches is named in its empty panel', () => {
  const state = pressed(opened({ dossier: crowd, size }), '3', 'f', ...'zzz', 'enter')
  expect(panels(state).join('\n')).toContain('zzz')
})

test('a list longer than its panel has a scroll bar, and a view has the frame to itself', () => {
  const state = opened({ dossier: crowd, size: { columns: 120, rows: 24 } })
  expect(panels(state).join('\n')).toContain('█')
  expect(panels(pressed(state, 'i')).filter((line) => /^[╭├]/.test(line))).toHaveLength(1)
})

test('marking a statistic moves nothing: the mark is in the margin', () => {
  const state = opened({ size })
  const marked = pressed(state, 'space')
  expect(read(marked).marked).toHaveLength(1)
  const [before, after] = [panels(state), panels(marked)]
  expect(after[1]?.startsWith(`│${state.locale.signs.of('marked')}`)).toBe(true)
  expect(after.map((line) => line.replace(/^│./, ''))).toEqual(before.map((line) => line.replace(/^│./, '')))
})

test('search matches are marked in a row, and the text is unchanged', () => {
  const spans = [span('Issue barcelona')]
  const state = { search: { text: 'barc' } } as Parameters<typeof markMatches>[0]
  expect(plainText(markMatches(state, spans))).toBe('Issue barcelona')
  expect(markMatches(state, spans).length).toBeGreaterThan(1)
  expect(markMatches({ search: null }, spans)).toBe(spans)
})
