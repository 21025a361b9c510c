import {
  accountsOf,
  historyOf,
  indexOf,
  inTime,
  isExpected,
  isOpen,
  lastHeard,
  momentsOn,
  nextSteps,
  positionsOf,
  statusOf,
  to,
  type Issue,
  type Moment,
  type Reading,
  type Term,
} from '../../dossier/index.ts'
import { AGAINST, distanceOf, neighbours, nextTo } from '../../figures/index.ts'
import {
  accountsText,
  dotted,
  kindText,
  matrixOf,
  momentSpans,
  openTexts,
  positionMark,
  statusTone,
  termDuties,
  termHistory,
  termOutcome,
  type RenderContext,
} from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { figuresSection } from './figures.ts'
import { changesInBrief, markChanged } from '../chapters/changes.ts'
import { leadOf } from '../chapters/full.ts'
import {
  listParts,
  phrase,
  citingPhrase,
  tablePart,
  text,
  type Page,
  type Part,
  type Phrase,
  type Section,
} from '../html/page.ts'
import { citedSources } from '../chapters/sources.ts'
import { momentSources } from '../chapters/timeline.ts'

const ROWS = 5
const TERMS = 3
const NEWEST = 3

const section = (anchor: string, title: string, parts: readonly Part[]): Section => ({ anchor, title, parts })

const more = ({ locale }: RenderContext, all: number): readonly Part[] =>
  all > ROWS ? [text([span(locale.words.report.brief.more(all - ROWS), 'dim')])] : []

/** Returns the participants and issues with disputed accounts, which are not moves. */
const disputedParts = (context: RenderContext): readonly Part[] => {
  const { reading, locale } = context
  const { dossier } = reading
  const items = dossier.issues.flatMap((issue) =>
    [...new Set(issue.positions.map(({ participant }) => participant))].flatMap((id): readonly Phrase[] => {
      const { kind, positions } = accountsOf(dossier, issue, id)
      if (kind !== 'disputed') return []
      const name = locale.text(indexOf(dossier).participants.get(id)?.name)
      const words = locale.words.report.brief.disputed(name, locale.text(issue.title))
      return [
        citingPhrase(
          [span(words), span(` (${accountsText(context, positions)})`, 'dim')],
          ...positions.map(({ source }) => source),
        ),
      ]
    }),
  )
  return listParts(items.slice(0, ROWS))
}

/** Returns changed positions and statuses, newest first, then disputed accounts. */
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
    ...disputedParts(context),
  ])
}

const isStalled = (issue: Issue): boolean => statusOf(issue) === 'stalled'

/** Returns the open issues that are stalled, waiting or opposed, and not being negotiated; stalled ones first. */
const stuckIssues = (context: RenderContext): readonly Issue[] => {
  const { reading } = context
  return matrixOf(context, { filter: '', sort: 'priority' }, false)
    .issues.filter((issue) => {
      const held =
        isStalled(issue) ||
        distanceOf(reading.dossier, issue).movers.some(({ stance }) => AGAINST.has(stance)) ||
        nextTo(reading, issue, 'waits-for').length > 0
      const status = statusOf(issue)
      return held && isOpen(status) && status !== 'negotiating'
    })
    .toSorted((a, b) => Number(isStalled(b)) - Number(isStalled(a)))
}

/** The day of the last news on an issue, and the days since. */
const heardPhrase = ({ reading, locale }: RenderContext, issue: Issue): Phrase => {
  const heard = lastHeard(reading, issue)
  if (heard === null) return phrase('')
  return phrase(locale.words.report.brief.heard(locale.day(heard.day), reading.on - heard.day), ...heard.sources)
}

const stuckRow = (context: RenderContext, issue: Issue): readonly Phrase[] => {
  const { reading, locale } = context
  const { participants } = indexOf(reading.dossier)
  const status = statusOf(issue)
  const known = historyOf(issue).at(-1)
  const { movers, asked } = distanceOf(reading.dossier, issue)
  const named = movers.map(
    (one) => `${locale.text(participants.get(one.participant)?.name)} (${positionMark(locale, one)})`,
  )
  const near = neighbours(reading, issue, 'waits-for')
  const asking = positionsOf(issue).filter(({ of }) => of !== undefined && asked.includes(of))
  const open = [...(named.length > 0 ? [locale.list(named)] : []), ...openTexts(context, issue)]
  return [
    phrase(markChanged(context, to.issue(issue.id), [span(locale.text(issue.title), 'strong')])),
    citingPhrase(
      [
        span(status ? locale.words.statuses[status] : locale.words.statusUnknown, statusTone(status)),
        span(known ? `, ${locale.words.report.columns.since} ${locale.date(known.date)}` : ''),
      ],
      known ? known.source : issue.source,
    ),
    citingPhrase(
      locale.list(near.map((one) => locale.text(one.issue.title))),
      ...near.flatMap(({ ties }) => ties.flatMap(({ sources }) => sources)),
    ),
    citingPhrase(
      open.length > 0 ? open.join(' · ') : locale.words.report.brief.nobody,
      ...[...movers, ...asking].map((one) => one.source),
    ),
    heardPhrase(context, issue),
  ]
}

