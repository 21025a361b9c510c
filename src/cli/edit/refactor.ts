import { dirname, join } from 'node:path'
import {
  editBytes,
  safe,
  type Dossier,
  type Edit,
  type EditFault,
  type Outcome,
  type Read,
} from '../../dossier/index.ts'
import {
  addTo,
  leave,
  lineOfWords,
  namedIn,
  newSession,
  NO_WORDS,
  orderFaults,
  rename,
  resolve,
  split,
  wordOf,
  type Word,
} from '../../edit/index.ts'
import { DONE, FAILED, fail, failUsage, USAGE } from '../exit.ts'
import { readEdited, readQuickly } from '../../files/read-quickly.ts'
import type { InvocationOf } from '../invocation.ts'
import { renamedText, splitText } from './rearranged.ts'
import { printEdition, warnOfBroken, warnOfFaults } from './records.ts'
import { writeFaultText } from './write-fault.ts'
import { keptName } from '../../files/kept-texts.ts'
import { updateRegister } from '../../files/register.ts'
import { isNoPath } from '../../files/source.ts'
import { renameQuoted } from '../../register/quoted.ts'
import { sizeOf } from '../../system/file.ts'
import { hasRegister } from '../../system/memory.ts'
import { today } from '../../system/today.ts'
import { rewriteFile } from '../../system/write.ts'
import { wordsIn } from '../../text/index.ts'

type Refactor = InvocationOf<'refactor'>

/** The words of a refactoring: those alone, in their order, and those with names. */
interface Typed {
  readonly alone: readonly string[]
  readonly named: Readonly<Record<string, string>>
  readonly goes: Readonly<Record<string, string>>
}

const PAIR = /^(?<what>[^=\s]+)=(?<where>[^=\s]+)$/

const typedOf = (words: readonly Word[]): Typed => {
  const alone = words.filter(({ field }) => field === null)
  const pairs = alone.flatMap(({ value }) => {
    const { what, where } = PAIR.exec(value)?.groups ?? {}
    return what !== undefined && where !== undefined ? [[what, where] as const] : []
  })
  return {
    alone: alone.filter(({ value }) => !PAIR.test(value)).map(({ value }) => value),
    named: namedIn(words),
    goes: Object.fromEntries(pairs),
  }
}

const scopeOf = (dossier: Dossier) => ({ dossier, above: null, today: today(), words: NO_WORDS })

type Edits = Outcome<readonly Edit[]>

const leaving = (dossier: Dossier, { alone, named }: Typed): Edits => {
  const scope = scopeOf(dossier)
  const id = resolve(scope, ['participants'], alone[0] ?? '')
  if ('fault' in id) return id
  const body = named['of'] === undefined ? { value: null } : resolve(scope, ['participants'], named['of'])
  if ('fault' in body) return body
  const source = named['source'] === undefined ? { value: null } : resolve(scope, ['sources'], named['source'])
  if ('fault' in source) return source
  return leave(dossier, id.value, { date: named['date'] ?? '', of: body.value, source: source.value })
}

/** Replaces what is before `=` by the id that it abbreviates, and the letters A and B by the new ids. */
const assigned = (dossier: Dossier, { goes, alone }: Typed): Outcome<Readonly<Record<string, string>>> => {
  const letters: Readonly<Record<string, string | undefined>> = { A: alone[1], B: alone[2] }
  const entries: [string, string][] = []
  for (const [what, where] of Object.entries(goes)) {
    const own = dossier.issues.flatMap(({ positions, terms }) => [...positions, ...(terms ?? [])])
    const isOwn = what === 'rest' || own.some(({ id }) => id === what)
    const id = isOwn ? { value: what } : resolve(scopeOf(dossier), ['participants', 'terms'], what)
    if ('fault' in id) return id
    entries.push([id.value, letters[where] ?? where])
  }
  return { value: Object.fromEntries(entries) }
}

const splitting = (dossier: Dossier, typed: Typed): Edits => {
  const { alone, named } = typed
  const [found = '', a = '', b = ''] = alone
  const id = resolve(scopeOf(dossier), ['issues'], found)
  if ('fault' in id) return id
  const goes = assigned(dossier, typed)
  if ('fault' in goes) return goes
  const source =
    named['source'] === undefined ? { value: null } : resolve(scopeOf(dossier), ['sources'], named['source'])
  if ('fault' in source) return source
  const titles = [named['A.title'] ?? named[`${a}.title`], named['B.title'] ?? named[`${b}.title`]]
  const lacking = ['A.title', 'B.title'].filter((_, at) => titles[at] === undefined)
  if (lacking.length > 0)
    return {
      fault: { kind: 'missing', record: null, fields: lacking.map((name) => ({ name, help: '', choices: [] })) },
    }
  const targets = [a, b].map((target, at) => ({ id: target, title: textIn(dossier, titles[at] ?? '') }))
  return split(dossier, id.value, { targets, goes: goes.value, date: named['date'] ?? null, source: source.value })
}

const textIn = ({ languages }: Dossier, text: string): string | Readonly<Record<string, string>> => {
  const parts = text.split('|')
  return languages.length > 1 && parts.length === languages.length
    ? Object.fromEntries(languages.map((language, at) => [language, (parts[at] ?? '').trim()]))
    : text
}

