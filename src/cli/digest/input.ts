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

type DigestInvocation = InvocationOf<'digest'>

const isAddress = (path: string): boolean => /^https?:\/\//i.test(path)

/** A place to read, and how. */
interface Place {
  readonly name: string
  readonly source: DossierSource
  readonly read: () => Promise<Loaded | null>
}

const placesOf = ({ what, outputOptions }: DigestInvocation): readonly Place[] => {
  const words = wordsIn(outputOptions)
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

/**
 * Reads the dossiers of a digest one after the other, so that those without news need not be held. What cannot be read is
 * said in a sentence, and the rest goes on.
 */
export async function* inputsOf(invocation: DigestInvocation): AsyncIterable<Input | 'failed'> {
  const { what, outputOptions } = invocation
  let found = 0
  for (const { name, source, read } of placesOf(invocation)) {
    const loaded = await read()
    if (loaded === null) continue
    found++
    if (loaded.kind !== 'dossier') warn(unreadText(loaded, name, outputOptions), outputOptions)
    yield loaded.kind === 'dossier' ? { name, source, dossier: loaded.dossier } : 'failed'
  }
  if (found > 0) return
  warn(wordsIn(outputOptions).digest.none(safe(what.paths[0] ?? '')), outputOptions)
  yield 'failed'
}
