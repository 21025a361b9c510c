import { safe, type Dossier } from '../../dossier/index.ts'
import { dossiersIn, MOST_DOSSIERS, readListed, type DossierFile } from '../../files/dossiers-in.ts'
import { loadOnce, sourceOf, type DossierSource, type Loaded } from '../../files/source.ts'
import { wordsIn } from '../../text/index.ts'
import { warn } from '../exit.ts'
import type { InvocationOf } from '../invocation.ts'
import { unreadText } from '../unread.ts'

/** A dossier of a digest, with its name and where it comes from. */
export interface Input {
  readonly name: string
  readonly source: DossierSource
  readonly dossier: Dossier
}

/** The dossiers that could be read, and whether another one could not. */
export interface Inputs {
  readonly inputs: readonly Input[]
  readonly failed: boolean
}

type DigestInvocation = InvocationOf<'digest'>

const isAddress = (path: string): boolean => /^https?:\/\//i.test(path)

/** A place to read, and how. */
interface Place {
  readonly name: string
  readonly source: DossierSource
  readonly read: () => Promise<Loaded | null>
}

const placesOf = ({ what, outputOptions }: DigestInvocation): readonly Place[] => {
  const words = wordsIn(outputOptions.language)
  const { files, areMore } = dossiersIn(what.paths.filter((one) => !isAddress(one)))
  if (areMore) warn(words.digest.areMore(MOST_DOSSIERS), outputOptions)
  const ofFile = (file: DossierFile): Place => ({
    name: safe(file.path),
    source: sourceOf(file.path),
    read: () => readListed(words, file),
  })
  const ofAddress = (path: string): Place => {
    const source = sourceOf(path)
    return { name: source.label, source, read: () => loadOnce(words, source) }
  }
  return [...files.map(ofFile), ...what.paths.filter(isAddress).map(ofAddress)]
}

/** Reads every dossier of a digest; what cannot be read is said in a sentence, and the rest goes on. */
export const readInputs = async (invocation: DigestInvocation): Promise<Inputs> => {
  const { what, outputOptions } = invocation
  const inputs: Input[] = []
  let failed = false
  for (const { name, source, read } of placesOf(invocation)) {
    const loaded = await read()
    if (loaded === null) continue
    if (loaded.kind === 'dossier') inputs.push({ name, source, dossier: loaded.dossier })
    else {
      failed = true
      warn(unreadText(loaded, name, outputOptions), outputOptions)
    }
  }
  if (inputs.length > 0 || failed) return { inputs, failed }
  warn(wordsIn(outputOptions.language).digest.none(safe(what.paths[0] ?? '')), outputOptions)
  return { inputs, failed: true }
}
