import { indexOf, standsOf, type Issue, type Participant } from '../dossier/index.ts'
import { AGAINST, distanceOf, FOR, STEPS } from '../figures/index.ts'
import { span } from '../text/index.ts'
import { claimSteps, statisticSteps, step } from './derivation-steps.ts'
import { gap, text, type Block } from './block.ts'
import { listingOf, type Entry, type RenderContext } from './entry.ts'
import type { ChartView } from './chart/view.ts'
import { issuesOf } from './list/rows.ts'
import { positionWord } from './negotiation/stance.ts'

const participantSteps = (context: RenderContext, participant: Participant): readonly Block[] => {
  const { locale } = context
  const { working } = locale.words.figures
  const issues = issuesOf(context, participant)
  return step(
    `${working.issues}: ${locale.words.rows.issues(issues.length)}`,
    working.issuesRule,
    issues.map((one) => text(locale.text(one.title), 2)),
  )
}

const issueSteps = (context: RenderContext, issue: Issue): readonly Block[] => {
  const { locale, reading } = context
  const { working } = locale.words.figures
  const stands = standsOf(issue)
  const { participants } = indexOf(reading.dossier)
  const named = (stances: ReadonlySet<string>): string =>
    stands
      .filter((one) => stances.has(one.stance))
      .map((one) => `${locale.text(participants.get(one.participant)?.name)}: ${positionWord(locale, one)}`)
      .join(', ') || working.nobody
  return step(working.sides, working.sidesRule, [
    text(working.inFavour(named(FOR)), 2),
    text(working.against(named(AGAINST)), 2),
    ...distanceSteps(context, issue),
  ])
}

/** Returns the sum of the steps, one line for each participant who would have to move. */
const distanceSteps = ({ reading, locale }: RenderContext, issue: Issue): readonly Block[] => {
  const { distance } = locale.words
  const { movers, steps } = distanceOf(reading.dossier, issue)
  const { participants } = indexOf(reading.dossier)
  const lines = movers.map((one) =>
    text(
      `${locale.text(participants.get(one.participant)?.name)}: ${positionWord(locale, one)}, ${distance.steps(STEPS[one.stance])}`,
      2,
    ),
  )
  return [
    gap,
    ...step(
      `${distance.title}: ${distance.steps(steps)}`,
      distance.rule,
      lines.length > 0 ? lines : [text(distance.none, 2)],
    ),
  ]
}

const stepsOf = (context: RenderContext, entry: Entry, chartView: ChartView): readonly Block[] => {
  switch (entry.kind) {
    case 'statistic':
      return statisticSteps(context, entry.statistic, chartView)
    case 'claim':
      return claimSteps(context, entry.statistic, entry.claim)
    case 'participant':
      return participantSteps(context, entry.participant)
    case 'issue':
      return issueSteps(context, entry.issue)
    default:
      return []
  }
}

/** Returns the counts in the header and the panel titles. */
const countSteps = ({ reading, locale }: RenderContext): readonly Block[] => {
  const { working } = locale.words.figures
  const all = reading.whole.sources.length
  const issues = listingOf(reading, 'issues')
  return [
    ...step(working.sources, working.sourcesRule(locale.day(reading.on), reading.dossier.sources.length, all), []),
    ...step(working.open, working.openRule(issues.counted, issues.all), []),
  ]
}

/** Returns how each number of a record and of the screen around it was calculated: rule, arithmetic, inputs. */
export const derivationBlocks = (context: RenderContext, entry: Entry, chartView: ChartView): readonly Block[] => {
  const steps = stepsOf(context, entry, chartView)
  const none = [text([span(context.locale.words.figures.working.nothing, 'dim')]), gap]
  return [...(steps.length > 0 ? steps : none), ...countSteps(context)]
}
