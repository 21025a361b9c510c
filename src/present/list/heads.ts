import { memoizeLast } from '../../dossier/index.ts'
import { span, type Locale } from '../../text/index.ts'
import type { Panel } from '../entry.ts'
import { cell, type Columns, type Row } from '../row.ts'
import { headsOf, type Head } from '../row/slots.ts'

type HeadName = keyof Locale['words']['rows']['heads']

/** The heads of a list, one for each cell of a kind of its rows; a name has none, because the title of the list is above it. */
interface HeadRow {
  readonly kind: string
  readonly left: readonly (HeadName | '')[]
  /** The heads of columns that are aligned to the right. */
  readonly right: readonly (HeadName | '')[]
}

const HEADS: Readonly<Record<Panel, HeadRow>> = {
  statistics: { kind: 'statistic', left: ['', '', '', '', 'trend'], right: ['', 'total', 'latest'] },
  participants: { kind: 'participant', left: ['', 'role', 'side'], right: ['', '', '', 'positions'] },
  issues: { kind: 'issue', left: ['', '', 'status', 'tied'], right: ['', 'wanted'] },
  timeline: { kind: 'moment', left: ['', 'date', 'kind', 'happened'], right: [] },
  sources: { kind: 'source', left: ['', 'published'], right: ['', '', 'cited'] },
  changes: { kind: 'change', left: ['record', 'change'], right: [] },
}

const headRow = ({ words: { rows } }: Locale, { kind, left, right }: HeadRow): Row => ({
  kind,
  cells: Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const [first, last] = [left[at] ?? '', right[at] ?? '']
    const name = first || last
    return cell([span(name === '' ? '' : rows.heads[name])], 'whole', first === '' ? 'right' : 'left')
  }),
})

interface Headed {
  readonly locale: Locale
  readonly panel: Panel
}

/** Returns the heads of a list's columns with their places; memoised, because most keys leave the columns as they are. */
export const listHeads: (columns: Columns, of: Headed) => readonly Head[] = memoizeLast(
  ({ widths }, { locale, panel }) => headsOf(headRow(locale, HEADS[panel]), widths.get(HEADS[panel].kind) ?? []),
  (a, b) => a.locale === b.locale && a.panel === b.panel,
)
