import { safe, type Dossier } from '../../dossier/index.ts'
import { editDossier } from '../edit/edited.ts'
import { DONE, fail, FAILED, print } from '../exit.ts'
import type { InvocationOf, OutputOptions } from '../invocation.ts'
import { outputLocale } from '../output-locale.ts'
import { changedLines, proofLines } from './proof-text.ts'
import { failUnread } from '../unread.ts'
import { writeFaultText } from '../edit/write-fault.ts'
import { changedSources } from '../../files/kept-bytes.ts'
import { textFrom } from '../../files/kept-texts.ts'
import { verifyQuotations } from '../../files/proofs.ts'
import { loadBytes, readBytes, sourceOf } from '../../files/source.ts'
import {
  isAltered,
  prove,
  quotationsIn,
  sealEdits,
  type KeptText,
  type Proof,
  type Proved,
  type TextOf,
} from '../../quotation/index.ts'
import { sha256 } from '../../system/kept/digest.ts'
import { today } from '../../system/today.ts'
import { wordsIn, type Locale } from '../../text/index.ts'

type Verify = InvocationOf<'verify'>

/** Texts given by `--text`, by source; or the sentence that says why one cannot be used. */
type Given = ReadonlyMap<string, KeptText> | string

/** Returns the source that a text is of: whose seals have its checksum, or that has its name, or the only one quoted. */
const ownerOf = (dossier: Dossier, file: string, { sha256: digest }: KeptText): string | null => {
  const quotations = quotationsIn(dossier)
  const sealed = quotations.find(({ quote }) => quote.seal?.text === digest)
  if (sealed) return sealed.source
  const quoted = [...new Set(quotations.map(({ source }) => source))]
  const stem = file.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '')
  return quoted.find((id) => id === stem) ?? (quoted.length === 1 ? (quoted[0] ?? null) : null)
}

/** Splits `ID=FILE`; a name with an equals sign whose beginning is not a source is a file. */
const splitText = ({ sources }: Dossier, argument: string): { readonly id: string | null; readonly file: string } => {
  const at = argument.indexOf('=')
  const id = argument.slice(0, Math.max(0, at))
  return sources.some((one) => one.id === id) ? { id, file: argument.slice(at + 1) } : { id: null, file: argument }
}

/** Reads the texts of `--text`, each for the source that it names or is found to be of. */
const readGiven = async (dossier: Dossier, { texts, outputOptions }: Verify): Promise<Given> => {
  const words = wordsIn(outputOptions)
  const given = new Map<string, KeptText>()
  for (const argument of texts) {
    const { id, file } = splitText(dossier, argument)
    const loaded = await loadBytes(words, file)
    if (loaded.kind === 'sentence') return loaded.sentence
    const text = textFrom(loaded.bytes)
    if (text === null) return words.verify.notText(safe(file))
    const owner = id ?? ownerOf(dossier, file, text)
    const quoted = [...new Set(quotationsIn(dossier).map(({ source }) => source))]
    if (owner === null) return words.verify.noSource(safe(file), quoted.join(', '))
    given.set(owner, text)
  }
  return given
}

/** Returns a line for each source without a text: there may be many quotations of one. */
const textlessLines = ({ words }: Locale, proved: readonly Proved[]): string => {
  const without = proved.filter(({ proof }) => proof.kind === 'no-text').map(({ quotation }) => quotation.source)
  return [...new Set(without)]
    .map((id) => `${words.verify.noTexts(id, without.filter((one) => one === id).length)}\n`)
    .join('')
}

const KINDS = ['found', 'moved', 'several', 'altered', 'seal-broken', 'sealed', 'no-text'] as const

const summaryLine = ({ words: { verify: words } }: Locale, proved: readonly Proved[]): string => {
  if (proved.length === 0) return `${words.nothing}\n`
  const countOf = (kind: Proof['kind']): number => proved.filter(({ proof }) => proof.kind === kind).length
  const parts = KINDS.filter((kind) => countOf(kind) > 0).map((kind) => words.counts[kind](countOf(kind)))
  return `${words.summary(proved.length, parts)}\n`
}

const printProofs = (
  locale: Locale,
  { file, outputOptions }: Verify,
  bytes: Uint8Array,
  proved: readonly Proved[],
): number => {
  print(
    proofLines(locale, safe(file), bytes, proved) + textlessLines(locale, proved) + summaryLine(locale, proved),
    outputOptions,
  )
  return proved.some(({ proof }) => isAltered(proof)) ? FAILED : DONE
}

/** Proves quotations by their texts alone, since a seal is about to be written again. */
const proveUnsealed = (dossier: Dossier, textOf: TextOf): readonly Proved[] =>
  quotationsIn(dossier)
    .filter(({ source }) => textOf(source) !== null)
    .map((quotation) => {
      const { seal: _, ...quote } = quotation.quote
      return { quotation, proof: prove(quote, textOf(quotation.source), sha256) }
    })

/** Seals what was found; an altered quotation keeps everything from being sealed. */
const seal = async (file: string, textOf: TextOf, locale: Locale, options: OutputOptions): Promise<number> => {
  const { verify: words } = locale.words
  const done = await editDossier(file, (dossier) => {
    const proved = proveUnsealed(dossier, textOf)
    const edits = sealEdits(proved, { digest: sha256, on: today(), textOf })
    return { edits, answer: { sealed: edits.length, proved: proved.length } }
  })
  if (done.kind !== 'edited') return fail(writeFaultText(options, file, done), options)
  const { sealed, proved } = done.answer
  if (proved === 0) return fail(words.noTextToSeal, options)
  print(`${sealed === 0 ? words.nothingToSeal(safe(file)) : words.sealed(sealed, safe(file))}\n`, options)
  return DONE
}

/** Looks up every quotation of a dossier in its texts, and prints what is known of each; exits with 1 where one is altered. */
export const verify = async (invocation: Verify): Promise<number> => {
  const { file, outputOptions } = invocation
  const words = wordsIn(outputOptions)
  const loaded = await loadBytes(words, file)
  if (loaded.kind === 'sentence') return failUnread(loaded, file, outputOptions)
  const { path, label } = sourceOf(file)
  const read = await readBytes(words, label, loaded.bytes)
  if (read.kind !== 'dossier') return failUnread(read, file, outputOptions)
  const { dossier } = read
  const given = await readGiven(dossier, invocation)
  if (typeof given === 'string') return fail(given, outputOptions)
  const locale = outputLocale(outputOptions, dossier)
  const { proved, textOf } = await verifyQuotations(path, dossier, given)
  if (!invocation.seal) {
    const changed = await changedSources(path, dossier)
    print(changedLines(locale, { file: safe(file), bytes: loaded.bytes, dossier }, changed), outputOptions)
    const code = printProofs(locale, invocation, loaded.bytes, proved)
    return changed.length > 0 ? FAILED : code
  }
  const unsealed = proveUnsealed(dossier, textOf)
  if (!unsealed.some(({ proof }) => isAltered(proof))) return seal(file, textOf, locale, outputOptions)
  printProofs(locale, invocation, loaded.bytes, unsealed)
  return fail(words.verify.unsealed, outputOptions)
}
