import { fileURLToPath, pathToFileURL } from 'node:url'
import { version } from '../package.json'
import { parseArguments, type Asked, type Face } from './cli/parse.ts'
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
import { asciiText, sayIn, sayProblem, wordsIn, type Messages } from './text/index.ts'
import type { Resolved } from './files/baseline.ts'
import { faultSentence, loadOnce, reading, supplyOf, type Loaded, type Supply } from './files/source.ts'
import { readFileBytes, type FileFault } from './system/file.ts'
import { canDraw, glyphsOf } from './system/terminal.ts'
import { changesSince, type Showing } from './present/index.ts'

type Open = Extract<Asked, { kind: 'open' }>

/** The dossier that ships with the program, and the schema, beside it in `data/`. */
const shipped = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url))

const USAGE = 2
const FAILED = 1

const say = (stream: NodeJS.WriteStream, text: string, ascii: boolean): void => {
  stream.write(ascii ? asciiText(text) : text)
}

const problemLines = (words: Messages, path: string, problems: readonly Problem[]): string =>
  problems.map((problem) => `${sayProblem(words, safe(path), problem)}\n`).join('')

/** Every problem of every file on standard output; 1 if there is one. */
const check = async ({ files, face }: Extract<Asked, { kind: 'check' }>): Promise<number> => {
  const words = wordsIn(face.language)
  let code = 0
  for (const file of files) {
    const read = await loadOnce(words, supplyOf(file))
    if (read.kind === 'dossier') continue
    code = FAILED
    say(
      process.stdout,
      read.kind === 'problems' ? problemLines(words, file, read.problems) : `${read.sentence}\n`,
      face.ascii,
    )
  }
  if (code === 0) say(process.stdout, `${words.problems.fine(files.length)}\n`, face.ascii)
  return code
}

