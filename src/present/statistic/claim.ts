import { indexOf, inTime, parsePeriod, textSource, to, type Claim, type Statistic } from '../../dossier/index.ts'
import { verdictIn } from '../../figures/index.ts'
import { span, type Locale, type Span } from '../../text/index.ts'
import { paragraph, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { dimsText, dotted } from './figure.ts'
import { claimFigure } from '../list/rows.ts'
import { sourceBlocks } from '../source.ts'
import { verdictBlocks } from './verdict.ts'
import { verdictMark } from './verdict-mark.ts'

/** Returns the period of a claim; a fiscal year with its months. */
export const claimPeriod = (locale: Locale, { fiscalYearStart }: Statistic, { period }: Claim): string => {
  const days = parsePeriod(period, fiscalYearStart)
  return days ? locale.period(days) : locale.date(period)
}

const claimHead = ({ locale, reading }: RenderContext, statistic: Statistic, claim: Claim): readonly Span[] => {
  const by = indexOf(reading.dossier).participants.get(claim.by ?? '')
  const facts = [
    claimPeriod(locale, statistic, claim),
    dimsText(locale, claim.dims ?? {}),
    locale.words.detail.made(locale.date(claim.made)),
    by ? locale.words.detail.by(locale.text(by.name)) : '',
  ]
  return [span(claimFigure(locale, statistic, claim), 'strong'), span(` · ${dotted(facts)}`, 'dim')]
}

const noteBlocks = (context: RenderContext, { note }: Claim): readonly Block[] => [
  ...paragraph(context.locale.text(note), 2),
  ...sourceBlocks(context, textSource(note), 4),
]

type Appearance = NonNullable<Claim['appearances']>[number]

/** Returns when a claim was stated again, and by whom: `also stated 2 Jan 2024 · by Ana`. */
export const appearanceText = ({ locale, reading }: RenderContext, { by, made }: Appearance): string => {
  const who = indexOf(reading.dossier).participants.get(by ?? '')
  const { detail } = locale.words
  return dotted([detail.alsoMade(locale.date(made)), who ? detail.by(locale.text(who.name)) : ''])
}

/** Returns where else a claim was stated, oldest first. */
export const appearancesOf = ({ appearances }: Claim): readonly Appearance[] =>
  (appearances ?? []).toSorted((a, b) => inTime(a.made, b.made))

/** Where else a claim was stated, each with its quotation and source. */
const appearanceBlocks = (context: RenderContext, claim: Claim): readonly Block[] =>
  appearancesOf(claim).flatMap((one) => [
    text([span(appearanceText(context, one))], 2, one.by ? to.participant(one.by) : null),
    ...sourceBlocks(context, one.source, 4),
  ])

/** A claim as stated, its verdict with the arithmetic, its quotation and source, where else it was stated, and the note on it with its own. */
export const claimBlocks = (context: RenderContext, statistic: Statistic, claim: Claim): readonly Block[] => {
  const { locale, reading } = context
  const verdict = verdictIn(reading, { statistic, claim })
  return [
    text(claimHead(context, statistic, claim), 0, claim.by ? to.participant(claim.by) : null),
    text([span(locale.text(claim.text))], 2),
    text([verdictMark(locale, verdict)], 2),
    ...verdictBlocks(context, { statistic, claim, verdict }, 4),
    ...sourceBlocks(context, claim.source, 2),
    ...appearanceBlocks(context, claim),
    ...noteBlocks(context, claim),
  ]
}
