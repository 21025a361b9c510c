import { fileURLToPath, pathToFileURL } from 'node:url'
import { version } from '../package.json'
import { parseArguments, type Invocation, type OutputOptions } from './cli/parse.ts'
import {
  fallbackOf,
  isoDay,
  ownDay,
  safe,
  startText,
  turningDays,
  type Day,
  type Dossier,
  type Problem,
} from './dossier/index.ts'
import { diffJson, diffText, jsonReport, printOverview } from './report/index.ts'
import { asciiText, sayIn, sayProblem, wordsIn, type Words } from './text/index.ts'
import type { Resolved } from './files/baseline.ts'
import { faultSentence, loadOnce, sourceOf, startReading, type Loaded, type DossierSource } from './files/source.ts'
import { readFileBytes, type FileFault } from './system/file.ts'
import { canDraw, glyphsOf } from './system/terminal.ts'
import { changesSince, type Showing } from './present/index.ts'

type Open = Extract<Invocation, { kind: 'open' }>

/** The dossier that ships with the program, and the schema, beside it in `data/`. */
const shipped = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url))

const USAGE = 2
const FAILED = 1

const say = (stream: NodeJS.WriteStream, text: string, ascii: boolean): void => {
  stream.write(ascii ? asciiText(text) : text)
}

const problemLines = (words: Words, path: string, problems: readonly Problem[]): string =>
  problems.map((problem) => `${sayProblem(words, safe(path), problem)}\n`).join('')

/** Every problem of every file on standard output; 1 if there is one. */
const check = async ({ files, outputOptions }: Extract<Invocation, { kind: 'check' }>): Promise<number> => {
  const words = wordsIn(outputOptions.language)
  let code = 0
  for (const file of files) {
    const read = await loadOnce(words, sourceOf(file))
    if (read.kind === 'dossier') continue
    code = FAILED
    say(
      process.stdout,
      read.kind === 'problems' ? problemLines(words, file, read.problems) : `${read.sentence}\n`,
      outputOptions.ascii,
    )
  }
  if (code === 0) say(process.stdout, `${words.problems.fine(files.length)}\n`, outputOptions.ascii)
  return code
}

/** What changed between two files; 1 if anything did. A file that cannot be read is trouble, as for diff(1), and no difference. */
const diff = async ({ before, after, json, outputOptions }: Extract<Invocation, { kind: 'diff' }>): Promise<number> => {
  const words = wordsIn(outputOptions.language)
  const [old, now] = [await loadOnce(words, sourceOf(before)), await loadOnce(words, sourceOf(after))]
  if (old.kind !== 'dossier') return unread(words, before, old, outputOptions.ascii)
  if (now.kind !== 'dossier') return unread(words, after, now, outputOptions.ascii)
  const spoken = sayIn(outputOptions.language, fallbackOf(now.dossier), glyphsOf(outputOptions, process.env))
  const compared = {
    before: { dossier: old.dossier, on: Infinity },
    after: { dossier: now.dossier, on: Infinity },
    say: spoken,
  }
  const told = json ? diffJson(compared) : diffText(compared)
  process.stdout.write(told.text)
  return told.same ? 0 : FAILED
}

type Unread = Exclude<Loaded, { kind: 'dossier' }>

const unread = (words: Words, path: string, read: Unread, ascii: boolean, code = USAGE): number =>
  fail(read.kind === 'sentence' ? `${read.sentence}\n` : problemLines(words, path, read.problems), ascii, code)

/** A report of the dossier; what writes it is loaded meanwhile, and for nothing else. */
const reportDossier = async (invocation: Extract<Invocation, { kind: 'report' }>): Promise<number> => {
  const { outputOptions } = invocation
  const words = wordsIn(outputOptions.language)
  const source = sourceOf(invocation.file ?? shipped('us-mexico-2023.json'))
  const reporting = import('./files/write-report.ts')
  const read = await loadOnce(words, source)
  if (read.kind !== 'dossier') return unread(words, source.label, read, outputOptions.ascii, FAILED)
  const resolved = await resolveAloud(words, invocation, source, read.dossier)
  if ('sentence' in resolved) return fail(`${resolved.sentence}\n`, outputOptions.ascii)
  const { report } = await reporting
  return report(invocation, source.path, read.dossier, resolved.since)
}

