import type { RenderContext } from '../present/index.ts'
import { asciiPage } from './ascii.ts'
import { briefPage } from './brief/index.ts'
import { plainOf } from './plain.ts'

/** Returns the brief as plain text of a width, without controls or colours: what `--print` writes. */
export const printOverview = (context: RenderContext, width: number): string => {
  const page = briefPage(context)
  const { glyphs, medium } = context.locale
  if (medium === 'speech') return plainOf(page, { width, medium, between: ', ' })
  return glyphs === 'ascii'
    ? plainOf(asciiPage(page), { width, medium, between: ' - ' })
    : plainOf(page, { width, medium, between: ' · ' })
}
