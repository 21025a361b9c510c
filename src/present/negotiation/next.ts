import {
  eventStatus,
  indexOf,
  lastHeard,
  nextSteps,
  to,
  type Event,
  type Issue,
  type Step,
} from '../../dossier/index.ts'
import { span } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { sourceBlocks, sourceSpans } from '../source.ts'

/** Returns the day of the last news of an issue and the days since; empty where nothing is dated. */
export const heardText = ({ reading, locale }: RenderContext, issue: Issue): string => {
  const heard = lastHeard(reading, issue)
  return heard === null ? '' : locale.words.detail.lastHeard(locale.day(heard.day), reading.on - heard.day)
}

/** Returns the day of the last news of an issue, with its sources. */
export const heardBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const heard = lastHeard(context.reading, issue)
  if (heard === null) return []
  return [text([span(`${heardText(context, issue)} · `, 'dim'), ...sourceSpans(context, [...heard.sources])])]
}

const eventText = ({ reading, locale }: RenderContext, event: Event): string =>
  eventStatus(event, reading.on) === 'tentative'
    ? `${locale.text(event.title)} (${locale.words.detail.tentativeDate})`
    : locale.text(event.title)

/** Returns a step in words: an event's title and whether its date is tentative, a term's words, a resumption or a deadline. */
export const stepText = (context: RenderContext, { what }: Step): string => {
  const { locale } = context
  if (what.kind === 'event') return eventText(context, what.event)
  if (what.kind === 'due') return `${locale.words.timeline.happenings.due}: ${locale.text(what.term.text)}`
  return locale.words.timeline.steps[what.kind]
}

/** Returns the names of those who act in a step. */
export const actorNames = ({ reading, locale }: RenderContext, { who }: Step): string =>
  locale.list(who.flatMap((id) => locale.text(indexOf(reading.dossier).participants.get(id)?.name) || []))

/** Returns the next steps on an issue and who acts, by date, each with its source. */
export const nextBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const { locale } = context
  const { detail } = locale.words
  const steps = nextSteps(context.reading, issue)
  return [
    ...heading(detail.next),
    ...(steps.length === 0 ? [text([span(detail.noNext, 'dim')])] : []),
    ...steps.flatMap((step) => {
      const names = actorNames(context, step)
      return [
        text(
          [
            span(`${locale.date(step.date)}  `, 'strong'),
            span(stepText(context, step)),
            span(names === '' ? '' : ` · ${detail.acts(names)}`, 'dim'),
          ],
          0,
          step.what.kind === 'event' ? to.event(step.what.event.id) : null,
        ),
        ...sourceBlocks(context, step.source, 2),
      ]
    }),
  ]
}
