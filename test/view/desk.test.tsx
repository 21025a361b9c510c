import { renderToString } from 'ink'
import { expect, test } from 'vitest'
import { widthOf } from '../../src/text/index.ts'
import { DeskFrame } from '../../src/view/desk.tsx'
import { deskOf, readOne, summary, typed } from '../desk/stage.ts'

const drawn = (state: ReturnType<typeof deskOf>): readonly string[] =>
  renderToString(<DeskFrame state={state} />, { columns: state.size.columns })
    .replace(/\u001b\[[\d;]*m/g, '')
    .split('\n')

const filled = (staged: Parameters<typeof deskOf>[1]) => {
  const names = Array.from({ length: 30 }, (_, at) => `${at}.json`)
  let desk = deskOf(names, staged)
  for (const [at, name] of names.entries())
    desk = readOne(
      desk,
      name,
      at % 10 === 0
        ? `${name}:1:1: not JSON`
        : summary(`Talks on a matter with a long name, ${at}`, {
            concern: at % 3 === 0 ? { kind: 'contradicted', statistics: at } : null,
            changes: at % 2 === 0 ? at : null,
            next: at % 4 === 0 ? { date: '2024-01-08', text: 'deadline: a decision on a limit' } : null,
            silent: at % 5 === 0 ? ['CBP', 'IOM'] : [],
          }),
      [`Record ${at}`],
    )
  return desk
}

const SIZES = [
  { columns: 60, rows: 15 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 60 },
]
const CASES = SIZES.flatMap((size) => (['en', 'es'] as const).map((language) => ({ ...size, language })))

test.each(CASES)('at $columns×$rows in $language the list, its search, its help and an empty one fit', (staged) => {
  const full = filled(staged)
  for (const state of [
    full,
    typed(full, 'G').state,
    typed(full, '/', ...'record 7').state,
    typed(full, '?').state,
    typed(full, '?', 'G').state,
    deskOf([], staged),
  ]) {
    const lines = drawn(state)
    expect(lines).toHaveLength(staged.rows)
    expect(lines.filter((line) => widthOf(line) > staged.columns)).toEqual([])
  }
})

test('in ASCII the rows have only ASCII between their borders', () => {
  const lines = drawn(filled({ ascii: true, columns: 120, rows: 30 })).slice(2, 20)
  expect(lines.filter((line) => /[^\u0020-\u007e]/.test(line.replace(/[│█…]/g, '')))).toEqual([])
})

test('a title is whole where there is room for it, and the columns have heads', () => {
  const lines = drawn(filled({ columns: 200, rows: 60 }))
  expect(lines[1]).toMatch(/Dossiers · 30 dossiers ─+ caveat ─+ changes ─+ next ─+ overdue/)
  expect(lines.some((line) => line.includes('Talks on a matter with a long name, 27'))).toBe(true)
})

test('a terminal that is too small says what it needs', () => {
  expect(drawn(deskOf([], { columns: 40, rows: 10 }))[0]).toContain('60×15')
})

test('the footer of the help names no key that settles a conflict of a merge, which a list has none of', () => {
  expect(
    drawn(typed(filled({ columns: 120, rows: 40 }), '?').state)
      .at(-1)
      ?.trim(),
  ).toBe('↑↓ move  Esc back  ? help  q quit')
})

test.each([
  [1, 'contradicha'],
  [2, 'contradichas'],
])('in Spanish %i statistics are %s', (statistics, word) => {
  const desk = readOne(
    deskOf(['a.json'], { language: 'es', columns: 120, rows: 40 }),
    'a.json',
    summary('A', { concern: { kind: 'contradicted', statistics } }),
  )
  expect(drawn(desk)[2]).toMatch(new RegExp(`≠ ${statistics} ${word} `))
})
