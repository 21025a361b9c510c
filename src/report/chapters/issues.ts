import {
  historyOn,
  indexOf,
  positionsOn,
  publishedBy,
  sourceId,
  statusOn,
  to,
  type Issue,
  type Position,
} from '../../dossier/index.ts'
import { distanceOn, nextTo, STEPS, type Direction } from '../../figures/index.ts'
import {
  dotted,
  resumesText,
  sideTone,
  stanceMark,
  stanceTone,
  statusTone,
  type RenderContext,
} from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { isChangedRecord, changeSign } from './changes.ts'
import { listParts, phrase, citingPhrase, tablePart, text, type Part, type Phrase, type Section } from '../html/page.ts'
import { quoteSpans } from './quote.ts'

const statusPart = (context: RenderContext, issue: Issue): Part => {
  const { reading, locale } = context
  const status = statusOn(issue, reading.on)
  const { detail, statuses, statusUnknown } = locale.words
  // The resumption of talks cites the issue's own source, and is known once that was published.
  const told = publishedBy(reading, issue.source)
  const ahead = dotted([
    told && issue.resumes ? resumesText(context, issue.resumes) : '',
    told && issue.deadline ? detail.deadline(locale.date(issue.deadline)) : '',
  ])
  const known = historyOn(issue, reading.on).at(-1)
  return {
    kind: 'text',
    phrase: citingPhrase(
      [
        span(`${detail.status}: `, 'dim'),
        span(status ? statuses[status] : statusUnknown, statusTone(status)),
        span(ahead === '' ? '' : ` · ${ahead}`),
      ],
      known?.source ?? issue.source,
      ...(ahead === '' ? [] : [issue.source]),
    ),
  }
}

/** Returns the relations that run both ways: trades and conflicts. */
const mutualTies = (issue: Issue): NonNullable<Issue['relations']> =>
  (issue.relations ?? []).filter(({ kind }) => kind === 'traded-for' || kind === 'conflicts-with')

/** Returns the issues that an issue is tied to, by the kind of tie. */
const tiedPhrases = ({ reading, locale }: RenderContext, issue: Issue): readonly Phrase[] => {
  const { dependence } = locale.words
  const { issues, issuesNaming } = indexOf(reading.dossier)
  const mutual = [
    ...mutualTies(issue).map(({ kind, issue: other }) => ({ kind, other, source: issue.source })),
    ...(issuesNaming.get(issue.id) ?? []).flatMap((one) =>
      mutualTies(one)
        .filter((tie) => tie.issue === issue.id)
        .map(({ kind }) => ({ kind, other: one.id, source: one.source })),
    ),
  ].filter((one, at, all) => all.findIndex(({ other, kind }) => other === one.other && kind === one.kind) === at)
  const ties = (['waits-for', 'hangs-on-it'] as const satisfies readonly Direction[]).flatMap((direction) => {
    const near = nextTo(reading, issue, direction).filter((one) => !mutual.some((tie) => tie.other === one.id))
    return near.length === 0
      ? []
      : [
          phrase([
            span(`${dependence[direction]}: `, 'dim'),
            span(locale.list(near.map((one) => locale.text(one.title)))),
          ]),
        ]
  })
  const named = mutual.map(({ kind, other, source }) =>
    citingPhrase(
      [span(`${locale.words.relations[kind]}: `, 'dim'), span(locale.text(issues.get(other)?.title))],
      source,
    ),
  )
  return [...named, ...ties]
}

/** Returns who would have to move for an issue to pass, in steps, and the sides not heard. */
const distancePart = ({ reading, locale }: RenderContext, issue: Issue): Part => {
  const { movers, silent } = distanceOn(reading.dossier, issue, reading.on)
  const { distance } = locale.words
  const { participants, sides } = indexOf(reading.dossier)
  const named = movers.map(
    (one) => `${locale.text(participants.get(one.participant)?.name)} (${distance.steps(STEPS[one.stance])})`,
  )
  return text(
    [
      span(`${distance.title}: `, 'dim'),
      span(named.length > 0 ? locale.list(named) : distance.none),
      span(
        silent.length > 0
          ? ` · ${distance.silent(locale.list(silent.map((id) => locale.text(sides.get(id)?.name))))}`
          : '',
        'warn',
      ),
    ],
    ...movers.map((one) => sourceId(one.source)),
  )
}

const positionRow = (context: RenderContext, position: Position): readonly Phrase[] => {
  const { reading, locale } = context
  const { participants, sides, issues } = indexOf(reading.dossier)
  const who = participants.get(position.participant)
  const conditions = (position.conditions ?? []).map((id) => locale.text(issues.get(id)?.title))
  return [
    phrase([span(locale.text(who?.name), 'strong')]),
    phrase([
      span(locale.text(sides.get(who?.side ?? '')?.name) || locale.words.detail.noSide, sideTone(reading, who?.side)),
    ]),
    citingPhrase(
      [
        span(
          `${stanceMark(locale, position.stance)} ${locale.words.stances[position.stance].word}`,
          stanceTone(position.stance),
        ),
      ],
      position.source,
    ),
    citingPhrase(
      [
        span(locale.text(position.text)),
        ...quoteSpans(context, position.source),
        span(conditions.length > 0 ? ` ${locale.words.detail.conditions(locale.list(conditions))}` : '', 'warn'),
      ],
      position.source,
    ),
    phrase(locale.words.attributions[position.attribution]),
    phrase(locale.date(position.date)),
  ]
}

const positionParts = (context: RenderContext, issue: Issue): readonly Part[] => {
  const { reading, locale } = context
  const { columns } = locale.words.report
  return tablePart(
    locale.words.detail.positions,
    [columns.who, columns.side, columns.stance, columns.said, columns.attributed, columns.date],
    positionsOn(issue, reading.on)
      .toReversed()
      .map((one) => positionRow(context, one)),
    locale.words.detail.noPositions,
  )
}

const historyParts = ({ reading, locale }: RenderContext, issue: Issue): readonly Part[] => {
  const { columns } = locale.words.report
  return tablePart(
    locale.words.detail.history,
    [columns.date, columns.status, columns.note],
    historyOn(issue, reading.on)
      .toReversed()
      .map(({ date, status, note, source }) => [
        phrase(locale.date(date)),
        citingPhrase([span(locale.words.statuses[status], statusTone(status))], source),
        phrase(locale.text(note)),
      ]),
  )
}

const issueParts = (context: RenderContext, issue: Issue): readonly Part[] => {
  const { locale } = context
  const summary = locale.text(issue.summary)
  return [
    {
      kind: 'title',
      text: changeSign(context, isChangedRecord(context, to.issue(issue.id))) + locale.text(issue.title),
      anchor: `issue-${issue.id}`,
    },
    statusPart(context, issue),
    ...(summary === '' ? [] : [text([span(summary), ...quoteSpans(context, issue.source)], sourceId(issue.source))]),
    ...listParts(tiedPhrases(context, issue)),
    distancePart(context, issue),
    ...positionParts(context, issue),
    ...historyParts(context, issue),
  ]
}

/** Returns each issue: its status, ties, who would have to move, positions and history. */
export const issuesSection = (context: RenderContext, issues: readonly Issue[]): Section => ({
  anchor: 'issues',
  title: context.locale.words.report.sections.issues,
  parts:
    issues.length > 0
      ? issues.flatMap((one) => issueParts(context, one))
      : [text([span(context.locale.words.report.noIssues, 'dim')])],
})
