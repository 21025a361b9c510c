import type { Statistic } from '../../dossier/index.ts'
import { isDailySeries } from '../chart/point.ts'
import type { RenderContext } from '../entry.ts'
import { alongOf } from './index.ts'

export { ROLLING_DAYS } from '../../figures/index.ts'

/** Returns whether a statistic's chart can show a rolling mean. */
export const isDailyChart = (context: RenderContext, statistic: Statistic): boolean =>
  isDailySeries({ context, statistic, series: alongOf(context, statistic) })
