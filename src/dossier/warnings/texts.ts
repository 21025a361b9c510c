import { isEmptyText, sourceIds, textOf, textSource } from '../known/citation.ts'
import { publicationsOf } from '../known/days.ts'
import type { Path } from '../problem.ts'
import type { Dossier, SourcedText, SourceRef } from '../schema.ts'
import type { Warn } from './warning.ts'

/** A text without a date of its own, and the source of its record. */
interface Undated {
  readonly text: SourcedText | undefined
  readonly source: SourceRef | undefined
  readonly path: () => Path
}

function* textsIn({ participants, statistics, issues, events }: Dossier): Iterable<Undated> {
  for (const [at, { summary, source }] of participants.entries())
    yield { text: summary, source, path: () => ['participants', at, 'summary'] }
  for (const [at, { caveat, source, thresholds }] of statistics.entries()) {
    const path: Path = ['statistics', at]
    yield { text: caveat, source, path: () => [...path, 'caveat'] }
    for (const [index, one] of (thresholds ?? []).entries())
      yield { text: one.note, source: one.source, path: () => [...path, 'thresholds', index, 'note'] }
  }
  for (const [at, { summary, source }] of issues.entries())
    yield { text: summary, source, path: () => ['issues', at, 'summary'] }
  for (const [at, { outcome, source }] of events.entries())
    yield { text: outcome, source, path: () => ['events', at, 'outcome'] }
}

/**
 * Warns of texts without a source of their own whose record cites sources of different days: such a text is shown from the first day, on which
 * only the first source can have said it. A text with sources of its own is shown from the last.
 * Positions and entries of a history have a date of their own.
 */
export const warnOfTexts = (dossier: Dossier, warn: Warn): void => {
  const days = publicationsOf(dossier)
  const published = new Map(dossier.sources.map((one) => [one.id, one.published]))
  for (const { text, source, path } of textsIn(dossier)) {
    if (text === undefined || textSource(text) !== undefined || isEmptyText(textOf(text))) continue
    const ids = sourceIds(source).toSorted((a, b) => (days.get(a) ?? 0) - (days.get(b) ?? 0))
    const [first = '', last = ''] = [ids[0], ids.at(-1)]
    if ((days.get(first) ?? 0) === (days.get(last) ?? 0)) continue
    const dayOf = (id: string): string => published.get(id) ?? ''
    warn(
      { kind: 'text-from-earliest', source: first, published: dayOf(first), later: last, laterPublished: dayOf(last) },
      { path },
    )
  }
}
