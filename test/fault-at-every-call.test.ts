import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { add } from '../src/cli/edit/add.ts'
import { importFiles } from '../src/cli/import/command.ts'
import { merge } from '../src/cli/merge.ts'
import { runUpdate } from '../src/cli/update/command.ts'
import { makeNew } from '../src/cli/new.ts'
import { shippedIn } from '../src/cli/shipped.ts'
import { reportDossier } from '../src/cli/report.ts'
import { source } from '../src/cli/sources/source.ts'
import { keepLook } from '../src/files/baseline.ts'
import { memoryFile, seenFile, writeMemory } from '../src/system/memory.ts'
import { invocationOf, printed, type Printed } from './cli/printed.ts'
import { dossierWith, fileWith } from './dossier/fixture.ts'
import { readingOn } from '../src/dossier/index.ts'

/** What happens at the system call with this number: it fails with a code, or the process dies before it. */
interface Fault {
  readonly at: number
  readonly code: string
}

const KILL = 'KILL'
/** Above what Linux assigns, so no process has it. */
const DEAD = 4_194_305

/** The calls so far, and the one that fails; null where calls are not counted. */
const system = vi.hoisted(() => ({ calls: null as string[] | null, fault: null as Fault | null }))

/** Every synchronous function of node:fs counts its call, fails where it is to fail, and does nothing after a kill. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const failing =
    (name: string, work: (...args: readonly unknown[]) => unknown) =>
    (...args: readonly unknown[]): unknown => {
      if (system.calls === null) return work(...args)
      const { fault } = system
      const at = system.calls.push(name) - 1
      const isDead = fault?.code === 'KILL' && at >= fault.at
      // A descriptor is free after a failed close too.
      if (name === 'closeSync' && !isDead && at === fault?.at) work(...args)
      if (isDead || at === fault?.at) throw Object.assign(new Error(`${fault.code}: ${name}`), { code: fault.code })
      return work(...args)
    }
  const wrapped = Object.entries(real).map(([name, one]) => [
    name,
    typeof one === 'function' && name.endsWith('Sync') ? failing(name, one as never) : (one as unknown),
  ])
  return Object.fromEntries(wrapped) as typeof real
})

beforeEach(() => {
  vi.spyOn(process, 'pid', 'get').mockReturnValue(DEAD)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** A writer on a file: how it is started from nothing or an old file, and how it writes the new one. */
interface Writer {
  readonly file: (folder: string) => string
  /** The text before; null where the file must not exist. */
  readonly old: string | null
  readonly write: (file: string) => Promise<Printed | null>
}

const OLD = fileWith({ id: '"old"' })
const TABLE = 'statistic,period,value,measure,counts,unit\na,2023-11,5,flow,events,events\n'
const SHOWN = readingOn(dossierWith({ id: '"seen"' }), 20_000)

/** Files that the writers read, in a folder of their own. */
const INPUT = mkdtempSync(join(tmpdir(), 'migration-dash-input-'))
const inputFile = (name: string, text: string): string => {
  writeFileSync(join(INPUT, name), text)
  return join(INPUT, name)
}
const BASE = inputFile('base.json', OLD)
const THEIRS = inputFile('theirs.json', fileWith({ id: '"old"', sides: '[{ "id": "us", "name": "N" }]' }))
const CSV = inputFile('t.csv', TABLE)
const DOSSIER = inputFile('d.json', OLD)
const PAGE = inputFile('page.txt', 'Mexico asked for aid.')

const SHIPPED = shippedIn(new URL('../data/', import.meta.url))

