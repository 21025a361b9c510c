import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Dossier } from '../src/dossier/index.ts'
import { dossierText, everyKind } from './dossier.ts'
import { machineLine } from './machine.ts'
import { outcome } from './outcome.ts'
import { bareInk, NARROW, NODE, ours, parsed, ran, strangers, WIDE, type Files, type Program } from './programs.ts'
import { rowsCsv, rowsOf, rowsText } from './rows.ts'
import { measured, type Scene } from './scene.ts'

/**
 * Measures the built program in a pseudo-terminal, in turn with others on the same records: `npm run bench:terminal [--
 * --short] [--beside FILE]`, after `npm run build`. FILE is the program of another build, such as the one before a change.
 */
const { short: isShort = false, beside } = parseArgs({
  options: { short: { type: 'boolean' }, beside: { type: 'string' } },
}).values

/** Returns our program, and the other build. */
const builds = (files: Files): readonly Program[] => [
  ours(files),
  ...(beside === undefined ? [] : [ours(files, WIDE, beside)]),
]

/** The time of a scene in a short run, in milliseconds, after which no further round begins. */
const LONGEST_SHORT = 20_000

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const SHIPPED = path('../data/us-mexico-2023.json')
const SCRIPTS = path('../node_modules/.bench')

const folder = mkdtempSync(join(tmpdir(), 'migration-dash-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const filesOf = (name: string, dossier: Dossier): Files => {
  const files = { text: join(folder, `${name}.txt`), csv: join(folder, `${name}.csv`), rows: rowsOf(dossier) }
  writeFileSync(files.text, rowsText(files.rows))
  writeFileSync(files.csv, rowsCsv(files.rows))
  return { ...files, dossier: join(folder, `${name}.json`) }
}

const made = (records: number): Files => {
  const dossier = everyKind(records)
  const files = filesOf(String(records), dossier)
  writeFileSync(files.dossier, dossierText(dossier))
  return files
}

const shipped = (): Files => ({
  ...filesOf('shipped', JSON.parse(readFileSync(SHIPPED, 'utf8')) as Dossier),
  dossier: SHIPPED,
})

/** Types are removed beforehand, because removing them is not part of starting a list. */
const inkScript = (): string => {
  mkdirSync(SCRIPTS, { recursive: true })
  const script = join(SCRIPTS, 'bare-ink.mjs')
  writeFileSync(script, stripTypeScriptTypes(readFileSync(path('bare-ink.ts'), 'utf8')))
  return script
}

const usual = {
  base: NODE.name,
  starts: isShort ? 5 : 11,
  rounds: isShort ? 2 : 4,
  keys: { rows: isShort ? 10 : 30, times: isShort ? 1 : 2 },
  burst: 0,
  idle: isShort ? 500 : 5000,
  longest: isShort ? LONGEST_SHORT : Infinity,
} as const

const KEYS_AT_ONCE = 200

const small = (script: string): Scene => {
  const files = made(200)
  const programs = [NODE, ...builds(files), ours(files, NARROW), bareInk(files, script), ...strangers(files).installed]
  return { ...usual, title: '200 records', programs }
}

const middle = (script: string): Scene => {
  const files = made(10_000)
  const programs = [NODE, ...builds(files), bareInk(files, script), ...strangers(files).installed]
  return { ...usual, title: '10,000 records', programs, burst: KEYS_AT_ONCE }
}

const large = (script: string): Scene => {
  const files = made(200_000)
  const base = parsed(files)
  const programs = [base, ...builds(files), bareInk(files, script), ...strangers(files).installed]
  return { ...usual, title: '200,000 records', programs, base: base.name, starts: 5, rounds: 2, burst: KEYS_AT_ONCE }
}

const own = (script: string): Scene => {
  const files = shipped()
  const rows = files.rows.filter(({ kind }) => kind === 'statistic' || kind === 'claim').length - 1
  const programs = [NODE, ...builds(files), bareInk(files, script), ran('--print'), ran('--help')]
  return { ...usual, title: 'The dossier that ships with the program', programs, keys: { ...usual.keys, rows } }
}

const script = inkScript()
console.log(machineLine())
const { missing } = strangers(shipped())
if (missing.length > 0) console.log(`Not installed here and left out: ${missing.join(', ')}`)
for (const sceneOf of isShort ? [own, middle] : [own, small, middle, large]) {
  const scene = sceneOf(script)
  console.log(`\n${outcome(scene, await measured(scene))}`)
}
