import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { TestProjectConfiguration } from 'vitest/config'
import { SOURCE_MAP } from './vite.dependencies.ts'

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `test/${file}`)
  .toSorted()

/** Whether a test runs the built program or draws into a terminal: then it imports something of `test/terminal`, a pseudo-terminal, or what draws the pictures. */
const needsTerminal = (file: string): boolean =>
  /from '(?:(?:\.\.?\/)+(?:terminal\/|scripts\/pictures\/draw)|@lydell\/node-pty')/.test(readFileSync(file, 'utf8'))

/** Whether a test replaces a module, which files that share their modules may have loaded already. */
const replacesModule = (file: string): boolean => /vi\.mock\(/.test(readFileSync(file, 'utf8'))

/** Whether a test starts processes, such as git, an editor or a clipboard, or writes a program that src starts. */
const startsProcesses = (file: string): boolean => /from 'node:child_process'|0o755/.test(readFileSync(file, 'utf8'))

/** Whether a test needs a process or modules of its own. */
const needsOwn = (file: string): boolean => needsTerminal(file) || replacesModule(file) || startsProcesses(file)

/** Dependencies that import a module of ours, as `vite.dependencies.ts` says: loaded by Vite they draw as the program does, and drawing tests take a fifth less CPU. */
export const LOADED_BY_VITE = [
  'ink',
  'ink-table',
  '@alcalzone/ansi-tokenize',
  'cli-truncate',
  'slice-ansi',
  'string-width',
  'widest-line',
  'wrap-ansi',
]

/** Loads dependencies in tests without their source maps: Ink's lead to sources that its package lacks, and Vite warns of each file. */
export const withoutMaps = (): Plugin => ({
  name: 'without-maps',
  enforce: 'pre',
  apply: 'serve',
  load: {
    filter: { id: /\/node_modules\/[^?]*\.js$/ },
    handler: (id) => readFileSync(id, 'utf8').replace(SOURCE_MAP, ''),
  },
})

/** The projects of `npm test`; only the second one builds the program first. */
export const projects: readonly TestProjectConfiguration[] = [
  {
    extends: true,
    // Loading the modules of src for each file again would take twice as long as the tests.
    test: {
      name: 'unit',
      include: files.filter((file) => !needsOwn(file)),
      isolate: false,
      // Tests make much garbage that dies young: with more room for it, they take a tenth less CPU.
      execArgv: ['--max-semi-space-size=64'],
      globalSetup: ['test/temporary.ts'],
    },
  },
  {
    extends: true,
    test: {
      name: 'program',
      include: files.filter(needsOwn),
      globalSetup: ['test/temporary.ts', 'test/built.ts'],
    },
  },
]