const WRITERS: Readonly<Record<string, Writer>> = {
  import: {
    file: (folder) => join(folder, 'd.json'),
    old: OLD,
    write: (file) =>
      printed(() =>
        importFiles(
          invocationOf('import', 'import', CSV, '--into', file, '--all', '--published', '2024-01-05'),
          'data/recipes.json',
        ),
      ),
  },
  report: {
    file: (folder) => join(folder, 'r.md'),
    old: 'an older report',
    write: (file) =>
      printed(() =>
        reportDossier(invocationOf('report', 'report', DOSSIER, '--output', file, '--force'), 'unused.json'),
      ),
  },
  merge: {
    file: (folder) => join(folder, 'd.json'),
    old: OLD,
    write: (file) => printed(() => merge(invocationOf('merge', 'merge', BASE, file, THEIRS))),
  },
  add: {
    file: (folder) => join(folder, 'd.json'),
    old: OLD,
    write: (file) => printed(() => add(invocationOf('add', 'add', 'side', 'us', 'name:N', '--to', file, '--no-state'))),
  },
  'source add': {
    file: (folder) => join(folder, 'd.json'),
    old: OLD,
    write: (file) =>
      printed(() =>
        source(
          invocationOf('source', 'source', 'add', PAGE, '--to', file, '--title', 'T', '--published', '2024-01-05'),
        ),
      ),
  },
  new: {
    file: (folder) => join(folder, 'n.json'),
    old: null,
    write: (file) => printed(() => makeNew(invocationOf('new', 'new', file), SHIPPED)),
  },
  state: {
    file: (folder) => memoryFile({ XDG_STATE_HOME: folder }, 'd.json') ?? '',
    old: '{"version":0}',
    write: async (file) => {
      writeMemory(file, { version: 1 })
      return null
    },
  },
  'last look': {
    file: (folder) => seenFile({ XDG_STATE_HOME: folder }, 'd.json') ?? '',
    old: '{"older":true}',
    write: async (file) => {
      vi.stubEnv('XDG_STATE_HOME', dirname(dirname(file)))
      keepLook('d.json', SHOWN)
      return null
    },
  },
}

/** Returns the files in a folder and the folders in it. A new dossier has its schema beside it, which is no part of it. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((one) => relative(folder, join(one.parentPath, one.name)))
    .filter((name) => !/^\w.*\.schema\.json$/.test(name))
    .toSorted()

/** What a writer left behind: its answer, its calls, what is in the folder, and the file's content. */
interface Outcome {
  readonly path: string
  readonly answer: Printed | null
  readonly calls: readonly string[]
  readonly names: readonly string[]
  readonly content: string | null
}

const runOn = async (path: string, { write }: Writer, fault: Fault | null): Promise<Outcome> => {
  const calls: string[] = []
  Object.assign(system, { calls, fault })
  let answer: Printed | null
  try {
    answer = await write(path)
  } finally {
    system.calls = null
  }
  const names = filesIn(dirname(path))
  const content = names.includes(basename(path)) ? readFileSync(path, 'utf8') : null
  return { path, answer, calls, names, content }
}

/** Runs a writer once in a new folder. */
const runOnce = async (writer: Writer, fault: Fault | null = null): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-fault-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = writer.file(folder)
  mkdirSync(dirname(path), { recursive: true })
  if (writer.old !== null) writeFileSync(path, writer.old)
  return runOn(path, writer, fault)
}

/** A sentence or two, and no stack. */
const isSaid = (stderr: string): boolean =>
  /^\S.*\n(?:\S.*\n)?$/.test(stderr) && !/unexpected error|^\s+at /m.test(stderr)

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EINTR'] as const

test.each(Object.entries(WRITERS))(
  'whichever call of %s fails, the old or the new file exists whole, nothing is beside it, and a sentence says why',
  async (_, writer) => {
    const well = await runOnce(writer)
    expect(well.names).toContain(basename(well.path))
    expect(well.content).not.toBe(writer.old)
    expect(well.calls).toContain('fsyncSync')
    for (const at of well.calls.keys()) {
      const code = CODES[at % CODES.length] ?? 'EIO'
      const { answer, names, content } = await runOnce(writer, { at, code })
      const called = `call ${at}, ${well.calls[at]}, ${code}`
      const isNew = content === well.content
      expect([called, isNew || content === writer.old, names]).toEqual([
        called,
        true,
        isNew ? well.names : writer.old === null ? [] : [basename(well.path)],
      ])
      if (answer) expect([called, answer.code === 0, isNew || isSaid(answer.stderr)]).toEqual([called, isNew, true])
    }
  },
)

