import { historyOn, indexOf, isOpen, momentsOn, statusOn, to, type Issue } from '../../dossier/index.ts'
import { AGAINST, distanceOn, nextTo } from '../../figures/index.ts'
import { kindText, matrixOf, momentSpans, stanceMark, statusTone, type RenderContext } from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { figuresSection } from './figures.ts'
import { changesInBrief, markChanged } from '../chapters/changes.ts'
import { leadOf } from '../chapters/full.ts'
import { phrase, citingPhrase, tablePart, text, type Page, type Part, type Phrase, type Section } from '../html/page.ts'
import { citedSources } from '../chapters/sources.ts'
import { momentSources } from '../chapters/timeline.ts'

/** Rows of each table that fit on a page. */
const ROWS = 5
/** Changes that fit besides. */
const NEWEST = 3

const section = (anchor: string, title: string, parts: readonly Part[]): Section => ({ anchor, title, parts })

/** Returns a note on rows that do not fit on the page. */
const more = ({ locale }: RenderContext, all: number): readonly Part[] =>
  all > ROWS ? [text([span(locale.words.report.brief.more(all - ROWS), 'dim')])] : []

/** Returns the newest changes of positions and statuses, last first. */
const movedSection = (context: RenderContext): Section => {
  const { reading, locale } = context
  const { brief, columns } = locale.words.report
  const moved = momentsOn(reading)
    .filter(({ what, ahead }) => {
      if (ahead) return false
      if (what.kind === 'status') return what.from !== null && what.from !== what.status
      return what.kind === 'position' && what.from !== null && what.from !== what.stance
    })
    .toReversed()
  const rows = moved
    .slice(0, ROWS)
    .map((one) => [phrase(locale.date(one.date)), phrase(momentSpans(context, one), ...momentSources(reading, one))])
  return section('moved', brief.moved, [
    ...tablePart('', [columns.date, columns.what], rows, brief.noneMoved),
    ...more(context, moved.length),
  ])
}

/**
 * Returns the open issues that are stalled, wait for others or are opposed, and are not negotiated; stalled ones first.
 */
const stuckIssues = (context: RenderContext): readonly Issue[] => {
  const { reading } = context
  const stalled = (issue: Issue): boolean => statusOn(issue, reading.on) === 'stalled'
  return matrixOf(context, { filter: '', sort: 'priority' }, false)
    .issues.filter((issue) => {
      const held =
        stalled(issue) ||
        distanceOn(reading.dossier, issue, reading.on).movers.some(({ stance }) => AGAINST.has(stance)) ||
        nextTo(reading, issue, 'waits-for').length > 0
      const status = statusOn(issue, reading.on)
      return held && isOpen(status) && status !== 'negotiating'
    })
    .toSorted((a, b) => Number(stalled(b)) - Number(stalled(a)))
}

const stuckRow = (context: RenderContext, issue: Issue): readonly Phrase[] => {
  const { reading, locale } = context
  const { participants } = indexOf(reading.dossier)
  const status = statusOn(issue, reading.on)
  const known = historyOn(issue, reading.on).at(-1)
  const { movers } = distanceOn(reading.dossier, issue, reading.on)
  const named = movers.map(
    (one) => `${locale.text(participants.get(one.participant)?.name)} (${stanceMark(locale, one.stance)})`,
  )
  return [
    phrase(markChanged(context, to.issue(issue.id), [span(locale.text(issue.title), 'strong')])),
    citingPhrase(
      [
        span(status ? locale.words.statuses[status] : locale.words.statusUnknown, statusTone(status)),
        span(known ? `, ${locale.words.report.columns.since} ${locale.date(known.date)}` : ''),
      ],
      known?.source ?? issue.source,
    ),
    citingPhrase(
      locale.list(nextTo(reading, issue, 'waits-for').map((one) => locale.text(one.title))),
      ...(nextTo(reading, issue, 'waits-for').length > 0 ? [issue.source] : []),
    ),
    citingPhrase(
      named.length > 0 ? locale.list(named) : locale.words.report.brief.nobody,
      ...movers.map((one) => one.source),
    ),
  ]
}

const stuckSection = (context: RenderContext): Section => {
  const { brief, columns } = context.locale.words.report
  const stuck = stuckIssues(context)
  const rows = stuck.slice(0, ROWS).map((one) => stuckRow(context, one))
  const names = [columns.issue, columns.status, columns.waitsFor, columns.movers]
  return section('stuck', brief.stuck, [...tablePart('', names, rows, brief.noneStuck), ...more(context, stuck.length)])
}

const nextSection = (context: RenderContext): Section => {
  const { reading, locale } = context
  const { brief, columns } = locale.words.report
  const ahead = momentsOn(reading).filter((one) => one.ahead)
  const rows = ahead
    .slice(0, ROWS)
    .map((one) => [
      phrase(locale.date(one.date)),
      phrase(kindText(context, one)),
      phrase(momentSpans(context, one), ...momentSources(reading, one)),
    ])
  return section('next', brief.next, [
    ...tablePart('', [columns.date, columns.kind, columns.what], rows, brief.noneNext),
    ...more(context, ahead.length),
  ])
}

/**
 * Returns a report of one page: five figures with verdicts, who moved, what is stuck, what comes next, and their
 * sources.
 */
export const briefPage = (context: RenderContext): Page => {
  const { reading, locale } = context
  const sections = [
    ...changesInBrief(context, NEWEST),
    figuresSection(context),
    movedSection(context),
    stuckSection(context),
    nextSection(context),
  ]
  const { cited, sources } = citedSources(context, sections, false)
  const title = locale.text(reading.dossier.title) || reading.dossier.id
  return {
    language: locale.language,
    title: `${locale.words.report.brief.title}: ${title}`,
    lead: leadOf(context, cited.length),
    sections,
    sources,
    cited,
    brief: true,
  }
}
