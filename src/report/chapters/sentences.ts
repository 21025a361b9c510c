import { sourceIds, to, type Issue, type Statistic } from '../../dossier/index.ts'
import { verdictIn } from '../../figures/index.ts'
import { claimSentence, issueSentence, issueSentenceSources, type RenderContext } from '../../present/index.ts'
import { span } from '../../text/index.ts'
import {
  composeEach,
  listParts,
  phrase,
  text,
  type Composed,
  type Part,
  type Phrase,
  type Section,
} from '../html/page.ts'
import { markChanged } from './changes.ts'
import { verdictSources } from './glance.ts'
import { noneText } from './none.ts'

/** Returns the sentences about the claims on a statistic, after its name. */
const claimsPhrase = (context: RenderContext, statistic: Statistic): Phrase => {
  const { locale, reading } = context
  const claims = statistic.claims ?? []
  return phrase(
    [
      ...markChanged(context, to.statistic(statistic.id), [span(`${locale.text(statistic.name)}: `)]),
      ...claims.flatMap((claim, at) => [...(at > 0 ? [span(' ')] : []), ...claimSentence(context, statistic, claim)]),
    ],
    ...claims.flatMap((claim) => [
      ...sourceIds(claim.source),
      ...verdictSources(verdictIn(reading, { statistic, claim })),
    ]),
  )
}

const issuePhrase = (context: RenderContext, issue: Issue): Phrase =>
  phrase(
    [
      ...markChanged(context, to.issue(issue.id), [span(context.locale.text(issue.title), 'strong')]),
      span(': '),
      ...issueSentence(context, issue),
    ],
    ...issueSentenceSources(context, issue),
  )

/** The first items of a list with its title, how many there are, and the sentence shown instead of an empty one. */
interface Titled {
  readonly title: string
  readonly items: Composed<Phrase>
  readonly all: number
  readonly none: string
}

const titledParts = ({ locale }: RenderContext, { title, items, all, none }: Titled): readonly Part[] => [
  { kind: 'title', text: title },
  ...(items.length === 0 ? [text([span(none, 'dim')])] : listParts(items)),
  ...(all > items.length ? [text([span(locale.words.report.brief.more(all - items.length), 'dim')])] : []),
]

/**
 * Returns the one sentence about each claim and each issue, which begins every report; at most some of either, and then how many
 * more there are.
 */
export const sentencesSection = (context: RenderContext, issues: readonly Issue[], most = Infinity): Section => {
  const { reading, locale } = context
  const { report, detail, links } = locale.words
  const claimed = reading.dossier.statistics.filter((one) => (one.claims ?? []).length > 0)
  return {
    anchor: 'short',
    title: report.sections.short,
    parts: [
      ...titledParts(context, {
        title: detail.claims,
        items: composeEach(claimed.slice(0, most), (one) => claimsPhrase(context, one)),
        all: claimed.length,
        none: report.noClaims,
      }),
      ...titledParts(context, {
        title: links.issues,
        items: composeEach(issues.slice(0, most), (one) => issuePhrase(context, one)),
        all: issues.length,
        none: noneText(context, 'issues'),
      }),
    ],
  }
}
