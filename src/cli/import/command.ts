import type { ImportWork } from './arguments.ts'
import { DONE, endOnSignals, fail, outliveReader, print } from '../exit.ts'
import type { InvocationOf } from '../invocation.ts'
import { codeOf, type Ending } from './ending.ts'
import { describe } from './described.ts'
import { readFiles } from './files.ts'
import { outputOf } from './output.ts'
import { findingLines } from './findings.ts'
import { guardFiles } from './guarded.ts'
import { printColumns } from './columns.ts'
import { readInto } from './into.ts'
import { progressLine } from './progress.ts'
import { announcementLines, endingLines, understoodLines, type ImportOutput } from './sentences.ts'
import { understand } from './understood.ts'
import { previewFigures, writeFigures } from './written.ts'
import type { Dossier } from '../../dossier/index.ts'
import { everything, scopeByNames, scopeOfDossier, type NamedScope } from '../../import/index.ts'

export { printRequiredColumns } from './columns.ts'

/** Returns what to import from the files: what was named, everything, or what the dossier has places for. */
const scopeOf = (work: ImportWork, dossier: Dossier): NamedScope => {
  if (work.only.length > 0) return scopeByNames(work.only)
  return { scope: work.all ? everything : scopeOfDossier(dossier), unmet: () => [] }
}

/** Performs the stages, files → understood → guarded → merged → written, until one cannot go on; `printLines` prints what is known between them. */
const performImport = async (
  work: ImportWork,
  output: ImportOutput & { readonly recipes: string },
  printLines: (lines: readonly string[]) => void,
): Promise<Ending> => {
  const description = await describe(work, output.recipes)
  if (description.kind !== 'description') return description
  const into = await readInto(work.into)
  if (into.kind !== 'into') return into
  const { scope, unmet } = scopeOf(work, into.dossier)
  const progress = progressLine(output, process.stderr)
  endOnSignals(progress.clear)
  const read = await readFiles({ work, description, scope, progress: progress.report })
  progress.clear()
  const understanding = understand({ work, description, dossier: into.dossier }, read, unmet)
  if (understanding.kind !== 'understood') return understanding
  printLines(understanding.files.flatMap((file) => understoodLines(output, file)))
  const guarded = guardFiles(
    work,
    into.dossier,
    understanding.files.map(({ imported }) => imported),
  )
  if (guarded.kind === 'alarmed') return guarded
  printLines(findingLines(output, guarded.findings).map((line) => `  ${output.locale.signs.of('overdue')} ${line}`))
  const intake = { work, into, files: guarded.files, scope }
  return work.dryRun
    ? previewFigures(intake)
    : writeFigures(intake, (change) => printLines(announcementLines(output, change)))
}

/** Imports files into a dossier. Prints what was understood and written on standard output, problems on standard error. */
export const importFiles = async (
  { what, outputOptions }: InvocationOf<'import'>,
  recipes: string,
): Promise<number> => {
  outliveReader()
  const output = { ...outputOf(outputOptions, what), recipes }
  const printLines = (lines: readonly string[]): void => print(lines.map((line) => `${line}\n`).join(''), outputOptions)
  const ending: Ending =
    typeof what === 'string' ? { kind: 'incomplete', lack: what } : await performImport(what, output, printLines)
  const [code, lines] = [codeOf(ending), endingLines(output, ending)]
  if (code !== DONE) return fail(lines.join('\n'), outputOptions, code)
  printLines(lines)
  return code
}

/** Imports files, suggests how to, or lists the columns of the known publications. */
export const runImport = async (
  invocation: InvocationOf<'import' | 'suggest' | 'columns'>,
  recipes: string,
): Promise<number> => {
  switch (invocation.kind) {
    case 'import':
      return importFiles(invocation, recipes)
    case 'suggest':
      return (await import('./suggest.ts')).suggestImport(invocation)
    case 'columns':
      return printColumns(invocation)
  }
}
