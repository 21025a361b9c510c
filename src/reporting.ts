import type { Asked } from './cli.ts'
import { ownDay, safe, type Dossier } from './dossier/index.ts'
import { reportText } from './report/report.ts'
import type { OutputFault } from './system/output.ts'
import { changesSince, type Since } from './tables/index.ts'
import { asciiText, sayIn, wordsIn, type Words } from './text/index.ts'

type Reported = Extract<Asked, { kind: 'report' }>

const FAILED = 1

const sentence = ({ help }: Words, path: string, fault: OutputFault): string => {
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
  const say = sayIn(face.language, dossier.languages[0] ?? 'en', face.ascii ? 'ascii' : 'braille')
  const changes = since && changesSince(reading, since)
  const text = reportText({ reading, say, per: 'day', ...(changes ? { changes } : {}) }, options)
  if (output === null) {
    process.stdout.write(text)
    return 0
  }
  const { writeOutput } = await import('./system/output.ts')
  const fault = await writeOutput(output, text, force, path)
  if (fault === null) return 0
  const told = `${sentence(wordsIn(face.language), output, fault)}\n`
  process.stderr.write(face.ascii ? asciiText(told) : told)
  return FAILED
}