/** The days on which a dossier changes, for the completions of shells. */
const datesOf = async ({ file, outputOptions }: Extract<Invocation, { kind: 'dates' }>): Promise<number> => {
  const source = sourceOf(file ?? shipped('us-mexico-2023.json'))
  const words = wordsIn(outputOptions.language)
  const read = await loadOnce(words, source)
  if (read.kind !== 'dossier') return unread(words, source.label, read, outputOptions.ascii, FAILED)
  process.stdout.write(
    turningDays(read.dossier)
      .map((day) => `${isoDay(day)}\n`)
      .join(''),
  )
  return 0
}

const PRINTED_WIDTH = 100

/** The reading as text or as JSON; what changed in it where something to compare with was asked for. */
const tell = async (invocation: Open, source: DossierSource, dossier: Dossier): Promise<number> => {
  const words = wordsIn(invocation.outputOptions.language)
  const reading = { dossier, on: invocation.on ?? ownDay(dossier) }
  const resolved = await resolveAloud(words, invocation, source, dossier)
  if ('sentence' in resolved) return fail(`${resolved.sentence}\n`, invocation.outputOptions.ascii)
  const changes = resolved.since && changesSince(reading, resolved.since)
  const spoken = sayIn(
    invocation.outputOptions.language,
    fallbackOf(dossier),
    glyphsOf(invocation.outputOptions, process.env),
  )
  const showing: Showing = { reading, say: spoken, per: 'day', ...(changes ? { changes } : {}) }
  const width = process.stdout.columns || PRINTED_WIDTH
  process.stdout.write(invocation.output === 'json' ? jsonReport(reading, changes) : printOverview(showing, width))
  return 0
}

interface Comparing {
  readonly on: Day | null
  readonly since: string | null
  readonly outputOptions: OutputOptions
}

/** What `--since` names; nothing where it was not given. */
const resolve = async (words: Words, { since }: Comparing, source: DossierSource): Promise<Resolved> => {
  if (since === null) return { since: null }
  const { sinceOf } = await import('./files/baseline.ts')
  return sinceOf(words, since, source, source.path ?? source.label)
}

/** The same for what is written, which would not show that nobody has looked yet, or that it looks at what is still to come. */
const resolveAloud = async (
  words: Words,
  invocation: Comparing,
  source: DossierSource,
  dossier: Dossier,
): Promise<Resolved> => {
  const resolved = await resolve(words, invocation, source)
  if (invocation.since === null || !('since' in resolved)) return resolved
  const { noLook, sinceLater } = words.living.read
  const baseline = resolved.since?.baseline
  const isLater = baseline?.kind === 'day' && baseline.on > (invocation.on ?? ownDay(dossier))
  const note = baseline ? (isLater ? sinceLater : '') : noLook
  if (note !== '') say(process.stderr, `${note}\n`, invocation.outputOptions.ascii)
  return resolved
}

/** The dossier on the screen. Ink is loaded for it only. */
const openScreen = async (invocation: Open, source: DossierSource, words: Words): Promise<number> => {
  // A large file is read while the screen is opened, and while it is open.
  const started = source.isLarge() ? startReading(source, words) : null
  // Part of the screen's code is compiled beside the main thread: a small one is read meanwhile.
  const screen = import('./session/run.ts')
  const read = started ?? (await loadOnce(words, source))
  if (read.kind === 'sentence') return fail(`${read.sentence}\n`, invocation.outputOptions.ascii)
  const resolved = await resolve(words, invocation, source)
  if ('sentence' in resolved) return fail(`${resolved.sentence}\n`, invocation.outputOptions.ascii)
  return (await screen).runScreen({ invocation, source, read, since: resolved.since })
}

/** The same as text, or as JSON. */
const openText = async (invocation: Open, source: DossierSource, words: Words): Promise<number> => {
  const read = await loadOnce(words, source)
  if (read.kind === 'sentence') return fail(`${read.sentence}\n`, invocation.outputOptions.ascii)
  return read.kind === 'problems'
    ? fail(problemLines(words, source.label, read.problems), invocation.outputOptions.ascii)
    : tell(invocation, source, read.dossier)
}

/** The dossier on the screen where there is one, otherwise as text. */
const openDossier = (invocation: Open): Promise<number> => {
  const source = sourceOf(invocation.file ?? shipped('us-mexico-2023.json'))
  const words = wordsIn(invocation.outputOptions.language)
  const drawn = invocation.output === 'screen' && canDraw({ env: process.env, stdoutIsTerminal: process.stdout.isTTY })
  return drawn ? openScreen(invocation, source, words) : openText(invocation, source, words)
}