/** What changed between two files; 1 if anything did. A file that cannot be read is trouble, as for diff(1), and no difference. */
const diff = async ({ before, after, json, face }: Extract<Asked, { kind: 'diff' }>): Promise<number> => {
  const words = wordsIn(face.language)
  const [old, now] = [await loadOnce(words, supplyOf(before)), await loadOnce(words, supplyOf(after))]
  if (old.kind !== 'dossier') return unread(words, before, old, face.ascii)
  if (now.kind !== 'dossier') return unread(words, after, now, face.ascii)
  const spoken = sayIn(face.language, fallbackOf(now.dossier), glyphsOf(face, process.env))
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

const unread = (words: Messages, path: string, read: Unread, ascii: boolean, code = USAGE): number =>
  fail(read.kind === 'sentence' ? `${read.sentence}\n` : problemLines(words, path, read.problems), ascii, code)

/** A report of the dossier; what writes it is loaded meanwhile, and for nothing else. */
const reportDossier = async (asked: Extract<Asked, { kind: 'report' }>): Promise<number> => {
  const { face } = asked
  const words = wordsIn(face.language)
  const supply = supplyOf(asked.file ?? shipped('us-mexico-2023.json'))
  const reporting = import('./files/write-report.ts')
  const read = await loadOnce(words, supply)
  if (read.kind !== 'dossier') return unread(words, supply.label, read, face.ascii, FAILED)
  const resolved = await resolveAloud(words, asked, supply, read.dossier)
  if ('sentence' in resolved) return fail(`${resolved.sentence}\n`, face.ascii)
  const { report } = await reporting
  return report(asked, supply.path, read.dossier, resolved.since)
}

/** The days on which a dossier changes, for the completions of shells. */
const datesOf = async ({ file, face }: Extract<Asked, { kind: 'dates' }>): Promise<number> => {
  const supply = supplyOf(file ?? shipped('us-mexico-2023.json'))
  const words = wordsIn(face.language)
  const read = await loadOnce(words, supply)
  if (read.kind !== 'dossier') return unread(words, supply.label, read, face.ascii, FAILED)
  process.stdout.write(
    turningDays(read.dossier)
      .map((day) => `${isoDay(day)}\n`)
      .join(''),
  )
  return 0
}

const PRINTED_WIDTH = 100

/** The reading as text or as JSON; what changed in it where something to compare with was asked for. */
const tell = async (asked: Open, supply: Supply, dossier: Dossier): Promise<number> => {
  const words = wordsIn(asked.face.language)
  const reading = { dossier, on: asked.on ?? ownDay(dossier) }
  const resolved = await resolveAloud(words, asked, supply, dossier)
  if ('sentence' in resolved) return fail(`${resolved.sentence}\n`, asked.face.ascii)
  const changes = resolved.since && changesSince(reading, resolved.since)
  const spoken = sayIn(asked.face.language, fallbackOf(dossier), glyphsOf(asked.face, process.env))
  const showing: Showing = { reading, say: spoken, per: 'day', ...(changes ? { changes } : {}) }
  const width = process.stdout.columns || PRINTED_WIDTH
  process.stdout.write(asked.output === 'json' ? jsonReport(reading, changes) : printOverview(showing, width))
  return 0
}

interface Comparing {
  readonly on: Day | null
  readonly since: string | null
  readonly face: Face
}

/** What `--since` names; nothing where it was not given. */
const resolve = async (words: Messages, { since }: Comparing, supply: Supply): Promise<Resolved> => {
  if (since === null) return { since: null }
  const { sinceOf } = await import('./files/baseline.ts')
  return sinceOf(words, since, supply, supply.path ?? supply.label)
}

/** The same for what is written, which would not show that nobody has looked yet, or that it looks at what is still to come. */
const resolveAloud = async (words: Messages, asked: Comparing, supply: Supply, dossier: Dossier): Promise<Resolved> => {
  const resolved = await resolve(words, asked, supply)
  if (asked.since === null || !('since' in resolved)) return resolved
  const { noLook, sinceLater } = words.baseline
  const baseline = resolved.since?.baseline
  const isLater = baseline?.kind === 'day' && baseline.on > (asked.on ?? ownDay(dossier))
  const note = baseline ? (isLater ? sinceLater : '') : noLook
  if (note !== '') say(process.stderr, `${note}\n`, asked.face.ascii)
  return resolved
}

/** The dossier on the screen. Ink is loaded for it only. */
const openScreen = async (asked: Open, supply: Supply, words: Messages): Promise<number> => {
  // A large file is read while the screen is opened, and while it is open.
  const begun = supply.isLarge() ? reading(supply, words) : null
  // Part of the screen's code is compiled beside the main thread: a small one is read meanwhile.
  const screen = import('./session/run.ts')
  const read = begun ?? (await loadOnce(words, supply))
  if (read.kind === 'sentence') return fail(`${read.sentence}\n`, asked.face.ascii)
  const resolved = await resolve(words, asked, supply)
  if ('sentence' in resolved) return fail(`${resolved.sentence}\n`, asked.face.ascii)
  return (await screen).runScreen({ asked, supply, read, since: resolved.since })
}

/** The same as text, or as JSON. */
const openText = async (asked: Open, supply: Supply, words: Messages): Promise<number> => {
  const read = await loadOnce(words, supply)
  if (read.kind === 'sentence') return fail(`${read.sentence}\n`, asked.face.ascii)
  return read.kind === 'problems'
    ? fail(problemLines(words, supply.label, read.problems), asked.face.ascii)
    : tell(asked, supply, read.dossier)
}

/** The dossier on the screen where there is one, otherwise as text. */
const openDossier = (asked: Open): Promise<number> => {
  const supply = supplyOf(asked.file ?? shipped('us-mexico-2023.json'))
  const words = wordsIn(asked.face.language)
  const drawn = asked.output === 'screen' && canDraw({ env: process.env, stdoutIsTerminal: process.stdout.isTTY })
  return drawn ? openScreen(asked, supply, words) : openText(asked, supply, words)
}

/** A file's name as one would type it in a shell. */
const asArgument = (file: string): string =>
  /^[\w./@%+=:,-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`

/** Makes a small valid dossier to begin with, and says what to do next. */
const makeNew = async ({ file, face }: Extract<Asked, { kind: 'new' }>): Promise<number> => {
  const { newFile: write } = wordsIn(face.language).command
  const { makeFile } = await import('./system/make.ts')
  const text = startText({
    file: safe(file),
    schema: pathToFileURL(shipped('dossier-1.schema.json')).href,
    title: write.title,
    language: face.language,
    asOf: new Date().toISOString().slice(0, 10),
  })
  const fault = makeFile(file, text)
  if (fault === null) {
    say(process.stdout, write.made(asArgument(safe(file))), face.ascii)
    return 0
  }
  return fail(`${unmadeText(write, safe(file), fault)}\n`, face.ascii)
}

const unmadeText = (write: Messages['command']['newFile'], file: string, fault: 'exists' | FileFault): string => {
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
const help = async ({ command, face }: Extract<Asked, { kind: 'help' }>): Promise<number> => {
  const { helpText } = await import('./cli/help.ts')
  say(process.stdout, helpText(wordsIn(face.language), command), face.ascii)
  if (command === 'import')
    say(process.stdout, (await import('./cli/import/command.ts')).required(face.language), face.ascii)
  return 0
}

/** The columns of what an import can read. */
const columns = async (face: Face): Promise<number> => {
  say(process.stdout, (await import('./cli/import/command.ts')).readable(face.language), face.ascii)
  return 0
}

const fail = (text: string, ascii: boolean, code = FAILED): number => {
  say(process.stderr, text, ascii)
  return code
}

const perform = async (asked: Asked): Promise<number> => {
  const words = wordsIn(asked.face.language)
  switch (asked.kind) {
    case 'open':
      return openDossier(asked)
    case 'check':
      return check(asked)
    case 'diff':
      return diff(asked)
    case 'new':
      return makeNew(asked)
    case 'import': {
      const { importFiles } = await import('./cli/import/command.ts')
      return importFiles(asked)
    }
    case 'schema': {
      const schema = await readFileBytes(shipped('dossier-1.schema.json'))
      if ('fault' in schema)
        return fail(`${faultSentence(words, shipped('dossier-1.schema.json'), schema.fault)}\n`, asked.face.ascii)
      process.stdout.write(schema.bytes)
      return 0
    }
    case 'help':
      return help(asked)
    case 'columns':
      return columns(asked.face)
    case 'report':
      return reportDossier(asked)
    case 'completions':
      process.stdout.write((await import('./cli/completions.ts')).completionsOf(asked.shell, words))
      return 0
    case 'dates':
      return datesOf(asked)
    case 'version':
      process.stdout.write(`${version}\n`)
      return 0
    case 'wrong':
      return fail(`migration-dash: ${asked.sentence}\n${words.command.seeHelp}\n`, asked.face.ascii, USAGE)
  }
}

const BROKEN_PIPE = 'EPIPE'

/** Who reads a part of what is written and goes (`| head`) has what they wanted; a full disk is told. Nothing goes on without its output. */
const endWithOutput = (face: Face): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    const { command } = wordsIn(face.language)
    if (error.code !== BROKEN_PIPE)
      fail(`migration-dash: ${command.noOutput(safe(error.code ?? error.message))}\n`, face.ascii)
    process.exit(error.code === BROKEN_PIPE ? 0 : FAILED)
  })
}

/** Arguments, command, exit code. What nobody foresaw is told as a sentence too, and is exit 1. */
export const main = async (args: readonly string[]): Promise<void> => {
  const asked = parseArguments(args, process.env)
  // An import goes on without listeners: nobody's closed pipe keeps figures from coming in.
  if (asked.kind !== 'import') endWithOutput(asked.face)
  try {
    process.exitCode = await perform(asked)
  } catch (error) {
    const why = safe(error instanceof Error ? error.message : String(error))
    process.exitCode = fail(
      `migration-dash: ${wordsIn(asked.face.language).command.unforeseen(why)}\n`,
      asked.face.ascii,
    )
  }
}
