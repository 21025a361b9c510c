import { indexOf, rolesOf, sourceIds, statusOf, to, type Issue, type Participant } from '../../dossier/index.ts'
import {
  cellSpans,
  columnName,
  issuesInOrder,
  matrixSigns,
  matrixOf,
  positionsIn,
  roleText,
  sideTone,
  standingsText,
  standingSuffix,
  statusTone,
  type MatrixColumn,
  type RenderContext,
} from '../../present/index.ts'
import { plainText, span } from '../../text/index.ts'
import { markChanged } from './changes.ts'
import { noneText } from './none.ts'
import {
  composeEach,
  phrase,
  citingPhrase,
  tablePart,
  text,
  type Part,
  type Phrase,
  type Section,
} from '../html/page.ts'

/** Returns a participant's roles with their dates, each with its own source. */
const rolesPhrase = (context: RenderContext, participant: Participant): Phrase => {
  const roles = rolesOf(participant)
  if (roles.length === 0) return phrase(participant.kind === 'person' ? context.locale.words.rows.noRole : '')
  return citingPhrase(roles.map((role) => roleText(context, role)).join('; '), ...roles.map(({ source }) => source))
}

const participantRow = (context: RenderContext, participant: Participant): readonly Phrase[] => {
  const { reading, locale } = context
  const { sides } = indexOf(reading.dossier)
  const side = locale.text(sides.get(participant.side ?? '')?.name) || locale.words.detail.noSide
  return [
    phrase([
      ...markChanged(context, to.participant(participant.id), [span(locale.text(participant.name), 'strong')]),
      span(standingSuffix(locale, participant), 'dim'),
    ]),
    rolesPhrase(context, participant),
    phrase([span(side, sideTone(reading, participant.side))]),
    phrase(standingsText(context, participant)),
  ]
}

/** Returns the participants: roles with sources, their own positions, and apart those of their bodies. */
export const participantsSection = (context: RenderContext): Section => {
  const { locale, reading } = context
  const { columns, sections } = locale.words.report
  const { participants } = reading.dossier
  const isUnsourced = participants.some((one) => rolesOf(one).some(({ source }) => source === undefined))
  return {
    anchor: 'participants',
    title: sections.participants,
    parts: [
      ...tablePart(
        '',
        [columns.name, columns.role, columns.side, columns.issues],
        composeEach(participants, (one) => participantRow(context, one)),
        noneText(context, 'participants'),
      ),
      ...(isUnsourced ? [text([span(locale.words.sources.unsourcedRule, 'dim')])] : []),
    ],
  }
}

/** Participants that fit side by side on paper. */
const ACROSS = 8

const ORDER = { filter: '', sort: 'priority' } as const

const cellPhrase = (context: RenderContext, issue: Issue, column: MatrixColumn): Phrase => {
  const positions = positionsIn(context, issue, column)
  return phrase(cellSpans(context, issue, column), ...positions.flatMap((one) => sourceIds(one.source)))
}

const matrixRow = (context: RenderContext, issue: Issue, columns: readonly MatrixColumn[]): readonly Phrase[] => {
  const { locale } = context
  const status = statusOf(issue)
  return [
    { ...phrase(markChanged(context, to.issue(issue.id), [span(locale.text(issue.title))])), to: `issue-${issue.id}` },
    phrase([span(status ? locale.words.statuses[status] : '?', statusTone(status))]),
    ...columns.map((column) => cellPhrase(context, issue, column)),
  ]
}

/** Returns the head of a column; observers are marked. */
const columnTitle = (context: RenderContext, column: MatrixColumn): string =>
  column.kind === 'participant'
    ? `${columnName(context, column)}${standingSuffix(context.locale, column.participant)}`
    : columnName(context, column)

/** Returns the issues on which some columns have a position, in the order of all issues. */
const issuesOf = (context: RenderContext, rank: ReadonlyMap<Issue, number>, some: readonly MatrixColumn[]) => {
  const index = indexOf(context.reading.dossier)
  const issues = new Set(some.flatMap((one) => index.issuesOf.get(one.key) ?? []))
  return [...issues].toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
}

/**
 * Returns the matrix as tables that are no wider than a page. A table leaves out the issues on which nobody in it has a
 * position, because 800 issues by 800 participants would be 58 MB of empty cells.
 */
const matrixTables = (context: RenderContext): readonly Part[] => {
  const { locale } = context
  const { columns: words, pages, noPositions, foldedIssues } = locale.words.report
  const [issues, { columns }] = [issuesInOrder(context, ORDER), matrixOf(context, ORDER, false)]
  if (issues.length === 0 || columns.length === 0) return [text([span(noPositions, 'dim')])]
  const rank = new Map(issues.map((issue, at) => [issue, at]))
  const parts = Array.from({ length: Math.ceil(columns.length / ACROSS) }, (_, at) =>
    columns.slice(at * ACROSS, (at + 1) * ACROSS),
  )
  return parts.flatMap((some, at) => {
    const from = at * ACROSS
    const caption = pages(locale.number(from + 1), locale.number(from + some.length), locale.number(columns.length))
    const shown = issuesOf(context, rank, some)
    const folded = issues.length - shown.length
    return [
      ...tablePart(
        parts.length > 1 ? caption : '',
        [words.issue, words.status, ...some.map((one) => columnTitle(context, one))],
        composeEach(shown, (issue) => matrixRow(context, issue, some)),
      ),
      ...(folded > 0 ? [text([span(foldedIssues(folded, locale.number(folded)), 'dim')])] : []),
    ]
  })
}

/** Returns the matrix: issues down, participants with positions across, and the meaning of its signs. */
export const matrixSection = (context: RenderContext): Section => ({
  anchor: 'matrix',
  title: context.locale.words.report.sections.matrix,
  parts: [...matrixTables(context), text([span(matrixSigns(context).map(plainText).join('; '), 'dim')])],
})
