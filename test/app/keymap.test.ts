import { expect, test } from 'vitest'
import {
  choicesFor,
  commandFor,
  footerOf,
  disabledReason,
  KEYMAP,
  keyName,
  modeOf,
  textFor,
  update,
  type Mode,
  type ReadingState,
  type State,
} from '../../src/app/index.ts'
import { memoizeText } from '../../src/dossier/index.ts'
import { COMMANDS, type Command } from '../../src/text/index.ts'
import { entryOf } from '../../src/app/selectors.ts'
import { read } from './seen.ts'
import { quotedOn, quoting } from './quoting.ts'
import { withForm } from '../form/stage.ts'
import { opened, pressed } from './stage.ts'

const MODES: readonly Mode[] = ['list', 'matrix', 'detail', 'series', 'page', 'help', 'prompt', 'pick', 'problems']

test('every command has a key', () => {
  expect(COMMANDS.filter((command) => !KEYMAP.some((binding) => binding.command === command))).toEqual([])
})

test.each(MODES)('in the mode %s no key has two meanings', (mode) => {
  const keys = KEYMAP.filter((binding) => binding.modes.includes(mode)).flatMap((binding) => binding.keys)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('no command needs AltGr or a key that is dead on a Spanish keyboard', () => {
  const keys = KEYMAP.flatMap((binding) => binding.keys)
  expect(
    keys.filter((key) => ['[', ']', '{', '}', '\\', '|', '@', '#', '~', '`', '´', '^', '¨'].includes(key)),
  ).toEqual([])
})

test.each(MODES)('the footer of %s names only keys that work there', (mode) => {
  expect(footerOf(mode).filter((binding) => !binding.modes.includes(mode))).toEqual([])
  expect(footerOf(mode).length).toBeGreaterThan(0)
})

test('Esc never quits, and Ctrl+C quits everywhere', () => {
  expect(MODES.map((mode) => commandFor(mode, 'esc'))).toEqual(MODES.map(() => 'back'))
  expect(MODES.map((mode) => commandFor(mode, 'ctrl+c'))).toEqual(MODES.map(() => 'interrupt'))
})

test('in a prompt, letters are text and not commands', () => {
  expect(textFor('prompt', 'q')).toBe('q')
  expect(commandFor('prompt', 'q')).toBeNull()
  expect(textFor('help', 'j')).toBe('j')
  expect(textFor('help', 'space')).toBe(' ')
  expect(commandFor('help', '?')).toBe('help')
  expect(textFor('list', 'q')).toBeNull()
})

const KEYS: ReadonlyMap<Command, readonly string[]> = new Map(
  COMMANDS.map((command) => [
    command,
    KEYMAP.filter((binding) => binding.command === command).flatMap((binding) => binding.keys),
  ]),
)
const keysOf = (command: Command): readonly string[] => KEYS.get(command) ?? []

/** What a Spanish keyboard writes with one key, alone or with Shift, without dead accents. */
const SPANISH = new Set([
  ...'abcdefghijklmnñopqrstuvwxyzçABCDEFGHIJKLMNÑOPQRSTUVWXYZÇ',
  ...'1234567890',
  ...'º!"·$%&/()=ª\'?¡¿+*-_.:,;<>',
])
const isPlain = (key: string): boolean => [...key].length > 1 || SPANISH.has(key)

test('every command has a key that a Spanish keyboard has without AltGr and without a dead key', () => {
  // These take no key: the palette has them.
  expect(COMMANDS.filter((command) => !keysOf(command).some(isPlain))).toEqual(['tour', 'save-chart'])
})

test.each(['en', 'es'] as const)('in %s every command is named in the palette, with each of its keys', (language) => {
  const state = read(opened({ language }))
  const { locale } = state
  const named = new Map(choicesFor(state, '').map((one) => [one.command, one]))
  expect(named.size).toBe(COMMANDS.length)
  for (const command of COMMANDS) {
    const choice = named.get(command)
    expect(choice?.words).toBe(locale.words.keys.commands[command])
    expect(choice?.keys.split(' ').filter((key) => key !== '')).toEqual(
      keysOf(command).flatMap((key) => keyName(locale, key).split(' ')),
    )
  }
})

/** These have no key: the palette runs them. */
const KEYLESS = new Set<Command>(['tour', 'save-chart', 'next-step', 'end-tour'])

/** Returns the key of each command that has one in a mode. */
const keysIn = memoizeText(
  (mode: Mode): ReadonlyMap<Command, string> =>
    new Map(
      COMMANDS.flatMap((command) => {
        const key = keysOf(command).find((one) => commandFor(mode, one) === command)
        return key === undefined ? [] : [[command, key] as const]
      }),
    ),
)

const possibleIn = (state: ReadingState): readonly Command[] => {
  const mode = modeOf(state)
  const keys = keysIn(mode)
  return COMMANDS.filter(
    (command) => KEYLESS.has(command) || (keys.has(command) && disabledReason(state, command, mode) === null),
  )
}

/** Whether the cursor is on a statistic that is marked: only on another one does a mark lead further. */
const isOnMarked = (state: ReadingState): boolean => {
  const entry = entryOf(state)
  return entry?.kind === 'statistic' && state.marked.includes(entry.statistic.id)
}

/** What distinguishes states in this search: the possible commands, and progress towards others, such as a text or a mark. */
const kindOf = (state: ReadingState, possible: readonly Command[]): string =>
  [
    modeOf(state),
    'text' in state.overlay && state.overlay.text !== '',
    state.marked.length,
    isOnMarked(state),
    ...possible,
  ].join(' ')

/** Keys that type a text where there is a prompt. */
const TYPED = ['a', '2'] as const

test('from the first screen keys alone reach states in which each command is possible', () => {
  const seen = new Set<string>()
  const reached = new Set<Command>()
  // Faults of a file come from outside; no key causes one.
  const troubled = update(opened(), { kind: 'unreadable', sentence: 'talks.json is gone' }).state
  // The answer that a file exists comes from outside too.
  const asked = update(pressed(opened(), 'x', 'enter'), {
    kind: 'brief',
    path: 'us-mexico-2023-brief.html',
    outcome: 'exists',
  }).state
  const conflicted = update(opened(), {
    kind: 'broken',
    problems: [
      { path: 'x-conflict[0]', place: { line: 1, column: 1 }, fault: { kind: 'deleted-and-changed', deleted: 'ours' } },
    ],
  }).state
  // What was quoted is known from the saved register.
  const quoted = quoting(quotedOn('2024-01-30'))
  const waiting: (() => State)[] = [
    () => opened(),
    () => troubled,
    () => asked,
    () => pressed(quoted, 'Q'),
    () => withForm(opened()),
    // A conflict of a merge comes from outside.
    () => pressed(conflicted, 'p'),
    // A record that was written comes from outside.
    () => update(opened(), { kind: 'added', count: 1 }).state,
    () => pressed(withForm(opened()), 'a', 'tab', 'b', 'esc'),
  ]
  for (let next = waiting.shift(); next && reached.size < COMMANDS.length; next = waiting.shift()) {
    const now = read(next())
    const possible = possibleIn(now)
    const kind = kindOf(now, possible)
    if (seen.has(kind) || now.marked.length > 2) continue
    seen.add(kind)
    for (const command of possible) reached.add(command)
    const keys = possible.flatMap((command) => keysIn(modeOf(now)).get(command) ?? [])
    for (const key of [...keys, ...TYPED]) waiting.push(() => pressed(now, key))
  }
  expect(COMMANDS.filter((command) => !reached.has(command))).toEqual([])
})
