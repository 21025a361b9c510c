import { expect, test } from 'vitest'
import { actionFor, choicesFor, disabledReason, update, type Choice, type State } from '../../src/app/index.ts'
import { nextSort } from '../../src/app/palette.ts'
import { COMMANDS, type Command } from '../../src/text/index.ts'
import { drawn, read } from './seen.ts'
import { dossierOf, opened, pressed } from './stage.ts'

const choices = (state: State, text = ''): readonly Choice[] => choicesFor(read(state), text)
const choiceOf = (state: State, command: Command): Choice => {
  const found = choices(state).find((one) => one.command === command)
  if (!found) throw new Error(`no ${command}`)
  return found
}

/** Opens the palette over a state, with the cursor on a command. */
const on = (state: State, command: Command): State => {
  const open = read(pressed(state, ':'))
  const cursor = choices(open).findIndex((one) => one.command === command)
  return { ...open, overlay: { kind: 'palette', text: '', list: { cursor, top: 0 } } }
}
const step = (state: State, key: string) => {
  const action = actionFor(state, key)
  if (!action) throw new Error(`${key} should mean something`)
  return update(state, action)
}

/** Returns a step without its messages, which differ between languages as objects. */
const told = ({ state, effects }: ReturnType<typeof update>) => ({
  state: { ...state, locale: state.locale.language },
  effects,
})

const SCENES: readonly (readonly [string, State])[] = [
  ['the list of statistics', opened()],
  ['the chart of a statistic', pressed(opened(), 'enter', 'h')],
  ['the detail of an issue', pressed(opened(), '3', 'enter', 'j')],
  ['the matrix', pressed(opened(), 'm')],
  ['the timeline', pressed(opened(), 't')],
  ['an empty dossier', opened({ dossier: dossierOf('minimal.json') })],
]

test.each(SCENES)('over %s every action is listed once, possible ones first', (_, state) => {
  const all = choices(pressed(state, ':'))
  expect(all.map((one) => one.command).toSorted()).toEqual([...COMMANDS].toSorted())
  const possible = all.map((one) => one.disabledReason === null)
  expect(possible).toEqual(possible.toSorted((a, b) => Number(b) - Number(a)))
})

test.each(SCENES)('over %s an impossible action says why, and Enter on it does nothing', (_, state) => {
  const hindered = choices(pressed(state, ':')).filter((one) => one.disabledReason !== null)
  expect(hindered.length).toBeGreaterThan(0)
  for (const { command, disabledReason: why } of hindered) {
    const there = on(state, command)
    expect(why).not.toBe('')
    expect(step(there, 'enter')).toEqual({ state: there, effects: [] })
  }
})

test.each(SCENES)('over %s a possible action does what its key does', (_, state) => {
  const possible = choices(pressed(state, ':')).filter((one) => one.disabledReason === null)
  expect(possible.length).toBeGreaterThan(5)
  for (const { command } of possible)
    expect(told(step(on(state, command), 'enter'))).toEqual(told(update(state, { kind: 'command', command })))
})

test('the reason is shown beside the action', () => {
  const screen = drawn(pressed(opened(), ':', ...'matrix by side')).join('\n')
  expect(screen).toMatch(/z +matrix by side or by participant · works only here: /)
})

const EMPTY = opened({ dossier: dossierOf('minimal.json') })
const reasons: readonly (readonly [Command, State, string])[] = [
  ['open', EMPTY, 'no record is selected'],
  ['working', EMPTY, 'no record is selected'],
  ['next-match', opened(), 'no search yet'],
  ['previous-match', opened(), 'no search yet'],
  ['day-before', opened({ on: '2020-01-08' }), 'the file has no earlier date'],
  ['day-after', opened({ on: '2025-06-30' }), 'the file has no later date'],
  ['compare', pressed(opened(), 'space'), 'mark at least two statistics first'],
  ['mark', pressed(opened(), '2'), 'works only on a statistic'],
  ['back', opened(), 'nothing to go back to'],
]

test.each(reasons)('%s has a reason why it is not possible', (command, state, reason) => {
  expect(disabledReason(read(state), command)).toBe(reason)
})

