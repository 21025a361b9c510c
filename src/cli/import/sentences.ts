import { parsePeriod, safe } from '../../dossier/index.ts'
import {
  PUBLICATIONS,
  type Conflict,
  type Generation,
  type ImportFault,
  type ImportNotice,
  type Publication,
  type Written,
} from '../../import/index.ts'
import type { Imported, Vintage } from './files.ts'
import type { WriteFault } from '../../system/write.ts'
import { wrap, type ImportMessages, type Say } from '../../text/index.ts'

/** How an import is told: its sentences, and how numbers and periods are said. */
export interface Telling {
  readonly words: ImportMessages
  readonly say: Say
}

/** A sentence for each kind of a union. */
type Sentences<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (told: Extract<T, { kind: K }>) => string
}

const sentence = <T extends { readonly kind: string }>(sentences: Sentences<T>, told: T): string =>
  (sentences[told.kind as T['kind']] as (told: T) => string)(told)

/** Every text from a file is made safe before it is said. */
const safely = <T>(told: T): T =>
  JSON.parse(JSON.stringify(told), (_, value: unknown) => (typeof value === 'string' ? safe(value) : value)) as T

const SHOWN = 60
const MOST_NAMES = 30

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

const bounded = (fault: ImportFault): ImportFault => {
  if (fault.kind === 'cell' || fault.kind === 'choice')
    return { ...fault, found: shortened(fault.found), column: shortened(fault.column) }
  if (fault.kind === 'unrecognised')
    return { ...fault, found: fault.found.slice(0, MOST_NAMES).map((name) => shortened(name.trim())) }
  return fault
}

/** A fault of a file in a sentence. */
export const faultText = ({ words }: Telling, fault: ImportFault): string => {
  const told = bounded(safely(fault))
  if (told.kind === 'unrecognised') return words.fault.unrecognised({ ...told, expected: expectedColumns(told.as) })
  return sentence<Exclude<ImportFault, { kind: 'unrecognised' }>>(words.fault, told)
}

/** What the header of each publication has at least: `tidy: statistic, period, value`. */
const expectedColumns = (as: string | null): string =>
  PUBLICATIONS.filter(({ publisher }) => as === null || publisher === as)
    .map(({ publisher, columns, oneOf }) => {
      const must = Object.values(columns).flatMap(({ name, must: isNeeded }) => (isNeeded ? [name] : []))
      const one = oneOf.map((group) => columns[group[0] ?? '']?.name ?? '')
      return `${publisher}: ${[...must, ...one].join(', ')}`
    })
    .join('; ')

/** What should be known of the figures of a file, in a sentence. */
export const noticeText = ({ words, say }: Telling, notice: ImportNotice): string => {
  const period = (text: string): string => periodText(say, text)
  if (notice.kind === 'not-reached') return words.notice['not-reached']({ months: notice.months.map(period) })
  if (notice.kind === 'partial-year')
    return words.notice['partial-year']({ year: notice.year, until: period(notice.until) })
  return sentence<ImportNotice>(words.notice, safely(notice))
}

/** Why a dossier could not be written, in a sentence. */
export const writeText = ({ words }: Telling, fault: WriteFault): string => sentence<WriteFault>(words.write, fault)

const periodText = (say: Say, text: string): string => {
  const known = parsePeriod(text)
  return known ? say.period(known) : text
}

const generationText = ({ words }: Telling, generation: Generation): string => {
  switch (generation.kind) {
    case 'cbp':
      return words.generation.cbp[generation.family]
    case 'iom':
      return words.generation.iom[generation.header]
    case 'unhcr-population':
      return words.generation.population(generation.midYear)
    case 'unhcr-applications':
      return words.generation.applications[generation.told]
    case 'tidy':
      return words.generation.tidy
  }
}

const ENCODINGS: Readonly<Record<Imported['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  json: 'JSON',
}

