import { issuesInOrder, type RenderContext } from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { changesSections } from './changes.ts'
import { glanceSections } from './glance.ts'
import { issuesSection } from './issues.ts'
import { phrase, textLanguages, type Page, type Phrase, type Section } from '../html/page.ts'
import { matrixSection, participantsSection } from './people.ts'
import { sentencesSection } from './sentences.ts'
import { citedSources } from './sources.ts'
import { statisticsSection } from './statistic.ts'
import { timelineSection } from './timeline.ts'

/** Returns the lead below the title: the dossier's subject, the day of the reading, and the number of sources. */
export const leadOf = ({ reading, locale }: RenderContext, sources: number): readonly Phrase[] => {
  const summary = locale.text(reading.dossier.summary)
  return [
    ...(summary === '' ? [] : [phrase(summary)]),
    phrase([
      span(
        `${locale.words.header.readOn(locale.longDay(reading.on))} · ${locale.words.header.sources(sources)}. `,
        'strong',
      ),
      span(locale.words.report.madeWith('migration-dash'), 'dim'),
    ]),
  ]
}

/** Returns a report of everything known on the day. */
export const fullPage = (context: RenderContext): Page => {
  const { reading, locale } = context
  const issues = issuesInOrder(context, { filter: '', sort: 'priority' })
  const sections: readonly Section[] = [
    sentencesSection(context, issues),
    ...changesSections(context),
    ...glanceSections(context),
    participantsSection(context),
    matrixSection(context),
    issuesSection(context, issues),
    timelineSection(context),
    statisticsSection(context),
  ]
  const { cited, sources } = citedSources(context, sections, true)
  return {
    language: locale.tag,
    textLanguages: textLanguages(context),
    title: locale.text(reading.dossier.title) || reading.dossier.id,
    lead: leadOf(context, cited.length),
    sections,
    sources,
    cited,
    brief: false,
  }
}
