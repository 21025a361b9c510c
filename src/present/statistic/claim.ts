import { indexOf, to, type Claim, type Statistic } from '../../dossier/index.ts'
import { verdictOn } from '../../figures/index.ts'
import { span, type Span } from '../../text/index.ts'
import { text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { dotted, verdictMark } from './figure.ts'
import { claimFigure } from '../list/rows.ts'
import { sourceBlocks } from '../source.ts'
import { verdictBlocks } from './verdict.ts'

const claimHead = ({ locale, reading }: RenderContext, claim: Claim): readonly Span[] => {
  const by = indexOf(reading.dossier).participants.get(claim.by ?? '')
  const facts = [
    locale.date(claim.period),
    locale.words.detail.made(locale.date(claim.made)),
    by ? locale.words.detail.by(locale.text(by.name)) : '',
  ]
  return [span(claimFigure(locale, claim), 'strong'), span(` · ${dotted(facts)}`, 'dim')]
}

/** A claim as stated, its verdict with the arithmetic, its quotation and source. */
export const claimBlocks = (context: RenderContext, statistic: Statistic, claim: Claim): readonly Block[] => {
  const { locale, reading } = context
  const verdict = verdictOn(statistic, claim, reading.on)
  return [
    text(claimHead(context, claim), 0, claim.by ? to.participant(claim.by) : null),
    text([span(locale.text(claim.text))], 2),
    text([verdictMark(locale, verdict)], 2),
    ...verdictBlocks(context, { statistic, claim, verdict }, 4),
    ...sourceBlocks(context, claim.source, 2),
  ]
}
