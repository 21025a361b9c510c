import { safe } from '../../dossier/index.ts'
import {
  createSampler,
  everything,
  figuresBy,
  markedColumns,
  recipeFileOf,
  suggestRecipe,
  type Figure,
  type Publication,
  type Recipe,
} from '../../import/index.ts'
import { DONE, fail, print } from '../exit.ts'
import type { InvocationOf } from '../invocation.ts'
import type { ImportWork } from './arguments.ts'
import { PLAIN } from './described.ts'
import { readFiles, type SourceFile, type UnopenedFile } from './files.ts'
import { outputOf } from './output.ts'
import { periodText, shellWord, type ImportLocale } from './phrases.ts'
import { fileLines, type ImportOutput } from './sentences.ts'

/** The number of readings shown. */
const MOST_READINGS = 10

/** Returns the options of a command. With limits every other column is left out, except a period with a mark, which has to be named. */
const optionsOf = (recipe: Recipe): readonly string[] => {
  const { columns, limits, leftOut, described, covers, isWide } = recipe
  const dropped = limits.length === 0 ? leftOut : markedColumns(recipe)
  return [
    ...(Object.keys(columns).length > 0
      ? ['--map', ...Object.entries(columns).map(([use, column]) => shellWord(`${use}=${column}`))]
      : []),
    ...(described.statistic === undefined ? [] : ['--statistic', described.statistic]),
    ...(covers === null ? [] : ['--covers', covers]),
    ...(isWide ? ['--wide'] : []),
    ...limits.flatMap((name) => ['--dims', shellWord(name)]),
    ...dropped.flatMap((name) => ['--drop', shellWord(name)]),
  ]
}

/** Returns the command that imports a table by a recipe. */
const commandOf = ({ general }: ImportOutput, file: string, recipe: Recipe): string =>
  [
    'migration-dash import',
    shellWord(file),
    `--into ${general.help.values.file}`,
    ...optionsOf(recipe),
    '--measure flow',
    '--counts persons',
    ...(recipe.columns.published === undefined ? [`--published ${general.help.values.date}`] : []),
  ].join(' ')

const readingLine = ({ words, locale }: ImportLocale, { period, value, dims, published }: Figure): string =>
  [
    periodText(locale, period),
    value === null ? words.noValue : locale.number(value, 2, 0),
    ...Object.entries(dims ?? {}).map(([name, one]) => `${safe(name)}: ${safe(one)}`),
    ...(published === undefined ? [] : [words.ofVintage(locale.date(published))]),
  ].join(' · ')

/** Reads the table of an import as a publication describes it. */
const readAs = async (work: ImportWork, publication: Publication): Promise<SourceFile | UnopenedFile | undefined> => {
  const description = { ...PLAIN, publication }
  return (await readFiles({ work, description, scope: everything, progress: () => undefined }))[0]
}

/** Returns the lines that tell how a table could be imported by a recipe: the command, the first readings, problems, the recipe. */
const suggestionLines = (output: ImportOutput, path: string, recipe: Recipe, read: SourceFile): readonly string[] => {
  const { suggest } = output.words
  const name = recipe.described.statistic ?? 'recipe'
  const figures = read.readout?.(null).figures.flatMap((one) => one.figures) ?? []
  const readings = figures.slice(0, MOST_READINGS)
  return [
    suggest.command(path),
    `  ${commandOf(output, path, recipe)}`,
    ...(recipe.leftOut.length > 0 ? [suggest.leftOut(recipe.leftOut.join(', '))] : []),
    ...(markedColumns(recipe).length > 0 ? [suggest.marked(markedColumns(recipe).map(safe).join(', '))] : []),
    suggest.check,
    ...(readings.length > 0 ? ['', suggest.readings(readings.length)] : []),
    ...readings.map((one) => `  ${readingLine(output, one)}`),
    ...(read.problems.length > 0 ? ['', suggest.problems, ...fileLines(output, read)] : []),
    '',
    suggest.recipe(`${name}.json`),
    ...JSON.stringify(recipeFileOf(recipe, name), null, 2).split('\n'),
  ]
}

/** Looks at a table and prints the command that would import it, its first readings, and the same as a recipe file. */
export const suggestImport = async ({ what: work, outputOptions }: InvocationOf<'suggest'>): Promise<number> => {
  const output = outputOf(outputOptions, work)
  const { suggest } = output.words
  const path = safe(work.files[0] ?? '')
  const sampler = createSampler()
  const sampled = await readAs(work, sampler.publication)
  const found = sampler.found()
  if (sampled === undefined || found === null)
    return fail(sampled === undefined ? suggest.none(path) : fileLines(output, sampled).join('\n'), outputOptions)
  if ('publisher' in found) {
    const { file, date } = output.general.help.values
    const command = `migration-dash import ${shellWord(path)} --into ${file} --published ${date}`
    print(`${suggest.publisher(path, found.publisher)}\n  ${command}\n`, outputOptions)
    return DONE
  }
  const recipe = suggestRecipe(found.sample)
  const read = recipe === null ? undefined : await readAs(work, figuresBy(recipe))
  if (recipe === null || read === undefined || 'fault' in read) return fail(suggest.none(path), outputOptions)
  print(`${suggestionLines(output, path, recipe, read).map(safe).join('\n')}\n`, outputOptions)
  return DONE
}
