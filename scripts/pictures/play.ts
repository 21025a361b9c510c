import { setTimeout as pause } from 'node:timers/promises'
import type { Cell } from '../../test/terminal/emulator.ts'
import { KEYS, start, type Program } from '../../test/terminal/program.ts'

/** Milliseconds without output after which a screen is taken for finished; Ink holds back a frame for 33 at most. */
const CALM = 60

/** The same at the start: the proofs of quotations come after the first screen, up to 200 ms later where many programs run. */
const STARTED = 400

/** Some keys, and texts that the screen has to show after them. */
export interface Step {
  /** Names of keys (`down`), or text that is typed. */
  readonly keys: readonly string[]
  readonly shows: readonly string[]
}

/** The program's arguments, its size and what is done in it. */
export interface Scene {
  readonly args: readonly string[]
  readonly columns: number
  readonly rows: number
  readonly ground?: 'dark' | 'light'
  readonly colours?: 256
  readonly steps: readonly Step[]
}

/** A screen as cells. */
export type Screen = readonly (readonly Cell[])[]

/** Runs the built program in a terminal and returns its screen after each step; fails where a step does not show what it should. */
export const play = async (scene: Scene): Promise<readonly Screen[]> => {
  const { args, columns, rows, steps } = scene
  await using program = start(args, { columns, rows, env: surroundings(scene) })
  await program.until((screen) => screen.at(-1) !== '', 'its last line')
  await calm(program, STARTED)
  const screens: Screen[] = []
  for (const step of steps) {
    for (const key of strokes(step.keys)) await press(program, key)
    screens.push(await shown(program, step))
  }
  return screens
}

/** The emulator does not answer the question for its background, so the environment says it. */
const surroundings = ({ ground = 'dark', colours }: Scene): Readonly<Record<string, string | undefined>> => ({
  COLORTERM: colours === 256 ? undefined : 'truecolor',
  COLORFGBG: ground === 'dark' ? '15;0' : '0;15',
})

/** Returns the screen once it has the texts of a step. What comes late, such as proofs of quotations, may change it before them. */
const shown = async (program: Program, { keys, shows }: Step): Promise<Screen> => {
  const hasAll = (lines: readonly string[]): boolean => {
    const columns = columnsOf(lines)
    return shows.every((text) => columns.some((column) => column.includes(unspaced(text))))
  }
  await program.until(hasAll, `${shows.join(', ')} after ${keys.join(' ') || 'the start'}`)
  await calm(program)
  return program.emulator.cells()
}

/** The texts of the panels at the left and at the right, each in one piece: a quotation may go on in the next line. */
const columnsOf = (lines: readonly string[]): readonly string[] =>
  [0, 1].map((column) => unspaced(lines.map((line) => line.split(/[│█]{2}/)[column] ?? '').join('')))

const unspaced = (text: string): string => text.replaceAll(/[\s│█]/g, '')

const NAMED: Readonly<Record<string, string>> = KEYS

const strokes = (keys: readonly string[]): readonly string[] => keys.flatMap((key) => NAMED[key] ?? [...key])

/**
 * Every key of a scene changes the screen; one that does not is a mistake in the scene. Bytes alone are no answer: a
 * copy is sent to the clipboard before its frame.
 */
const press = async (program: Program, key: string): Promise<void> => {
  const look = (): string => JSON.stringify(program.emulator.cells())
  const before = look()
  program.press(key)
  await program.until(() => look() !== before, `an answer to the key ${JSON.stringify(key)}`)
  await calm(program)
}

const calm = async (program: Program, milliseconds = CALM): Promise<void> => {
  let bytes = -1
  while (bytes !== program.emulator.bytes() || !program.emulator.complete()) {
    bytes = program.emulator.bytes()
    await pause(milliseconds)
  }
}
