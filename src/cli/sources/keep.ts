import { dirname, join } from 'node:path'
import { safe, type Dossier, type Source } from '../../dossier/index.ts'
import { readInput, type Fetched } from './input.ts'
import { editDossier } from '../edit/edited.ts'
import { writeFaultText } from '../edit/write-fault.ts'
import { DONE, fail, FAILED, print, warn } from '../exit.ts'
import type { OutputOptions } from '../invocation.ts'
import { outputLocale } from '../output-locale.ts'
import { unwritable } from '../../files/source.ts'
import { keptName, readKeptTexts, sourcesFolder } from '../../files/kept-texts.ts'
import { keepText, normalise, prove, quotationsIn, type KeptText, type TextOf } from '../../quotation/index.ts'
import { sha256 } from '../../system/kept/digest.ts'
import { keepFiles } from '../../system/kept/keep.ts'
import { today } from '../../system/today.ts'
import type { Locale } from '../../text/index.ts'

/** What `source keep` works on. */
interface Keeping {
  readonly to: string
  readonly dossier: Dossier
  readonly textOf: TextOf
  readonly locale: Locale
  readonly options: OutputOptions
}

/** Keeps a fetched text, and records in the dossier where it is. */
const keepNew = async ({ to, locale, options }: Keeping, { id }: Source, page: Fetched): Promise<boolean> => {
  const { sourceCommand: words } = locale.words
  const folder = join(dirname(to), sourcesFolder(to))
  const kept = keepFiles([
    { file: join(folder, `${id}.txt`), content: page.text },
    { file: join(folder, `${page.sha256}.${page.ending}`), content: page.bytes },
  ])
  if ('fault' in kept) {
    warn(words.notKept(safe(folder), unwritable(locale.words, kept.fault)), options)
    return false
  }
  const values = { accessed: today(), file: keptName(to, id), sha256: page.sha256 }
  const done = await editDossier(to, (dossier) => {
    const at = dossier.sources.findIndex((one) => one.id === id)
    const own: Readonly<Record<string, unknown>> = { ...dossier.sources[at] }
    const remove = Object.keys(values).filter((name) => name in own)
    const after = Object.keys(own).findLast((name) => !remove.includes(name)) ?? null
    return { edits: [{ kind: 'revise', path: ['sources', at], remove, add: [{ after, values }] }], answer: null }
  })
  if (done.kind === 'edited') {
    print(`${words.kept(id, keptName(to, id))}\n`, options)
    return true
  }
  kept.undo()
  warn(writeFaultText(options, to, done), options)
  return false
}

/** Whether a text has the words of a quotation, also where it now cuts a word. */
const isIn = (text: KeptText, exact: string): boolean =>
  'at' in prove({ exact }, text, sha256) || text.text.includes(normalise(exact))

/** Says what a page has no more, or that it has changed; a kept text is never replaced. */
const compare = (
  { dossier, locale, options }: Keeping,
  { id, accessed }: Source,
  kept: KeptText,
  page: Fetched,
): void => {
  const { sourceCommand: words } = locale.words
  const now = keepText(page.text, page.sha256)
  const before = accessed === undefined ? '?' : locale.date(accessed)
  if (now.text === kept.text) return print(`${words.unchanged(id)}\n`, options)
  const gone = quotationsIn(dossier).filter(
    ({ source, quote }) => source === id && isIn(kept, quote.exact) && !isIn(now, quote.exact),
  )
  const absent = [...new Set(gone.map(({ quote }) => quote.exact))]
  const lines = absent.map((exact) => words.absent(id, exact, before, locale.date(today())))
  print(`${absent.length === 0 ? words.changed(id, before) : lines.join('\n')}\n`, options)
}

const keepOne = async (keeping: Keeping, source: Source): Promise<boolean> => {
  const { locale, options, textOf } = keeping
  const input = await readInput(locale.words, source.url ?? '')
  if (input.kind !== 'text') {
    warn(input.kind === 'sentence' ? input.sentence : locale.words.sourceCommand.noWords(source.id), options)
    return false
  }
  const kept = textOf(source.id)
  if (kept === null) return keepNew(keeping, source, input)
  compare(keeping, source, kept, input)
  return true
}

/** Fetches every source that has an address: keeps what is not kept, and says where a kept page has changed since. */
export const keepSources = async (to: string, dossier: Dossier, options: OutputOptions): Promise<number> => {
  const locale = outputLocale(options, dossier)
  const addressed = dossier.sources.filter(({ url }) => url !== undefined)
  if (addressed.length === 0) return fail(locale.words.sourceCommand.nothingToKeep, options)
  const textOf = await readKeptTexts(to, dossier, new Set(addressed.map(({ id }) => id)))
  let isWell = true
  for (const source of addressed) {
    // One after the other: a server is asked for one page at a time.
    isWell = (await keepOne({ to, dossier, textOf, locale, options }, source)) && isWell
  }
  return isWell ? DONE : FAILED
}