const cured: readonly (readonly [Command, State])[] = [
  ['open', opened()],
  ['next-match', pressed(opened(), '/', ...'wall', 'enter', 'esc')],
  ['day-before', opened()],
  ['compare', pressed(opened(), 'space', 'j', 'j', 'j', 'space')],
  ['mark', pressed(opened(), 'j')],
  ['follow', pressed(opened(), '3', 'enter')],
  ['back', pressed(opened(), 'enter')],
  ['back', pressed(opened(), 'f', ...'deaths', 'enter')],
  ['back', pressed(opened(), 't')],
]

test.each(cured)('%s is possible once it has what it needs', (command, state) => {
  expect(disabledReason(read(state), command)).toBeNull()
})

test('the reason for a command of another mode names that mode', () => {
  expect(choiceOf(opened(), 'fold').disabledReason).toBe(
    `works only here: ${read(opened()).locale.words.keys.modes.matrix}`,
  )
  expect(choiceOf(pressed(opened(), 'm'), 'fold').disabledReason).toBeNull()
})

test.each([
  ['en', 'fold', 'by side'],
  ['en', 'fold', 'matrx sides'],
  ['en', 'timeline', 'timelin'],
  ['es', 'timeline', 'cronologia'],
  ['es', 'timeline', 'CRONOLOGÍA'],
] as const)('in %s %s is found by “%s”', (language, command, text) => {
  expect(choices(opened({ language }), text).map((one) => one.command)).toContain(command)
})

test('an action is found by its words, in both languages', () => {
  for (const language of ['en', 'es'] as const) {
    const state = opened({ language })
    const { commands } = read(state).locale.words.keys
    const lost = COMMANDS.filter((command) => !choices(state, commands[command]).some((one) => one.command === command))
    expect(lost).toEqual([])
  }
})

test('a text that matches no action says so, and Enter does nothing', () => {
  const none = pressed(opened(), ':', ...'qqqqq')
  expect(drawn(none).join('\n')).toContain('No action matches “qqqqq”.')
  expect(step(none, 'enter')).toEqual({ state: none, effects: [] })
})

test('the arrows select an action, and Enter performs it', () => {
  const open = pressed(opened(), ':')
  const at = choices(open).findIndex((one) => one.command === 'timeline')
  expect(at).toBeGreaterThan(0)
  const there = pressed(open, ...Array.from({ length: at + 1 }, () => 'down'), 'up')
  expect(read(pressed(there, 'enter'))).toMatchObject({ panel: 'timeline', overlay: { kind: 'none' } })
})

test('Esc closes it and changes nothing', () => {
  const before = pressed(opened(), '3', 'enter', 'j')
  expect(pressed(before, ':', 'down', ...'fold', 'esc')).toEqual(before)
})

test('an action found by its words is performed at once, such as language and quit', () => {
  expect(read(pressed(opened(), ':', ...'cambiar', 'enter')).locale.language).toBe('es')
  expect(step(pressed(opened(), ':', ...'quit'), 'enter').effects).toHaveLength(1)
})

test.each(['1', '2', '3', 'm', 't', 'i'])('in place %s s goes through every order and starts over', (key) => {
  const orders: string[] = []
  let state = pressed(opened(), key)
  const { panel } = read(state)
  do {
    orders.push(read(state).orders[panel].sort)
    expect(orders.length).toBeLessThan(9)
    const after = nextSort(read(state))
    state = pressed(state, 's')
    expect(read(state).orders[panel].sort).toBe(after)
  } while (read(state).orders[panel].sort !== orders[0])
  expect([new Set(orders).size, orders.length > 1]).toEqual([orders.length, true])
})

test.each(['edit', 'browse', 'copy', 'cite', 'brief'] as const)(
  'in restricted mode %s does nothing but say so, by its key and in the list of actions',
  (command) => {
    const state: State = { ...read(opened()), access: 'restricted' }
    const { state: next, effects } = update(state, { kind: 'command', command })
    expect([effects, read(next).overlay.kind, read(next).notice]).toEqual([[], 'none', 'off in restricted mode'])
    expect(disabledReason(read(state), command)).toBe('off in restricted mode')
  },
)
