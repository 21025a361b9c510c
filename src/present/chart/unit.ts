import { newestOf } from '../../dossier/index.ts'
import { perText } from '../statistic/figure.ts'
import { drawsRates, drawsUnits, type Drawn } from './point.ts'

/** Returns the unit of a chart's values: `encounters per day`, `persons per year`. */
export const chartUnit = (drawn: Drawn): string => {
  const { context, statistic, series } = drawn
  const { locale, per } = context
  const unit = locale.text(statistic.unit)
  if (drawsRates(statistic, series)) return `${unit} ${perText(locale, { per, isOwn: drawsUnits(drawn) })}`
  const grain = newestOf(series)?.period.grain ?? 'interval'
  return statistic.measure === 'flow' ? `${unit} ${locale.words.figures.chart.perPeriod[grain]}` : unit
}
