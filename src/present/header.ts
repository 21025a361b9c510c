import { statementsLater } from '../dossier/index.ts'
import type { RenderContext } from './entry.ts'

/** Returns how many statements are later than the day of the reading; empty where none are. */
export const laterText = ({ reading, locale }: RenderContext): string => {
  const later = statementsLater(reading)
  return later === 0 ? '' : locale.words.header.later(later, locale.number(later))
}

const sourcesText = ({ reading, locale }: RenderContext): string =>
  locale.words.header.sources(reading.dossier.sources.length)

/** Returns the day for which the dossier is shown, and the sources published by then: `As known on 30 Dec 2023 · 22 sources`. */
export const knownText = (context: RenderContext): string => {
  const { reading, locale } = context
  return `${locale.words.header.readOn(locale.day(reading.on))} · ${sourcesText(context)}`
}

/** Returns the header for a screen reader, which pauses at commas: the title, the day, its sources, and how many statements are later. */
export const spokenHeader = (context: RenderContext): string => {
  const { reading, locale } = context
  const { readOn } = locale.words.spoken
  return [locale.text(reading.dossier.title), readOn(locale.day(reading.on)), sourcesText(context), laterText(context)]
    .filter((part) => part !== '')
    .join(', ')
}
