import { basename } from 'node:path'
import { safe } from '../../dossier/index.ts'
import {
  createSurveyor,
  createTableReader,
  everything,
  figuresBy,
  sampleOf,
  suggestRecipe,
  recipeFileOf,
  type Figure,
  type Recipe,
} from '../../import/index.ts'
import { faultSentence } from '../../files/source.ts'
import { readFileBytes } from '../../system/file.ts'
import { createLocale, wordsIn } from '../../text/index.ts'
import { importWordsIn } from '../../text/import-language.ts'
import { DONE, fail, print } from '../exit.ts'
import type { InvocationOf } from '../invocation.ts'
import { periodText, type ImportLocale } from './phrases.ts'

/** The number of readings shown. */
const MOST_READINGS = 10

/** Quotes a word for a shell where it has to be. */
const shellWord = (word: string): string =>
  /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`

const optionsOf = ({ columns, limits, leftOut, described, isWide }: Recipe): readonly string[] => [
  ...(Object.keys(columns).length > 0
    ? ['--map', ...Object.entries(columns).map(([use, column]) => shellWord(`${use}=${column}`))]
    : []),
  ...(described.statistic === undefined ? [] : ['--statistic', described.statistic]),
  ...(isWide ? ['--wide'] : []),
  ...limits.flatMap((name) => ['--dims', shellWord(name)]),
  ...(limits.length === 0 ? leftOut.flatMap((name) => ['--drop', shellWord(name)]) : []),
]

/** Returns the command that imports a table by a recipe. */
const commandOf = (file: string, recipe: Recipe): string =>
  [
    'migration-dash import',
    shellWord(file),
    '--into FILE',
    ...optionsOf(recipe),
    '--measure flow',
    '--counts persons',
    ...(recipe.columns.published === undefined ? ['--published DATE'] : []),
  ].join(' ')

const readingLine = ({ words, locale }: ImportLocale, { period, value, dims, published }: Figure): string =>
  [
    periodText(locale, period),
    value === null ? words.noValue : locale.number(value, 2, 0),
    ...Object.entries(dims ?? {}).map(([name, one]) => `${safe(name)}: ${safe(one)}`),
    ...(published === undefined ? [] : [words.ofVintage(locale.date(published))]),
  ].join(' · ')

/** Reads the first figures of a table by a recipe. */
const readingsOf = async (bytes: Uint8Array, recipe: Recipe, fileName: string): Promise<readonly Figure[]> => {
  const surveyor = createSurveyor()
  surveyor.take(bytes)
  const survey = surveyor.end()
  const encoding = survey.encoding === 'other-8-bit' ? 'windows-1252' : survey.encoding
  const wanted = {
    fileName,
    as: null,
    described: figuresBy(recipe),
    ignoreTail: 0,
    leaveOut: null,
    by: [],
    newestYear: 'by-vintage' as const,
    scope: everything,
    encoding: null,
  }
  const table = await createTableReader(wanted, survey, encoding)
  table.take(bytes)
  const { readout } = await table.end()
  return (readout?.(null).figures ?? []).flatMap(({ figures }) => figures).slice(0, MOST_READINGS)
}

/** Looks at a table and prints the command that would import it, its first readings, and the same as a recipe file. */
export const suggestImport = async ({ file, outputOptions }: InvocationOf<'suggest'>): Promise<number> => {
  const words = importWordsIn(outputOptions.language)
  const locale = createLocale(outputOptions, 'en', outputOptions.ascii ? 'ascii' : 'braille')
  const path = safe(file)
  const read = await readFileBytes(file)
  if ('fault' in read) return fail(faultSentence(wordsIn(outputOptions.language), path, read.fault), outputOptions)
  const sample = await sampleOf(read.bytes, safe(basename(file)))
  if (sample.kind === 'publisher') {
    print(
      `${words.suggest.publisher(path, sample.publisher)}\n  migration-dash import ${shellWord(path)} --into FILE --published DATE\n`,
      outputOptions,
    )
    return DONE
  }
  const recipe = sample.kind === 'table' ? suggestRecipe(sample.sample) : null
  if (recipe === null) return fail(words.suggest.none(path), outputOptions)
  const name = recipe.described.statistic ?? 'recipe'
  const readings = await readingsOf(
    sample.kind === 'table' ? sample.head : read.bytes,
    recipe,
    sample.kind === 'table' ? sample.sample.fileName : '',
  )
  const lines = [
    words.suggest.command(path),
    `  ${commandOf(path, recipe)}`,
    ...(recipe.leftOut.length > 0 ? [words.suggest.leftOut(recipe.leftOut.map(safe).join(', '))] : []),
    words.suggest.check,
    '',
    words.suggest.readings(readings.length),
    ...readings.map((one) => `  ${readingLine({ words, locale }, one)}`),
    '',
    words.suggest.recipe(`${name}.json`),
    JSON.stringify(recipeFileOf(recipe, name), null, 2),
  ]
  print(
    `${lines
      .flatMap((one) => one.split('\n'))
      .map(safe)
      .join('\n')}\n`,
    outputOptions,
  )
  return DONE
}