/** A file's name as one would type it in a shell. */
const asArgument = (file: string): string =>
  /^[\w./@%+=:,-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`

/** Makes a small valid dossier to begin with, and says what to do next. */
const makeNew = async ({ file, outputOptions }: Extract<Invocation, { kind: 'new' }>): Promise<number> => {
  const { write } = wordsIn(outputOptions.language).living
  const { makeFile } = await import('./system/make.ts')
  const text = startText({
    file: safe(file),
    schema: pathToFileURL(shipped('dossier-1.schema.json')).href,
    title: write.title,
    language: outputOptions.language,
    asOf: new Date().toISOString().slice(0, 10),
  })
  const fault = makeFile(file, text)
  if (fault === null) {
    say(process.stdout, write.made(asArgument(safe(file))), outputOptions.ascii)
    return 0
  }
  return fail(`${unmadeText(write, safe(file), fault)}\n`, outputOptions.ascii)
}

const unmadeText = (write: Words['living']['write'], file: string, fault: 'exists' | FileFault): string => {
  if (typeof fault === 'object') return write.failed(file, fault.why)
  return {
    exists: write.exists,
    none: write.noFolder,
    folder: write.folder,
    special: write.exists,
    permission: write.permission,
  }[fault](file)
}

/** What a command takes; of an import also what it can read, which its own part of the program knows. */
const help = async ({ command, outputOptions }: Extract<Invocation, { kind: 'help' }>): Promise<number> => {
  const { helpText } = await import('./cli/help.ts')
  say(process.stdout, helpText(wordsIn(outputOptions.language), command), outputOptions.ascii)
  if (command === 'import')
    say(process.stdout, (await import('./cli/import/command.ts')).required(outputOptions.language), outputOptions.ascii)
  return 0
}

/** The columns of what an import can read. */
const columns = async (outputOptions: OutputOptions): Promise<number> => {
  say(process.stdout, (await import('./cli/import/command.ts')).readable(outputOptions.language), outputOptions.ascii)
  return 0
}

const fail = (text: string, ascii: boolean, code = FAILED): number => {
  say(process.stderr, text, ascii)
  return code
}

const perform = async (invocation: Invocation): Promise<number> => {
  const words = wordsIn(invocation.outputOptions.language)
  switch (invocation.kind) {
    case 'open':
      return openDossier(invocation)
    case 'check':
      return check(invocation)
    case 'diff':
      return diff(invocation)
    case 'new':
      return makeNew(invocation)
    case 'import': {
      const { importFiles } = await import('./cli/import/command.ts')
      return importFiles(invocation)
    }
    case 'schema': {
      const schema = await readFileBytes(shipped('dossier-1.schema.json'))
      if ('fault' in schema)
        return fail(
          `${faultSentence(words, shipped('dossier-1.schema.json'), schema.fault)}\n`,
          invocation.outputOptions.ascii,
        )
      process.stdout.write(schema.bytes)
      return 0
    }
    case 'help':
      return help(invocation)
    case 'columns':
      return columns(invocation.outputOptions)
    case 'report':
      return reportDossier(invocation)
    case 'completions':
      process.stdout.write((await import('./cli/completions.ts')).completionsOf(invocation.shell, words))
      return 0
    case 'dates':
      return datesOf(invocation)
    case 'version':
      process.stdout.write(`${version}\n`)
      return 0
    case 'wrong':
      return fail(
        `migration-dash: ${invocation.sentence}\n${words.command.seeHelp}\n`,
        invocation.outputOptions.ascii,
        USAGE,
      )
  }
}

const BROKEN_PIPE = 'EPIPE'

/** Who reads a part of what is written and goes (`| head`) has what they wanted; a full disk is told. Nothing goes on without its output. */
const endWithOutput = (outputOptions: OutputOptions): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    const { command } = wordsIn(outputOptions.language)
    if (error.code !== BROKEN_PIPE)
      fail(`migration-dash: ${command.noOutput(safe(error.code ?? error.message))}\n`, outputOptions.ascii)
    process.exit(error.code === BROKEN_PIPE ? 0 : FAILED)
  })
}

/** Arguments, command, exit code. What nobody foresaw is told as a sentence too, and is exit 1. */
export const main = async (args: readonly string[]): Promise<void> => {
  const invocation = parseArguments(args, process.env)
  // An import goes on without listeners: nobody's closed pipe keeps figures from coming in.
  if (invocation.kind !== 'import') endWithOutput(invocation.outputOptions)
  try {
    process.exitCode = await perform(invocation)
  } catch (error) {
    const why = safe(error instanceof Error ? error.message : String(error))
    process.exitCode = fail(
      `migration-dash: ${wordsIn(invocation.outputOptions.language).command.unforeseen(why)}\n`,
      invocation.outputOptions.ascii,
    )
  }
}
