import { askWorker } from './ask-worker.ts'
import { readForDesk, type DeskFound, type DeskReading } from './desk.ts'
import type { DossierFile } from './dossiers-in.ts'
import { LARGE } from './source.ts'
import type { Locale } from '../text/index.ts'

/** What the worker is asked for; it makes its own locale, since functions cannot be sent. */
export interface DeskOrder {
  readonly file: DossierFile
  readonly how: Omit<DeskReading, 'locale' | 'words'>
  readonly locale: Pick<Locale, 'reader' | 'glyphs' | 'medium'>
}

const orderOf = (file: DossierFile, { locale, on, since, remember }: DeskReading): DeskOrder => {
  const { reader, glyphs, medium } = locale
  return { file, how: { on, since, remember }, locale: { reader, glyphs, medium } }
}

const inWorker = (file: DossierFile, reading: DeskReading): Promise<DeskFound> =>
  askWorker<DeskFound>(new URL('./desk-reader.js', import.meta.url), orderOf(file, reading), (why) => ({
    kind: 'unreadable',
    sentence: reading.words.command.failed(file.name, why),
  }))

/** Reads a file of a desk that is open: a large one in a worker, where its summary takes seconds too, so that no key waits. */
export const readForOpenDesk = (file: DossierFile, how: DeskReading): Promise<DeskFound> =>
  file.size > LARGE ? inWorker(file, how) : readForDesk(file, how)
