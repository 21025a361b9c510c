import { safe } from '../../dossier/index.ts'
import type { Progress } from './files.ts'
import type { ImportLocale } from './phrases.ts'
import { fit } from '../../text/index.ts'

const CELLS = 20

const bar = (ascii: boolean, percent: number): string => {
  const full = Math.round((percent * CELLS) / 100)
  const [on, off] = ascii ? ['#', '.'] : ['█', '░']
  return `${on.repeat(full)}${off.repeat(CELLS - full)}`
}

/** Returns a progress line of a given width: a bar, the percentage, the file. */
export const progressText = ({ words, locale }: ImportLocale, path: string, percent: number, width: number): string =>
  fit(`${bar(locale.glyphs === 'ascii', percent)}  ${words.progress(safe(path), percent)}`, width)

/** A progress line; `clear` empties it. */
export interface ProgressLine {
  readonly report: Progress
  readonly clear: () => void
}

const INTERVAL = 100
const WIDTH = 80

/** Writes progress to a terminal at most ten times a second, and nowhere else. */
export const progressLine = (output: ImportLocale, stream: NodeJS.WriteStream): ProgressLine => {
  if (!stream.isTTY) return { report: () => undefined, clear: () => undefined }
  let last = Date.now()
  let shown = 0
  return {
    report: (path, read, size) => {
      if (Date.now() - last < INTERVAL) return
      last = Date.now()
      // The last column stays free, because some terminals wrap when it is written.
      shown = Math.max(CELLS, (stream.columns || WIDTH) - 1)
      const percent = Math.min(100, Math.floor((read / Math.max(1, size)) * 100))
      stream.write(`\r${progressText(output, path, percent, shown)}`)
    },
    clear: () => {
      if (shown > 0) stream.write(`\r${' '.repeat(shown)}\r`)
      shown = 0
    },
  }
}
