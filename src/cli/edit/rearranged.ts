import {
  differencesBetween,
  linksIn,
  partsOf,
  readingOn,
  RECORD_LISTS,
  type Difference,
  type Dossier,
  type Issue,
  type RecordList,
} from '../../dossier/index.ts'
import { differenceSpans } from '../../present/index.ts'
import { linesText } from '../../report/diff.ts'
import { plainText, type Locale } from '../../text/index.ts'

/** A dossier before and after records were rearranged. */
interface Rearranged {
  readonly before: Dossier
  readonly after: Dossier
}

const KIND_OF = {
  sides: 'side',
  sources: 'source',
  places: 'place',
  participants: 'participant',
  statistics: 'statistic',
  issues: 'issue',
  events: 'event',
} as const satisfies Readonly<Record<RecordList, string>>

const nameIn = (dossier: Dossier, list: RecordList, at: number, locale: Locale): string => {
  const record = dossier[list]?.[at]
  return record === undefined ? '' : locale.text('name' in record ? record.name : record.title)
}

/** Says which record has another id, and how many references follow it. Compared by ids, it would be a new one. */
export const renamedText = ({ before, after }: Rearranged, locale: Locale): string => {
  const { kinds } = locale.words.changes
  const lines = RECORD_LISTS.flatMap((list) =>
    (after[list] ?? []).flatMap(({ id }, at) => {
      const old = before[list]?.[at]?.id
      if (old === undefined || old === id) return []
      const references = linksIn(after).filter((link) => link.list === list && link.id === id).length
      const title = nameIn(after, list, at, locale)
      return [locale.words.edit.renamed(`${kinds[KIND_OF[list]]} ${title}`, { old, id, references })]
    }),
  )
  return linesText(locale, lines)
}

/** Whether a change only takes a position or term from the issue that was divided. */
const isTaken = ({ kind, target, ...rest }: Difference, issue: Issue): boolean => {
  if (kind === 'position-withdrawn') return target !== null && partsOf(target.key)[0] === issue.id
  return kind === 'edited' && target?.key === issue.id && 'field' in rest && rest.field === 'terms'
}

/** Says where each position and term of a divided issue went, and what else changed. */
export const splitText = ({ before, after }: Rearranged, locale: Locale): string => {
  const { changes, edit } = locale.words
  const fresh = after.issues.filter(({ id }) => !before.issues.some((one) => one.id === id))
  const old = after.issues[after.issues.findIndex(({ id }) => id === fresh[0]?.id) - 1]
  const compared = { before: readingOn(before, Infinity), after: readingOn(after, Infinity), locale }
  const differences = differencesBetween(compared.before, compared.after)
  const others = differences.filter((one) => !old || !isTaken(one, old))
  const moved = fresh.flatMap(({ title, positions, terms }) => [
    ...positions.map(({ participant, text }) => {
      const who = after.participants.find(({ id }) => id === participant)
      return edit.moved(`${changes.kinds.stance} ${locale.text(who?.name ?? text)}`, locale.text(title))
    }),
    ...(terms ?? []).map(({ text }) => edit.moved(locale.text(text), locale.text(title))),
  ])
  return linesText(locale, [...others.map((one) => plainText(differenceSpans(compared, one))), ...moved])
}
