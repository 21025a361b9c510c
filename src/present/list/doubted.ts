import { verdictIn } from '../../figures/index.ts'
import type { Listed, RenderContext } from '../entry.ts'

/** Returns whether a row is a claim that published figures contradict, or that is at odds with them. */
export const isDoubted = ({ reading }: RenderContext, entry: Listed): boolean =>
  entry.kind === 'claim' &&
  ['contradicted', 'at-odds'].includes(verdictIn(reading, { statistic: entry.statistic, claim: entry.claim }).kind)
