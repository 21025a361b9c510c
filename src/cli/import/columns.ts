import { PUBLICATIONS, type Publication } from '../../import/index.ts'
import { DONE, print } from '../exit.ts'
import { helpWidth } from '../width.ts'
import type { InvocationOf, OutputOptions } from '../invocation.ts'
import { importWordsIn } from '../../text/import-language.ts'
import { wrap, type ImportMessages } from '../../text/index.ts'

/** Returns the columns that each publication needs at least: `tidy: statistic, period, value`. */
export const expectedColumns = (as: string | null): string =>
  PUBLICATIONS.filter(({ publisher }) => as === null || publisher === as)
    .map(({ publisher, columns, oneOf }) => {
      const must = Object.values(columns).flatMap(({ name, must: isNeeded }) => (isNeeded ? [name] : []))
      const one = oneOf.map((group) => columns[group[0] ?? '']?.name ?? '')
      return `${publisher}: ${[...must, ...one].join(', ')}`
    })
    .join('; ')

const columnLine = (words: ImportMessages, { name, also, must }: Publication['columns'][string]): string => {
  const others = also === undefined || also.length === 0 ? '' : ` (${words.also(also.join(', '))})`
  return `    ${must ? '* ' : '  '}${name}${others}`
}

const publicationsText = (words: ImportMessages): string =>
  PUBLICATIONS.map(({ name, columns, breakdowns }) => {
    const by = Object.keys(breakdowns)
    return [
      `  ${words.publications[name]}`,
      ...Object.values(columns).map((column) => columnLine(words, column)),
      ...(by.length > 0 ? [`      ${words.breakdowns(by.join(', '))}`] : []),
      '',
    ].join('\n')
  }).join('\n')

/** Returns what a publication is, without its publisher, and the columns that every file of it has. */
const requiredOf = (words: ImportMessages, { name, columns }: Publication): string => {
  const must = Object.values(columns).flatMap((column) => (column.must ? [column.name] : []))
  const what = words.publications[name].replace(/^\w+: | \(.*\)$/g, '')
  return `${what}: ${must.join(', ')}`
}

/** Returns the required columns by publisher, the publications of one together. */
const requiredText = (words: ImportMessages): string =>
  [...new Set(PUBLICATIONS.map(({ publisher }) => publisher))]
    .map((publisher) => {
      const own = PUBLICATIONS.filter((one) => one.publisher === publisher).map((one) => requiredOf(words, one))
      return wrap(`${publisher}: ${own.join('; ')}`, helpWidth() - 4)
        .map((line, at) => `${at === 0 ? '  ' : '    '}${line}`)
        .join('\n')
    })
    .join('\n')

/** Prints the publications that can be imported, with all their columns. */
export const printColumns = ({ outputOptions }: InvocationOf<'columns'>): number => {
  const words = importWordsIn(outputOptions)
  print(`${words.readable(publicationsText(words)).trimEnd()}\n`, outputOptions)
  return DONE
}

/** Prints the publications that can be imported, with their required columns. */
export const printRequiredColumns = (options: OutputOptions): number => {
  const words = importWordsIn(options)
  print(`${words.required(requiredText(words)).trimEnd()}\n`, options)
  return DONE
}