const stuckSection = (context: RenderContext): Section => {
  const { brief, columns } = context.locale.words.report
  const stuck = stuckIssues(context)
  const rows = stuck.slice(0, ROWS).map((one) => stuckRow(context, one))
  const names = [columns.issue, columns.status, columns.waitsFor, columns.movers, columns.lastHeard]
  return section('stuck', brief.stuck, [...tablePart('', names, rows, brief.noneStuck), ...more(context, stuck.length)])
}

/** A term, and the newest entry of its history. */
interface Settled {
  readonly term: Term
  readonly last: Term['history'][number]
}

/** Returns the terms with the latest news: the status of each, with its source. */
const termsSection = (context: RenderContext): readonly Section[] => {
  const { reading, locale } = context
  const { columns, brief } = locale.words.report
  const terms = reading.dossier.issues
    .flatMap((issue) => issue.terms ?? [])
    .flatMap((term): readonly Settled[] => {
      const last = termHistory(term).at(-1)
      return last === undefined ? [] : [{ term, last }]
    })
    .toSorted((a, b) => inTime(b.last.date, a.last.date))
  if (terms.length === 0) return []
  const rows = terms
    .slice(0, TERMS)
    .map(({ term, last }) => [
      citingPhrase(dotted([locale.text(term.text), ...termDuties(context, term)]), termHistory(term)[0]?.source),
      citingPhrase(dotted(termOutcome(context, term)), last.source),
      phrase(locale.date(last.date)),
    ])
  const rest = terms.length - rows.length
  return [
    section('terms', locale.words.detail.terms, [
      ...tablePart('', [columns.term, columns.status, columns.since], rows),
      ...(rest > 0 ? [text([span(brief.more(rest), 'dim')])] : []),
    ]),
  ]
}

/** Whether a moment is announced. An event that was cancelled, or postponed without a new day, is not. */
const isAnnounced = ({ on, dossier }: Reading, { target, what, ahead }: Moment): boolean => {
  if (what.kind === 'event-status') return false
  const event = what.kind === 'event' ? indexOf(dossier).events.get(target.key) : undefined
  return ahead && (event === undefined || isExpected(event, on))
}

/** Returns who acts at a moment: an event's participants, those who have to keep a term, or those asked to answer by a deadline. */
const actorsOf = ({ reading, locale }: RenderContext, { target, what, date }: Moment): string => {
  const { events, issues, participants } = indexOf(reading.dossier)
  const issue = issues.get(target.key)
  const step = issue && nextSteps(reading, issue).find((one) => one.what.kind === what.kind && one.date === date)
  const who = what.kind === 'event' ? (events.get(target.key)?.participants ?? []) : (step?.who ?? [])
  return locale.list(who.flatMap((id) => locale.text(participants.get(id)?.name) || []))
}

/** Returns what is announced next and who acts, by date, each with its source. */
const nextSection = (context: RenderContext): Section => {
  const { reading, locale } = context
  const { brief, columns } = locale.words.report
  const ahead = momentsOn(reading).filter((one) => isAnnounced(reading, one))
  const rows = ahead
    .slice(0, ROWS)
    .map((one) => [
      phrase(locale.date(one.date)),
      phrase(kindText(context, one)),
      phrase(momentSpans(context, one), ...momentSources(reading, one)),
      phrase(actorsOf(context, one)),
    ])
  return section('next', brief.next, [
    ...tablePart('', [columns.date, columns.kind, columns.what, columns.acts], rows, brief.noneNext),
    ...more(context, ahead.length),
  ])
}

/** Returns a one-page report: five figures with verdicts, who moved, what is stuck, what is next, and the sources. */
export const briefPage = (context: RenderContext): Page => {
  const { reading, locale } = context
  const sections = [
    ...changesInBrief(context, NEWEST),
    figuresSection(context),
    movedSection(context),
    stuckSection(context),
    ...termsSection(context),
    nextSection(context),
  ]
  const { cited, sources } = citedSources(context, sections, false)
  const title = locale.text(reading.dossier.title) || reading.dossier.id
  return {
    language: locale.tag,
    title: `${locale.words.report.brief.title}: ${title}`,
    lead: leadOf(context, cited.length),
    sections,
    sources,
    cited,
    brief: true,
  }
}
