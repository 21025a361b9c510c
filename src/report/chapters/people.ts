import { indexOf, sourceId, statusOn, to, type Issue, type Participant } from '../../dossier/index.ts'
import {
  cellSpans,
  columnName,
  issuesOf,
  matrixOf,
  positionsIn,
  sideTone,
  statusTone,
  type MatrixColumn,
  type RenderContext,
} from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { markChanged } from './changes.ts'
import { phrase, tablePart, text, type Part, type Phrase, type Section } from '../html/page.ts'

const participantRow = (context: RenderContext, participant: Participant): readonly Phrase[] => {
  const { reading, locale } = context
  const { sides, participants } = indexOf(reading.dossier)
  const side = locale.text(sides.get(participant.side ?? '')?.name) || locale.words.detail.noSide
  return [
    phrase(markChanged(context, to.participant(participant.id), [span(locale.text(participant.name), 'strong')])),
    phrase(locale.text(participant.role) || locale.words.rows.noRole),
    phrase([span(side, sideTone(reading, participant.side))]),
    phrase(locale.text(participants.get(participant.memberOf ?? '')?.name)),
    phrase(locale.number(issuesOf(context, participant).length)),
  ]
}

/** Returns who is at the table, with a note that the format gives no sources for roles. */
export const participantsSection = (context: RenderContext): Section => {
  const { locale, reading } = context
  const { columns, sections, noParticipants } = locale.words.report
  const { participants } = reading.dossier
  return {
    anchor: 'participants',
    title: sections.participants,
    parts: [
      ...tablePart(
        '',
        [columns.name, columns.role, columns.side, columns.memberOf, `>${columns.issues}`],
        participants.map((one) => participantRow(context, one)),
        noParticipants,
      ),
      ...(participants.length > 0 ? [text([span(locale.words.sources.unsourcedRule, 'dim')])] : []),
    ],
  }
}

/** Participants that fit side by side on paper. */
const ACROSS = 8

const ORDER = { filter: '', sort: 'priority' } as const

const cellPhrase = (context: RenderContext, issue: Issue, column: MatrixColumn): Phrase => {
  const positions = positionsIn(context, issue, column)
  return phrase(cellSpans(context, issue, column), ...positions.map((one) => sourceId(one.source)))
}

const matrixRow = (context: RenderContext, issue: Issue, columns: readonly MatrixColumn[]): readonly Phrase[] => {
  const { reading, locale } = context
  const status = statusOn(issue, reading.on)
  return [
    { ...phrase(markChanged(context, to.issue(issue.id), [span(locale.text(issue.title))])), to: `issue-${issue.id}` },
    phrase([span(status ? locale.words.statuses[status] : '?', statusTone(status))]),
    ...columns.map((column) => cellPhrase(context, issue, column)),
  ]
}

/** Returns the matrix in tables of so many columns that each fits on a page. */
const matrixTables = (context: RenderContext): readonly Part[] => {
  const { locale } = context
  const { columns: words, pages } = locale.words.report
  const { issues, columns } = matrixOf(context, ORDER, false)
  if (issues.length === 0 || columns.length === 0) return [text([span(locale.words.empty.matrix, 'dim')])]
  const parts = Array.from({ length: Math.ceil(columns.length / ACROSS) }, (_, at) =>
    columns.slice(at * ACROSS, (at + 1) * ACROSS),
  )
  return parts.flatMap((some, at) => {
    const from = at * ACROSS
    const caption = pages(locale.number(from + 1), locale.number(from + some.length), locale.number(columns.length))
    return tablePart(
      parts.length > 1 ? caption : '',
      [words.issue, words.status, ...some.map((one) => columnName(context, one))],
      issues.map((issue) => matrixRow(context, issue, some)),
    )
  })
}

/** Returns the matrix: issues down, participants with positions across, and the meaning of its letters. */
export const matrixSection = (context: RenderContext): Section => {
  const { locale } = context
  const letters = Object.values(locale.words.stances).map(({ letter, word }) => `${letter} ${word}`)
  return {
    anchor: 'matrix',
    title: locale.words.report.sections.matrix,
    parts: [...matrixTables(context), text([span(letters.join(' · '), 'dim')])],
  }
}
