import { fileURLToPath } from 'node:url'
import isShaped from 'virtual:dossier-shape'
import { version } from '../package.json'
import { parseArguments, type Asked } from './cli.ts'
import { isoDay, ownDay, readWell, safe, turningDays, type Dossier, type Problem, type Read } from './dossier/index.ts'
import { diffJson, diffText, jsonReport, printOverview } from './report/index.ts'
import { asciiText, sayIn, sayProblem, wordsIn, type Words } from './text/index.ts'
import { readFileBytes, type FileFault } from './system/file.ts'
import { endWithReader } from './system/pipe.ts'
import { canDraw } from './system/terminal.ts'

type Open = Extract<Asked, { kind: 'open' }>

/** The dossier that ships with the program, and the schema, beside it in `data/`. */
const shipped = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url))

const USAGE = 2
const FAILED = 1

const say = (stream: NodeJS.WriteStream, text: string, ascii: boolean): void => {
  stream.write(ascii ? asciiText(text) : text)
}

const faultSentence = (words: Words, file: string, fault: FileFault): string => {
  const { command } = words
  if (typeof fault === 'object') return command.failed(file, fault.why)
  return { none: command.noFile, folder: command.folder, special: command.special, permission: command.noPermission }[
    fault
  ](file)
}

/** A file as a dossier, as its problems, or as the sentence that says why it cannot be read at all. */
const load = async (
  words: Words,
  path: string,
): Promise<Exclude<Read, { kind: 'unreadable' }> | { kind: 'sentence'; sentence: string }> => {
  const file = safe(path)
  const found = await readFileBytes(path)
  if ('fault' in found) return { kind: 'sentence', sentence: faultSentence(words, file, found.fault) }
  const dossier = readWell(found.bytes, isShaped)
  if (dossier) return { kind: 'dossier', dossier }
  const { readDossier } = await import('./dossier/read.ts')
  const read = readDossier(found.bytes)
  return read.kind === 'unreadable' ? { kind: 'sentence', sentence: sayProblem(words, file, read.problem) } : read
}

const problemLines = (words: Words, path: string, problems: readonly Problem[]): string =>
  problems.map((problem) => `${sayProblem(words, safe(path), problem)}\n`).join('')

/** Every problem of every file on standard output; 1 if there is one. */
const check = async ({ files, face }: Extract<Asked, { kind: 'check' }>): Promise<number> => {
  const words = wordsIn(face.language)
  let code = 0
  for (const file of files) {
    const read = await load(words, file)
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
  const [old, now] = [await load(words, before), await load(words, after)]
  if (old.kind !== 'dossier') return unread(words, before, old, face.ascii)
  if (now.kind !== 'dossier') return unread(words, after, now, face.ascii)
  const spoken = sayIn(face.language, now.dossier.languages[0] ?? 'en', face.ascii ? 'ascii' : 'braille')
  const compared = {
    before: { dossier: old.dossier, on: Infinity },
    after: { dossier: now.dossier, on: Infinity },
    say: spoken,
  }
  const told = json ? diffJson(compared) : diffText(compared)
  process.stdout.write(told.text)
  return told.same ? 0 : FAILED
}

type Unread = Exclude<Awaited<ReturnType<typeof load>>, { kind: 'dossier' }>

const unread = (words: Words, path: string, read: Unread, ascii: boolean, code = USAGE): number =>
  fail(read.kind === 'sentence' ? `${read.sentence}\n` : problemLines(words, path, read.problems), ascii, code)

/** A report of the dossier; what writes it is loaded meanwhile, and for nothing else. */
const reportDossier = async (asked: Extract<Asked, { kind: 'report' }>): Promise<number> => {
  const path = asked.file ?? shipped('us-mexico-2023.json')
  const words = wordsIn(asked.face.language)
  const reporting = import('./reporting.ts')
  const read = await load(words, path)
  if (read.kind !== 'dossier') return unread(words, path, read, asked.face.ascii, FAILED)
  const { report } = await reporting
  return report(asked, path, read.dossier)
}

/** The days on which a dossier changes, for the completions of shells. */
const datesOf = async ({ file, face }: Extract<Asked, { kind: 'dates' }>): Promise<number> => {
  const path = file ?? shipped('us-mexico-2023.json')
  const words = wordsIn(face.language)
  const read = await load(words, path)
  if (read.kind !== 'dossier') return unread(words, path, read, face.ascii, FAILED)
  process.stdout.write(
    turningDays(read.dossier)
      .map((day) => `${isoDay(day)}\n`)
      .join(''),
  )
  return 0
}

const PRINTED_WIDTH = 100

const tell = (asked: Open, dossier: Dossier): number => {
  const reading = { dossier, on: asked.on ?? ownDay(dossier) }
  const spoken = sayIn(asked.face.language, dossier.languages[0] ?? 'en', asked.face.ascii ? 'ascii' : 'braille')
  const width = process.stdout.columns || PRINTED_WIDTH
  process.stdout.write(
    asked.output === 'json' ? jsonReport(reading) : printOverview({ reading, say: spoken, per: 'day' }, width),
  )
  return 0
}

/** The dossier on the screen where there is one, otherwise as text. Ink is loaded for the screen only. */
const openDossier = async (asked: Open): Promise<number> => {
  const path = asked.file ?? shipped('us-mexico-2023.json')
  const words = wordsIn(asked.face.language)
  const drawn = asked.output === 'screen' && canDraw({ env: process.env, stdoutIsTerminal: process.stdout.isTTY })
  // Part of the screen's code is compiled beside the main thread: the file is read meanwhile.
  const screen = drawn ? import('./screen.ts') : null
  const read = await load(words, path)
  if (read.kind === 'sentence') return fail(`${read.sentence}\n`, asked.face.ascii)
  if (screen) {
    const { runScreen } = await screen
    return runScreen({ asked, path, read, reload: () => load(words, path) })
  }
  return read.kind === 'problems'
    ? fail(problemLines(words, path, read.problems), asked.face.ascii)
    : tell(asked, read.dossier)
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
    case 'schema': {
      const schema = await readFileBytes(shipped('dossier-1.schema.json'))
      if ('fault' in schema)
        return fail(`${faultSentence(words, shipped('dossier-1.schema.json'), schema.fault)}\n`, asked.face.ascii)
      process.stdout.write(schema.bytes)
      return 0
    }
    case 'help':
      say(process.stdout, (await import('./help.ts')).helpText(words, asked.command), asked.face.ascii)
      return 0
    case 'report':
      return reportDossier(asked)
    case 'completions':
      process.stdout.write((await import('./completions.ts')).completionsOf(asked.shell, words))
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

/** Arguments, command, exit code. What nobody foresaw is told as a sentence too, and is exit 1. */
export const main = async (args: readonly string[]): Promise<void> => {
  endWithReader(process.stdout)
  const asked = parseArguments(args, process.env)
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
