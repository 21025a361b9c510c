import type { Asked } from '../cli/parse.ts'
import { fallbackOf, ownDay, safe, type Dossier } from '../dossier/index.ts'
import { formatFor } from '../report/index.ts'
import { reportText } from '../report/report.ts'
import type { OutputFault } from '../system/output.ts'
import { changesSince, type Showing, type Since } from '../present/index.ts'
import { asciiText, sayIn, wordsIn, type Messages } from '../text/index.ts'

type Reported = Extract<Asked, { kind: 'report' }>

const FAILED = 1

/** Why nothing was written, in a sentence. */
export const outputText = ({ help }: Messages, path: string, fault: OutputFault): string => {
  const file = safe(path)
  if (typeof fault === 'object') return help.outputFailed(file, fault.why)
  return {
    exists: help.exists,
    same: help.same,
    folder: help.outputFolder,
    special: help.outputSpecial,
    permission: help.outputPermission,
    none: help.outputNone,
  }[fault](file)
}

/** A report of a dossier that was read from `path`, to standard output or into a file; 1 where it could not be written. */
export const report = async (
  asked: Reported,
  path: string | null,
  dossier: Dossier,
  since: Since | null,
): Promise<number> => {
  const { face, options, output, force } = asked
  const reading = { dossier, on: asked.on ?? ownDay(dossier) }
  const say = sayIn(face.language, fallbackOf(dossier), face.ascii ? 'ascii' : 'braille')
  const changes = since && changesSince(reading, since)
  const text = reportText({ reading, say, per: 'day', ...(changes ? { changes } : {}) }, options)
  if (output === null) {
    process.stdout.write(text)
    return 0
  }
  const { writeOutput } = await import('../system/output.ts')
  const fault = await writeOutput(output, text, force, path)
  if (fault === null) return 0
  const told = `${outputText(wordsIn(face.language), output, fault)}\n`
  process.stderr.write(face.ascii ? asciiText(told) : told)
  return FAILED
}

/** The brief of what is shown, in the format that the ending asks for: what is no page (`.csv`, `.json`) is none that a brief has. */
export const brief = async (
  showing: Showing,
  path: string,
  force: boolean,
  read: string | null,
): Promise<OutputFault | 'format' | null> => {
  const format = formatFor(path)
  if (format !== 'markdown' && format !== 'html') return 'format'
  const { changes, ...plain } = showing
  const { writeOutput } = await import('../system/output.ts')
  // A page is read, also where the screen was heard; that nothing changed needs no section.
  const say = sayIn(
    showing.say.language,
    fallbackOf(showing.reading.dossier),
    showing.say.glyphs === 'ascii' ? 'ascii' : 'braille',
  )
  const shown = { ...plain, say, ...(changes && changes.records > 0 ? { changes } : {}) }
  return writeOutput(path, reportText(shown, { format, brief: true }), force, read)
}
