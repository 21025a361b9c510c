import type { Locale } from '../../text/index.ts'
import { asciiPage } from '../ascii.ts'
import type { DigestFormat } from '../format.ts'
import { htmlOf } from '../html/index.ts'
import { markdownOf } from '../markdown.ts'
import { plainOf } from '../plain.ts'
import { digestAtom } from './atom.ts'
import { digestPage, type DossierDigest } from './page.ts'

export type { DossierDigest } from './page.ts'

/** How a digest is written: its format, its day in words, and the width of plain text. */
export interface DigestOptions {
  readonly format: DigestFormat
  readonly day: string
  readonly width: number
}

const BETWEEN = { braille: ' · ', ascii: ' - ' } as const

/** Formats a digest; an empty one is an empty text in every format. */
export const digestText = (
  all: readonly DossierDigest[],
  locale: Locale,
  { format, day, width }: DigestOptions,
): string => {
  if (all.length === 0) return ''
  if (format === 'atom') return digestAtom(all, locale)
  const page = digestPage(all, locale, day)
  if (format === 'html') return [...htmlOf(page)].join('')
  const { glyphs, medium } = locale
  const shown = glyphs === 'ascii' ? asciiPage(page) : page
  if (format === 'markdown') return [...markdownOf(shown)].join('')
  const between = medium === 'speech' ? ', ' : BETWEEN[glyphs === 'ascii' ? 'ascii' : 'braille']
  return plainOf(shown, { width, medium, between })
}
