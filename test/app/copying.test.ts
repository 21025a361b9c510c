import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyText } from '../../src/app/copying.ts'
import { entryOf, listing, update, type CopiedBy, type Effect, type State } from '../../src/app/index.ts'
import { widthOf } from '../../src/text/index.ts'
import { issue, position, talks } from '../dossier/talks.ts'
import { drawn, read } from './seen.ts'
import { opened, pressed } from './stage.ts'

type Doing = 'copy' | 'cite' | 'browse'
const did = (state: State, command: Doing): { readonly state: State; readonly effects: readonly Effect[] } =>
  update(state, { kind: 'command', command })

const COPIES = ['copy', 'cite'] as const

test('y copies the value of the record under the cursor', () => {
  expect(did(opened(), 'copy').effects).toEqual([{ kind: 'copy', text: '242,418' }])
})

/** Returns the state after a text was copied by what is named. */
const copied = (state: State, text: string, by: CopiedBy): State => update(state, { kind: 'copied', text, by }).state

test.each([
  ['system', 'Copied: 242,418'],
  ['tmux', 'Copied to tmux, and sent to the terminal: 242,418'],
  ['terminal', 'Sent to the terminal, to copy: 242,418'],
] as const)('copied by %s, the footer says no more than is known: %s', (by, sentence) => {
  expect(drawn(copied(opened(), '242,418', by)).at(-1)).toContain(sentence)
})

test('Y copies it with its citation; what does not fit in a line is shown on a page', () => {
  const [effect] = did(opened(), 'cite').effects
  expect(effect).toMatchObject({ text: expect.stringMatching(/^242,418 encounters, .* 30 December 2023\.$/) })
  const state = copied(opened(), effect?.kind === 'cite' ? effect.text : '', 'terminal')
  expect(read(state).overlay.kind).toBe('copied')
  expect(drawn(state).join('\n')).toContain('242,418 encounters')
  expect(drawn(state).join('\n')).toContain('Sent to the terminal, which may not copy it')
  expect(drawn(copied(opened(), 'x'.repeat(200), 'system')).join('\n')).toContain('Copied to the clipboard')
  expect(drawn(pressed(state, 'esc'))).toEqual(drawn(opened()))
})

test('a page of what was copied does not cover what was opened meanwhile', () => {
  const state = copied(pressed(opened(), '/'), 'x'.repeat(200), 'terminal')
  expect(read(state).overlay.kind).toBe('find')
  expect(read(state).notice).toContain('xxx')
})

test('in the matrix they copy the cell', () => {
  const dossier = talks([issue('a', { positions: [position('ana', 'opposes'), position('ben', 'demands')] })])
  const state = pressed(opened({ dossier }), 'm', 'l')
  expect(did(state, 'copy').effects).toEqual([{ kind: 'copy', text: 'demands' }])
  expect(did(pressed(state, 'z'), 'copy').effects).toEqual([{ kind: 'copy', text: 'Ben: demands' }])
})

test('the editor opens at the same record, in the matrix at the cell', () => {
  const dossier = talks([issue('a', { positions: [position('ana', 'opposes'), position('ben', 'demands')] })])
  const targetIn = (state: State) => {
    const [effect] = update(state, { kind: 'command', command: 'edit' }).effects
    return effect?.kind === 'edit' ? effect.target : null
  }
  const matrix = pressed(opened({ dossier }), 'm', 'l')
  expect(targetIn(matrix)).toMatchObject({ kind: 'stance', key: 'a/ben' })
  expect(targetIn(pressed(matrix, 'z'))).toMatchObject({ kind: 'side-stance', key: 'a/south' })
  expect(targetIn(pressed(opened({ dossier }), '3'))).toMatchObject({ kind: 'issue', key: 'a' })
})

test('in a chart they copy the period under the cursor', () => {
  expect(did(pressed(opened(), 'enter', 'h'), 'copy').effects).not.toEqual(did(opened(), 'copy').effects)
})

test('the copied value is the one shown: the statistic at the period of its detail', () => {
  const shown = pressed(opened(), 'enter', 'h', 'h', 'esc')
  const [effect] = did(shown, 'copy').effects
  expect(effect?.kind === 'copy' && drawn(shown).some((line) => line.includes(`${effect.text} encounters`))).toBe(true)
})

test('where only the row is visible they copy its value, wherever the chart was left', () => {
  const size = { columns: 80, rows: 24 }
  const left = pressed(opened({ size }), 'enter', 'h', 'h')
  expect(did(left, 'copy').effects).not.toEqual(did(opened(), 'copy').effects)
  expect(did(pressed(left, 'esc'), 'copy').effects).toEqual(did(opened(), 'copy').effects)
})

test.each(COPIES)('before anything is known %s has nothing to copy', (command) => {
  const { state, effects } = did(opened({ on: '1990-01-01' }), command)
  expect([effects, read(state).notice]).toEqual([[], 'nothing here to copy'])
})

test('the line of the reading’s day and the row without sources have nothing to copy', () => {
  const timeline = pressed(opened(), 't')
  const at = listing(read(timeline), 'timeline').entries.findIndex((one) => one.kind === 'now')
  const now = { ...read(timeline), lists: { ...read(timeline).lists, timeline: { cursor: at, top: at } } }
  expect(entryOf(now)?.kind).toBe('now')
  for (const command of COPIES) expect(did(now, command).effects).toEqual([])
})

test('an address is shown before it is opened, and Esc does not open it', () => {
  const { state, effects } = did(opened(), 'browse')
  const [effect] = effects
  if (effect?.kind !== 'address') throw new Error('no address')
  const before = drawn(opened())
  expect([effects.length, drawn(state)]).toEqual([1, before])
  const asked = update(state, { kind: 'address', address: effect.address }).state
  expect(drawn(asked).at(-1)).toContain(`Open ${effect.address}`)
  expect(update(asked, { kind: 'command', command: 'accept' }).effects).toEqual([
    { kind: 'browse', address: effect.address },
  ])
  const refused = update(asked, { kind: 'command', command: 'back' })
  expect([drawn(refused.state), refused.effects]).toEqual([before, []])
})

test('without an address a notice says so and nothing is opened', () => {
  const { state, effects } = did(pressed(opened(), '3', 'j', 'j', 'j', 'j', 'j'), 'browse')
  expect([effects, read(state).notice]).toEqual([[], 'this record has no link'])
})

test.each([
  ['en', false],
  ['es', false],
  ['en', true],
] as const)('on any screen y, Y and o do something or say why not (%s, ASCII: %s)', (language, ascii) => {
  const key = fc.constantFrom(...'123mticjklGz<>', 'enter', 'esc', 'tab')
  const size = fc.constantFrom({ columns: 120, rows: 40 }, { columns: 80, rows: 24 }, { columns: 60, rows: 15 })
  fc.assert(
    fc.property(
      fc.array(key, { maxLength: 12 }),
      size,
      fc.constantFrom(...COPIES, 'browse' as const),
      (keys, room, command) => {
        const before = pressed(opened({ language, ascii, size: room }), ...keys)
        const { state, effects } = did(before, command)
        expect(effects.length === 1 || read(state).notice !== '').toBe(true)
        if (command !== 'browse') {
          const text = copyText(read(before), command)
          expect(effects).toEqual(text === '' ? [] : [{ kind: command, text }])
          expect(text).not.toMatch(/undefined|NaN|\[object/)
        }
        const lines = drawn(state)
        expect(lines).toHaveLength(room.rows)
        expect(lines.filter((line) => widthOf(line) > room.columns)).toEqual([])
      },
    ),
    { numRuns: 30 },
  )
})