test.each(Object.entries(WRITERS))(
  'whenever %s is killed, the old or the new file exists whole, and the next one leaves nothing beside it',
  async (_, writer) => {
    const well = await runOnce(writer)
    for (const at of well.calls.keys()) {
      const killed = await runOnce(writer, { at, code: KILL })
      const called = `killed before call ${at}, ${well.calls[at]}`
      expect([called, killed.content === well.content || killed.content === writer.old]).toEqual([called, true])
      vi.spyOn(process, 'pid', 'get').mockReturnValue(DEAD + 1)
      const next = await runOn(killed.path, writer, null)
      // Where the killed one had written, nothing is written again, and the dead process's lock is left to who writes next.
      const isRefused = next.answer !== null && next.answer.code !== 0
      const names = isRefused ? next.names.filter((name) => !name.endsWith('.lock')) : next.names
      expect([called, names, next.content]).toEqual([called, well.names, well.content])
      vi.spyOn(process, 'pid', 'get').mockReturnValue(DEAD)
    }
  },
)

/** A publisher of one table, which an update imports without a network. */
const PUBLISHED = {
  read: async () => ({
    kind: 'bytes' as const,
    bytes: new TextEncoder().encode('period,value\n2023-11,5\n'),
    address: 'https://example.org/t.csv',
    validators: { etag: '"1"', modified: null },
  }),
  show: () => undefined,
  pause: async () => undefined,
  now: () => 0,
  today: '2024-01-05',
  recipes: 'data/recipes/',
}

const WITH_FEED = fileWith({
  statistics:
    '[{"id": "t", "name": "T", "definition": "D", "measure": "flow", "counts": "events", "unit": "u", "feed": {"url": "https://example.org/t.csv", "publisher": "tidy"}, "observations": []}]',
})

const UPDATE: Writer = {
  file: (folder) => join(folder, 'd.json'),
  old: WITH_FEED,
  write: (file) => printed(() => runUpdate(invocationOf('update', 'update', file), PUBLISHED)),
}

const lockBeside = (path: string): string | null => {
  const file = path.replace(/json$/, 'lock.json')
  return filesIn(dirname(path)).includes(basename(file)) ? readFileSync(file, 'utf8') : null
}

test('whichever call of an update fails, dossier and lock file are each old or new, and the next update completes both', async () => {
  const well = await runOnce(UPDATE)
  const lock = lockBeside(well.path)
  expect([well.answer?.code, well.names.length, lock === null]).toEqual([3, 4, false])
  for (const at of well.calls.keys()) {
    for (const code of [CODES[at % CODES.length] ?? 'EIO', KILL]) {
      vi.spyOn(process, 'pid', 'get').mockReturnValue(DEAD)
      const failed = await runOnce(UPDATE, { at, code })
      const called = `${code} at call ${at}, ${well.calls[at]}`
      const isNew = failed.content === well.content
      expect([called, isNew || failed.content === WITH_FEED]).toEqual([called, true])
      // The lock never says what the dossier does not have yet.
      expect([called, [null, ...(isNew ? [lock] : [])]]).toEqual([
        called,
        expect.arrayContaining([lockBeside(failed.path)]),
      ])
      if (code !== KILL && failed.answer?.code !== 3)
        expect([called, failed.answer?.code, isSaid(failed.answer?.stderr ?? '')]).toEqual([called, 1, true])
      vi.spyOn(process, 'pid', 'get').mockReturnValue(DEAD + 1)
      const next = await runOn(failed.path, UPDATE, null)
      expect([called, next.content, lockBeside(next.path)]).toEqual([called, well.content, lock])
      expect([called, next.names.filter((name) => !name.endsWith('.lock'))]).toEqual([called, well.names])
    }
  }
})