const renaming = (file: string, dossier: Dossier, { alone: [old = '', id = ''] }: Typed): Edits =>
  rename(dossier, old, id, (source) => {
    const kept = keptName(file, source)
    return sizeOf(join(dirname(file), kept)) > 0 ? kept : null
  })

/** The bytes after a refactoring with the dossiers before and after, or why there is none. */
type Refactored =
  | { readonly kind: 'done'; readonly bytes: Uint8Array; readonly before: Dossier; readonly after: Dossier }
  | { readonly kind: 'refused'; readonly faults: readonly EditFault[] }
  | { readonly kind: 'broken'; readonly read: Exclude<Read, { readonly kind: 'dossier' }> }
  | { readonly kind: 'no-file' }

const checked = (bytes: Uint8Array, before: Dossier, edits: readonly Edit[]): Refactored => {
  const edited = editBytes(bytes, edits)
  const after = readEdited(before, edits, edited)
  if (after.kind === 'dossier') {
    const faults = orderFaults(before, after.dossier)
    return faults.length > 0
      ? { kind: 'refused', faults }
      : { kind: 'done', bytes: edited, before, after: after.dossier }
  }
  const problems = after.kind === 'problems' ? after.problems : [after.problem]
  return { kind: 'refused', faults: problems.map(({ path, fault }) => ({ kind: 'problem', field: path, fault })) }
}

/** Marks a source as retracted: the record that `add retraction` writes. */
const retracting = (bytes: Uint8Array, words: readonly Word[]): Refactored => {
  const added = addTo({ bytes, read: readQuickly, readEdited }, 'retraction', words, newSession(today()))
  return added.kind === 'added' ? { ...added, kind: 'done' } : added
}

const refactored = ({ command, file, typed }: Refactor, bytes: Uint8Array | null): Refactored => {
  if (bytes === null) return { kind: 'no-file' }
  const words = typed.map(wordOf)
  if (command === 'retract') return retracting(bytes, words)
  const read = readQuickly(bytes)
  if (read.kind !== 'dossier') return { kind: 'broken', read }
  const { dossier } = read
  const parsed = typedOf(words)
  const edits = {
    rename: () => renaming(file, dossier, parsed),
    split: () => splitting(dossier, parsed),
    leave: () => leaving(dossier, parsed),
  }[command]()
  return 'fault' in edits ? { kind: 'refused', faults: [edits.fault] } : checked(bytes, dossier, edits.value)
}

/** How many words each command needs alone, and which it needs by name. */
const NEEDS = {
  rename: { alone: 2, named: [] },
  split: { alone: 3, named: [] },
  leave: { alone: 1, named: ['date'] },
  retract: { alone: 1, named: ['date', 'note'] },
} as const

const isWhole = ({ command, typed }: Refactor): boolean => {
  const { alone, named } = typedOf(typed.map(wordOf))
  const { alone: count, named: names } = NEEDS[command]
  return alone.length === count && names.every((name) => named[name] !== undefined)
}

/** How the changes of commands are printed that compare as other records by their ids. */
const CHANGES = { rename: { changes: renamedText }, split: { changes: splitText }, leave: {}, retract: {} } as const

const printRefactored = (invocation: Refactor, result: Refactored): number => {
  const { file, typed, dryRun, outputOptions } = invocation
  switch (result.kind) {
    case 'done': {
      const sides = { before: result.before, after: result.after }
      printEdition({ file, ...sides, inherited: [], dryRun, ...CHANGES[invocation.command] }, outputOptions)
      return DONE
    }
    case 'refused':
      warnOfFaults(result.faults, `${invocation.command} ${lineOfWords(typed.map(wordOf))}`, outputOptions)
      return FAILED
    case 'broken':
      warnOfBroken(file, result.read, outputOptions)
      return FAILED
    case 'no-file':
      return fail(wordsIn(outputOptions).edit.noFile(safe(file)), outputOptions)
  }
}

/** Renames what was quoted of a dossier in the reader's register, if there is one. */
const followRenaming = async (
  file: string,
  { before, after }: Extract<Refactored, { kind: 'done' }>,
): Promise<void> => {
  if (hasRegister(process.env, file)) await updateRegister(file, (register) => renameQuoted(register, before, after))
}

/** Renames, splits, ends or retracts records of a dossier, as one atomic edit, and prints the change by meaning. */
export const refactor = async (invocation: Refactor): Promise<number> => {
  const { command, file, dryRun, outputOptions } = invocation
  const { edit } = wordsIn(outputOptions)
  if (isNoPath(file)) return fail(edit.notAFile(safe(file)), outputOptions, USAGE)
  if (!isWhole(invocation)) return failUsage({ sentence: edit.needs[command], outputOptions })
  const done = await rewriteFile<Refactored>(file, (bytes) => {
    const answer = refactored(invocation, bytes)
    return { bytes: answer.kind === 'done' && !dryRun ? answer.bytes : null, answer }
  })
  if ('answer' in done && done.answer.kind === 'done' && command === 'rename' && !dryRun)
    await followRenaming(file, done.answer)
  return 'answer' in done
    ? printRefactored(invocation, done.answer)
    : fail(writeFaultText(outputOptions, file, { kind: 'unwritten', fault: done.fault }), outputOptions)
}