/** What was understood of a file, a few lines: whose it is, what it covers, its vintage, its notices. */
export const understoodLines = (
  telling: Telling,
  file: Imported,
  vintage: { readonly date: string; readonly from: Vintage['from'] | 'rows' },
  readout: NonNullable<ReturnType<NonNullable<Imported['readout']>>>,
): readonly string[] => {
  const { words, say } = telling
  const { covered, openYear, generation, notices } = readout
  const parts = [
    ...(covered ? [words.covers(periodText(say, covered.first), periodText(say, covered.last))] : []),
    ...(openYear === null ? [] : [words.open(openYear)]),
    words.published[vintage.from](say.date(vintage.date)),
  ]
  return [
    words.read(file.path, generationText(telling, generation), say.number(file.rows), ENCODINGS[file.encoding]),
    `  ${parts.join('; ')}`,
    ...notices.map((notice) => `  ${say.signs.of('overdue')} ${noticeText(telling, notice)}`),
  ]
}

/** What a file does to one statistic, in a line. */
export const writtenLine = (
  { words, say }: Telling,
  { id, name, isNew, added, replaced, same }: Written,
): readonly string[] => {
  const values = (count: number): string => words.values(say.number(count), count === 1)
  const called = say.text(name)
  const grown = isNew
    ? words.newStatistic(id, called, values(added))
    : words.grown(id, called, values(added), same > 0 ? values(same) : null)
  return [
    ...(added > 0 ? [grown] : []),
    ...(replaced > 0 ? [words.replaced(id, values(replaced))] : []),
    ...(added === 0 && replaced === 0 && same > 0 ? [words.same(id, values(same))] : []),
  ].map((line) => `  ${line}`)
}

/** A conflict in a line: which figure, and both its values. */
export const conflictLine = ({ words, say }: Telling, conflict: Conflict): string => {
  const shown = (value: number | null): string => (value === null ? '-' : say.number(value, 2, 0))
  const where = [conflict.statistic, periodText(say, conflict.period), ...Object.values(conflict.dims ?? {}).map(safe)]
  return words.conflict(
    `${conflict.fileName}: ${where.join(' · ')}`,
    shown(conflict.before),
    shown(conflict.after),
    say.date(conflict.published),
    conflict.against,
  )
}

/** Names in a row, the first of them where there are many. */
export const nameList = ({ words }: Telling, names: readonly string[]): string => {
  const shown = [...new Set(names)].slice(0, MOST_NAMES).map((name) => shortened(safe(name)))
  const more = new Set(names).size - shown.length
  return [...shown, ...(more > 0 ? [words.andMore(more)] : [])].join(', ')
}

const columnLine = (words: ImportMessages, { name, also, must }: Publication['columns'][string]): string => {
  const others = also === undefined || also.length === 0 ? '' : ` (${words.also(also.join(', '))})`
  return `    ${must ? '* ' : '  '}${name}${others}`
}

/** The publications with their columns and breakdowns, from the one list that there is of them. */
export const publicationsText = (words: ImportMessages): string =>
  PUBLICATIONS.map(({ name, columns, breakdowns }) => {
    const by = Object.keys(breakdowns)
    return [
      `  ${words.publications[name]}`,
      ...Object.values(columns).map((column) => columnLine(words, column)),
      ...(by.length > 0 ? [`      ${words.breakdowns(by.join(', '))}`] : []),
      '',
    ].join('\n')
  }).join('\n')

/** How wide the help is. */
const WIDTH = 120

/** The publications with the columns that must be there. */
export const requiredText = (words: ImportMessages): string =>
  PUBLICATIONS.map(({ name, columns }) => {
    const must = Object.values(columns).flatMap((column) => (column.must ? [column.name] : []))
    const what = words.publications[name].replace(/ \(.*\)$/, '')
    return wrap(`${what}: ${must.join(', ')}`, WIDTH - 4)
      .map((line, at) => `${at === 0 ? '  ' : '    '}${line}`)
      .join('\n')
  }).join('\n')
