import { copied, unescaped } from './text.ts'
import type { XmlEvents } from './xml.ts'

/** Most texts that the cells of a workbook share. */
const MOST_STRINGS = 5_000_000
/** Most characters of them: a quarter of a gigabyte at worst. */
const MOST_CHARACTERS = 128_000_000

/** Collects the runs of a text in `t` elements. Phonetic readings of Japanese (`rPh`) are not part of it. */
export const createTextCollector = () => {
  let [text, isText, phonetic] = ['', false, 0]
  return {
    open: (name: string): void => {
      if (name === 'rPh') phonetic++
      isText = name === 't' && phonetic === 0
    },
    close: (name: string): void => {
      if (name === 'rPh') phonetic--
      isText = false
    },
    text: (part: string): void => {
      if (isText) text += part
    },
    /** Returns the text and begins the next one. */
    end: (): string => {
      const whole = copied(unescaped(text))
      text = ''
      return whole
    },
  }
}

/** Texts that cells share by number. */
export interface SharedStrings {
  readonly all: readonly string[]
  readonly events: XmlEvents
  /** Whether there are more than can be held. */
  readonly isTooLarge: () => boolean
}

/** Creates a reader of the texts that cells share. */
export const createSharedStrings = (): SharedStrings => {
  const all: string[] = []
  const collector = createTextCollector()
  let characters = 0
  const isTooLarge = (): boolean => all.length > MOST_STRINGS || characters > MOST_CHARACTERS
  return {
    all,
    isTooLarge,
    events: {
      open: collector.open,
      close: (name) => {
        collector.close(name)
        if (name !== 'si') return
        const text = collector.end()
        characters += text.length
        if (!isTooLarge()) all.push(text)
      },
      text: collector.text,
    },
  }
}
