import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  detailLines,
  listingOf,
  PANELS,
  recordOf,
  rowOf,
  spokenLines,
  spokenRow,
  WHOLE,
  type Entry,
  type Line,
  type RenderContext,
} from '../../src/present/index.ts'
import { memoizeText, type Dossier } from '../../src/dossier/index.ts'
import { LANGUAGES, plainText, type Language } from '../../src/text/index.ts'
import { dossierOf } from '../app/stage.ts'
import { FIRST, LAST, tagged } from '../dossier/known/tagged.ts'
import { written } from '../dossier/talks.ts'
import { context } from './shown.ts'

const DAYS = {
  'us-mexico-2023.json': ['2023-12-24', '2023-12-30', '2024-03-01', '2025-06-01'],
  'eu-tunisia-2023.json': ['2023-07-20', '2023-10-20', '2024-03-15'],
} as const
type File = keyof typeof DAYS
const FILES: readonly File[] = ['us-mexico-2023.json', 'eu-tunisia-2023.json']

/** The two ways in which a record is given: on the screen and in speech. */
interface Both {
  readonly screen: RenderContext
  readonly speech: RenderContext
}

const bothOf = (dossier: Dossier, on: string, language: Language): Both => ({
  screen: context(on, { dossier, language }),
  speech: context(on, { dossier, language, medium: 'speech' }),
})

const bothOn = (file: File, on: string, language: Language): Both => bothOf(dossierOf(file), on, language)

/** Returns the months in both lengths, which speech does not abbreviate. */
const monthsOf = memoizeText(
  (language: Language): ReadonlySet<string> =>
    new Set(
      (['short', 'long'] as const).flatMap((month) =>
        Array.from({ length: 12 }, (_, at) =>
          new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
            .format(Date.UTC(2023, at, 15))
            .toLowerCase()
            .slice(0, month === 'short' ? 3 : 20),
        ),
      ),
    ),
)

/** Returns what a statement says: its numbers and words, without months, signs and words of one or two letters. */
const saidIn = (text: string, language: Language): readonly string[] => {
  const months = monthsOf(language)
  return (text.toLowerCase().match(/\d[\d.,]*\d|\d|\p{L}{3,}/gu) ?? []).filter(
    (word) => !months.has(word) && word !== 'sept',
  )
}

/** Returns the first word that is missing in a text, or comes before another one in it; null where all are there in order. */
const missingFrom = (words: readonly string[], text: readonly string[]): string | null => {
  let at = 0
  for (const word of words) {
    const next = text.indexOf(word, at)
    if (next < 0) return word
    at = next + 1
  }
  return null
}

/** Returns whether a line is drawn: dots and axes without words, or the cut name of a threshold in the chart. */
const isDrawn = (text: string): boolean =>
  (/[\u2800-\u28ff│┤└┼┊]/.test(text) && !/\p{L}{3}/u.test(text)) || /…|^[\d\s.,FYAp]+$/.test(text)

/** Returns the statements of a detail on the screen, without its chart and the labels below its axis. */
const shownLines = (lines: readonly Line[]): readonly string[] => {
  const texts = lines.flatMap((line) => {
    if (line.kind === 'head') return []
    return [
      line.kind === 'row'
        ? (line.table.table.rows[line.at] ?? []).map((one) => one.text).join(' ')
        : plainText(line.spans),
    ]
  })
  const isAxis = (text = ''): boolean => isDrawn(text) && text.includes('└')
  return texts.filter((text, at) => !isDrawn(text) && !isAxis(texts[at - 1]))
}

/** The title of a chart, which speech leaves out with the chart. */
const CHART_TITLE = / · (?:over time|en el tiempo|fiscal years|calendar years)/

const recordsOf = ({ reading }: RenderContext): readonly Entry[] =>
  [...PANELS, 'timeline' as const, 'sources' as const].flatMap((panel) =>
    listingOf(reading, panel).entries.flatMap((one) => recordOf(reading, one) ?? []),
  )

/** Cells in which each statement is one line, and no cell of a table is cut. */
const WIDTH = 1000

const CASES = FILES.flatMap((file) => LANGUAGES.flatMap((language) => DAYS[file].map((on) => ({ file, language, on }))))

/** Returns the records that speech leaves out or words otherwise, each with the first word that is missing. */
const unspokenRecords = ({ screen, speech }: Both, language: Language): readonly string[] => {
  const spoken = new Map(recordsOf(speech).map((one) => [`${one.kind}/${one.key}`, one]))
  return recordsOf(screen).flatMap((entry) => {
    const other = spoken.get(`${entry.kind}/${entry.key}`)
    if (!other) return [`${entry.kind}/${entry.key} is not spoken`]
    const lines = shownLines(detailLines(screen, entry, WIDTH, WHOLE)).filter((line) => !CHART_TITLE.test(line))
    const said = saidIn(spokenLines(detailLines(speech, other, WIDTH, WHOLE)).join('\n'), language)
    const word = missingFrom(saidIn(lines.join('\n'), language), said)
    return word === null ? [] : [`${entry.kind}/${entry.key}: ${word}`]
  })
}

test.each(CASES)(
  '$file in $language on $on: each record is spoken as it is shown, in the same order',
  ({ file, language, on }) => {
    expect(unspokenRecords(bothOn(file, on, language), language)).toEqual([])
  },
)

/** Returns the words of rows that are shown and not spoken. */
const unspokenRows = ({ screen, speech }: Both, language: Language): readonly string[] =>
  ([...PANELS, 'timeline', 'sources'] as const).flatMap((panel) => {
    const rows = listingOf(screen.reading, panel).entries.map((one) =>
      saidIn(
        rowOf(screen, one)
          .cells.map(({ spans }) => plainText(spans))
          .join(' '),
        language,
      ),
    )
    const said = listingOf(speech.reading, panel).entries.map((one) => saidIn(spokenRow(rowOf(speech, one)), language))
    return rows.flatMap((row, at) => missingFrom(row, said[at] ?? []) ?? [])
  })

test.each(CASES)('$file in $language on $on: each row is spoken as it is shown', ({ file, language, on }) => {
  expect(unspokenRows(bothOn(file, on, language), language)).toEqual([])
})

test('any random dossier is spoken as it is shown', () => {
  const day = fc.integer({ min: FIRST, max: LAST })
  fc.assert(
    fc.property(tagged, day, fc.constantFrom(...LANGUAGES), ({ dossier }, on, language) => {
      const both = bothOf(dossier, written(on), language)
      expect([...unspokenRecords(both, language), ...unspokenRows(both, language)]).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('a doubt in a row is spoken from the side of the claim, as the screen words it', () => {
  const row = (language: Language, id: string): string => {
    const { speech } = bothOn('us-mexico-2023.json', '2023-12-30', language)
    const entry = listingOf(speech.reading, 'statistics').entries.find((one) => one.key === id)
    return entry ? spokenRow(rowOf(speech, entry)) : ''
  }
  expect(row('en', 'deaths-route')).toContain('a claim about it is contradicted by published figures')
  expect(row('en', 'sw-encounters')).toContain('a claim about it is at odds with published figures')
  expect(row('es', 'deaths-route')).toContain('las cifras publicadas contradicen una afirmación')
})
