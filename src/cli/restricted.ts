import { safe } from '../dossier/index.ts'
import { LAST, type DigestWork } from './digest/arguments.ts'
import type { Invocation } from './invocation.ts'
import { wordsIn } from '../text/index.ts'

const isAddress = (file: string | null): file is string => file !== null && /^https?:\/\//i.test(file)

/** What a command reads and writes. */
interface Reach {
  readonly reads: readonly (string | null)[]
  /** What it writes, as it is typed; null for nothing. */
  readonly writes: string | null
}

const reads = (...files: readonly (string | null)[]): Reach => ({ reads: files, writes: null })

/** A digest since the last one saves what it said. */
const digestWrites = ({ output, since }: DigestWork): string | null => {
  if (output !== null) return 'digest --output'
  return since === LAST ? 'digest --since last' : null
}

/** Returns what a command reaches. Every kind is listed, so that a new one is not forgotten. */
const reachOf = (invocation: Invocation): Reach => {
  switch (invocation.kind) {
    case 'open':
      return reads(invocation.file, ...invocation.more)
    case 'check':
      return reads(...invocation.files)
    case 'source':
      return { ...reads(), writes: `source ${invocation.what.act}` }
    case 'verify':
      return { ...reads(invocation.file), writes: invocation.seal ? 'verify --seal' : null }
    case 'diff':
      return reads(invocation.before, invocation.after)
    case 'dates':
    case 'quoted':
      return reads(invocation.file)
    case 'suggest':
      return reads(...invocation.what.files)
    case 'report':
      return { ...reads(invocation.file), writes: invocation.output === null ? null : 'report --output' }
    case 'digest':
      return { ...reads(...invocation.what.paths), writes: digestWrites(invocation.what) }
    case 'schema':
      return { ...reads(invocation.file), writes: invocation.output === null ? null : 'schema --output' }
    case 'merge':
      return {
        ...reads(invocation.base, invocation.ours, invocation.theirs),
        writes: invocation.dryRun || invocation.output === '-' ? null : 'merge',
      }
    case 'install-merge':
      return { ...reads(), writes: 'merge --install' }
    case 'new':
      return { ...reads(), writes: 'new' }
    case 'import':
      return { ...reads(), writes: typeof invocation.what === 'object' && !invocation.what.dryRun ? 'import' : null }
    case 'update':
      return { ...reads(), writes: 'update' }
    case 'refactor':
      return { ...reads(), writes: invocation.dryRun ? null : invocation.command }
    case 'add':
      return { ...reads(), writes: invocation.dryRun ? null : 'add' }
    case 'columns':
    case 'completions':
    case 'help':
    case 'version':
    case 'refused':
    case 'wrong':
      return reads()
  }
}

/** Returns the sentence with which a restricted program refuses a command; null where it may be performed. */
const refusalOf = (invocation: Invocation): string | null => {
  const { restricted: words } = wordsIn(invocation.outputOptions)
  const { writes, reads: files } = reachOf(invocation)
  if (writes !== null) return words.writes(writes)
  const address = files.find(isAddress)
  return address === undefined ? null : words.network(safe(address))
}

/** Returns the command that a restricted program performs instead: the same, or a refusal. */
export const restrict = (invocation: Invocation): Invocation => {
  const { outputOptions } = invocation
  if (outputOptions.access === 'full') return invocation
  const sentence = refusalOf(invocation)
  if (sentence !== null) return { kind: 'refused', sentence, outputOptions }
  return 'remember' in invocation ? { ...invocation, remember: false } : invocation
}
