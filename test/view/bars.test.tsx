import { expect, test } from 'vitest'
import { update, type State } from '../../src/app/index.ts'
import { plainText, widthOf } from '../../src/text/index.ts'
import { Footer, footerSpans, fitsFooter, Header, PlainHeader, Strip } from '../../src/view/bars.tsx'
import { read } from '../app/seen.ts'
import { opened, pressed } from '../app/stage.ts'
import { problemsOf } from '../dossier/fixture.ts'
import { rendered } from './rendered.ts'

const wide = { columns: 120, rows: 40 }
const footer = (state: State): string => plainText(footerSpans(state))
const broken = (state: State): State => update(state, { kind: 'broken', problems: problemsOf('{') }).state

test.each([60, 80, 120])(
  'the header of a window %i columns wide is one line, with the day of the reading',
  (columns) => {
    const state = read(opened({ size: { columns, rows: 24 }, on: '2023-12-30' }))
    const lines = rendered(<Header state={state} />, columns)
    expect(lines).toHaveLength(1)
    expect(widthOf(lines[0] ?? '')).toBeLessThanOrEqual(columns)
    expect(lines[0]).toContain(state.locale.day(state.reading.on))
  },
)

test('the header names the key that goes to a later statement, where it has room for it', () => {
  const header = (columns: number, on = '2023-12-30'): string | undefined =>
    rendered(<Header state={read(opened({ size: { columns, rows: 24 }, on }))} />, columns)[0]
  expect(header(120)).toMatch(/ As known on .* · 24 sources · 151 statements later >$/)
  expect(header(80)).toMatch(/ As known on .* · 24 sources$/)
  expect(header(120, '2030-01-01')).toMatch(/ As known on .* sources$/)
})

test.each([60, 80, 120])('at %i columns the header says how a file is followed that is not watched', (columns) => {
  const state = read(opened({ size: { columns, rows: 24 } }))
  const header = (now: State): string => rendered(<Header state={read(now)} />, columns).join('\n')
  expect(header(state)).not.toMatch(/once|key/)
  expect(header(update(state, { kind: 'watched', by: 'keys' }).state)).toContain(' checked at each key · As known on')
  expect(header({ ...state, origin: 'input' })).toContain(' read once · As known on')
  expect(header({ ...state, origin: 'web' })).toContain(' not watched, r reloads · As known on')
  expect(widthOf(header({ ...state, watchedBy: 'keys' }))).toBeLessThanOrEqual(columns)
})

test('before a dossier can be shown the header is the name of its file', () => {
  expect(rendered(<PlainHeader state={opened()} />, 120)).toEqual([' talks.json'])
})

test('problems of the file are above the footer as long as they last', () => {
  const state = opened({ size: wide })
  expect(rendered(<Strip state={read(state)} />, 120)).toEqual([''])
  const [line = ''] = rendered(<Strip state={read(broken(state))} />, 120)
  expect(line).toContain('talks.json:1:2')
})

test.each([20, 40, 80, 120])(
  'the footer of a window %i columns wide cuts no key, and keeps help and quit',
  (columns) => {
    const state = opened({ size: { columns, rows: 24 } })
    const [line = ''] = rendered(<Footer state={state} />, columns)
    expect(widthOf(line)).toBeLessThanOrEqual(columns)
    if (columns >= 40) expect(line).toMatch(/ \? .* q /)
    expect(footer(state).trimEnd()).toBe(line)
  },
)

test('a date is reported as wrong once it cannot become valid any more', () => {
  const tones = (text: string): readonly string[] =>
    footerSpans(pressed(opened({ size: wide }), 'a', ...text)).map(({ tone }) => tone ?? 'plain')
  expect(tones('2024-0')).not.toContain('warn')
  expect(tones('2024-01-31')).not.toContain('warn')
  expect(tones('2024-13')).toContain('warn')
})

test('a notice replaces the keys, and a prompt replaces a notice', () => {
  const noticed: State = { ...opened({ size: wide }), notice: 'Done.' }
  expect(footer(noticed)).toBe(' Done.')
  expect(footer({ ...pressed(opened({ size: wide }), 'f', 'x'), notice: 'Done.' })).not.toContain('Done.')
})

test('an address is in the footer only if it fits', () => {
  const state = read(opened({ size: { columns: 80, rows: 24 } }))
  expect(fitsFooter(state, 'https://a.example/')).toBe(true)
  expect(fitsFooter(state, `https://a.example/${'x'.repeat(80)}`)).toBe(false)
})
