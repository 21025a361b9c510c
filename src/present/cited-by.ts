import { linked } from './address.ts'
import {
  countStatements,
  countUnsourced,
  statementsOf,
  unsourcedIn,
  type Part,
  type Reading,
  type Source,
  type Statement,
  type Target,
} from '../dossier/index.ts'
import { overdueAfter } from '../figures/index.ts'
import { span, type Span } from '../text/index.ts'
import { heading, text, type Block } from './block.ts'
import type { RenderContext } from './entry.ts'
import { recordAt } from './record.ts'
import { fact } from './fact.ts'
import { MOST_LISTED } from './first.ts'
import { overdueText } from './statistic/observation.ts'
import { sourceBlocks } from './source.ts'
import { cell, nameCell, type Row } from './row.ts'
import { titleOf } from './title.ts'

/** Returns the number of statements that rest on a source on the day. */
export const restingOn = (reading: Reading, source: Source): number => countStatements(reading, source.id)

/** A record, and its statements that rest on a source. */
interface Resting {
  readonly target: Target
  readonly statements: readonly Statement[]
}

/**
 * Returns the first records of the statements that rest on a source, in their order, and how many statements are left after them. Looking up
 * 100,000 records would take longer than a frame, so that none is after the list is full.
 */
const byRecord = (
  { reading }: RenderContext,
  source: Source,
): { readonly records: readonly Resting[]; readonly more: number } => {
  const records = new Map<string, { readonly target: Target; readonly statements: Statement[] }>()
  let listed = 0
  for (const one of statementsOf(reading, source.id)) {
    const key = `${one.target.kind}/${one.target.key}`
    const record = records.get(key)
    if (record) record.statements.push(one)
    else if (records.size === MOST_LISTED)
      return { records: [...records.values()], more: restingOn(reading, source) - listed }
    else records.set(key, { target: one.target, statements: [one] })
    listed++
  }
  return { records: [...records.values()], more: 0 }
}

const countsOf = (statements: readonly Statement[]): ReadonlyMap<Part, number> => {
  const counts = new Map<Part, number>()
  for (const { part } of statements) counts.set(part, (counts.get(part) ?? 0) + 1)
  return counts
}

const restingSpans = ({ reading, locale }: RenderContext, { target, statements }: Resting): readonly Span[] => {
  const record = recordAt(reading, target)
  const what = [...countsOf(statements)].map(([part, count]) => locale.words.sources.parts[part](count))
  const title = record ? titleOf(locale, record) : target.key
  // The same figure may be a claim about two statistics.
  const name = record?.kind === 'claim' ? `${title} · ${locale.text(record.statistic.name)}` : title
  return [span(name), span(` · ${what.join(', ')}`, 'dim')]
}

/** The number of lines up to which each is wrapped; beyond it each is cut to one line. */
const FOLDED = 200

/** Returns the records that rest on a source, each with its statements counted. */
const restingBlocks = (context: RenderContext, source: Source): readonly Block[] => {
  const { sources } = context.locale.words
  const { records, more } = byRecord(context, source)
  if (records.length === 0) return [text([span(sources.nothing, 'warn')])]
  return [
    ...records.map((one) => ({ ...text(restingSpans(context, one), 0, one.target), cut: records.length > FOLDED })),
    ...(more > 0 ? [text([span(sources.moreStatements(more, context.locale.number(more)), 'dim')])] : []),
  ]
}

/** Returns that a source was retracted, why, and by whom. */
const retractionBlocks = (context: RenderContext, { retracted }: Source): readonly Block[] => {
  if (!retracted) return []
  const { locale } = context
  const { sources } = locale.words
  return [
    text([
      span(`${sources.retraction}: ${locale.date(retracted.date)}`, 'bad'),
      span(` · ${locale.text(retracted.note)}`),
    ]),
    ...sourceBlocks(context, retracted.source, 2),
  ]
}

const addressFact = (name: string, address: string | undefined): readonly Block[] =>
  address === undefined ? [] : [text([span(`${name}: `, 'dim'), linked(span(address), address)])]

/** Returns a source in full: publisher, date, licence, next update, and the records that rest on it. */
export const sourceRecordBlocks = (context: RenderContext, source: Source): readonly Block[] => {
  const { reading, locale } = context
  const { sources } = locale.words
  const overdue = overdueAfter(reading, source.id)
  return [
    text([span(locale.words.sourceKinds[source.kind], 'dim')]),
    ...retractionBlocks(context, source),
    ...fact(sources.facts.publisher, locale.text(source.publisher)),
    ...fact(sources.facts.published, locale.date(source.published)),
    ...fact(sources.facts.next, source.nextUpdate ? locale.date(source.nextUpdate) : sources.noNext),
    ...(overdue ? [text([span(overdueText(locale, overdue), 'warn')])] : []),
    ...fact(sources.facts.licence, locale.text(source.licence) || sources.noLicence),
    ...fact(sources.facts.attribution, locale.text(source.attribution)),
    ...fact(sources.facts.language, source.language ? locale.languageName(source.language) : ''),
    ...addressFact(sources.facts.address, source.url),
    ...addressFact(sources.archived, source.archived),
    ...fact(sources.facts.accessed, source.accessed ? locale.date(source.accessed) : ''),
    ...fact(sources.facts.sha256, source.sha256 ?? ''),
    ...heading(sources.rests(restingOn(reading, source))),
    ...restingBlocks(context, source),
  ]
}

/** Returns the first records with statements that have no source, and how many more there are. */
export const unsourcedBlocks = ({ reading, locale }: RenderContext): readonly Block[] => {
  const { sources } = locale.words
  const more = countUnsourced(reading.dossier) - MOST_LISTED
  return [
    text([span(sources.unsourcedRule, 'dim')]),
    { kind: 'gap' },
    ...unsourcedIn(reading.dossier, MOST_LISTED).map(({ target, parts }) => {
      const record = recordAt(reading, target)
      const what = parts.map((part) => sources.parts[part](1)).join(', ')
      return text([span(record ? titleOf(locale, record) : target.key), span(` · ${what}`, 'dim')], 0, target)
    }),
    ...(more > 0 ? [text([span(sources.moreUnsourced(more, locale.number(more)), 'dim')])] : []),
  ]
}

const TITLE = 20

/** A source as a row: its title, its publication and the next one, what rests on it. */
export const sourceRow = ({ reading, locale }: RenderContext, source: Source): Row => ({
  kind: 'source',
  cells: [
    nameCell(
      [
        span(source.retracted ? `${locale.signs.of('retracted')} ` : '', 'bad'),
        span(overdueAfter(reading, source.id) ? `${locale.signs.of('overdue')} ` : '', 'warn'),
        linked(span(locale.text(source.title)), source.url),
      ],
      TITLE,
    ),
    cell([span(locale.date(source.published), 'dim')], 'whole', 'left', 1),
    cell([span(locale.words.sources.statements(restingOn(reading, source)), 'dim')], 'whole', 'right'),
  ],
})

/** Returns the row for statements without a source, above all sources. */
export const unsourcedRow = ({ reading, locale }: RenderContext): Row => ({
  kind: 'unsourced',
  cells: [cell([span(locale.words.sources.unsourced(countUnsourced(reading.dossier)), 'warn')], TITLE)],
})
