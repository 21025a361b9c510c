import { endOfScreen, openScreen, startAsking } from '../dashboard/open.ts'
import { DONE, fail, FAILED, print, printAsIs } from '../exit.ts'
import type { InvocationOf } from '../invocation.ts'
import { deskFacts } from '../../desk/lines.ts'
import type { DeskRow } from '../../desk/state.ts'
import { readForDesk, type DeskFound, type DeskReading } from '../../files/desk.ts'
import { dossiersIn, type DossierFile } from '../../files/dossiers-in.ts'
import { sourceOf } from '../../files/source.ts'
import { glyphsOf } from '../../system/terminal.ts'
import { createLocale, wordsIn, type Locale } from '../../text/index.ts'

type Open = InvocationOf<'open'>

const pathsOf = ({ file, more }: Open): readonly string[] => [...(file === null ? [] : [file]), ...more]

const localeOf = ({ outputOptions }: Open): Locale =>
  createLocale(outputOptions, 'en', glyphsOf(outputOptions, process.env), outputOptions.medium)

const howOf = (invocation: Open): DeskReading => ({
  words: wordsIn(invocation.outputOptions),
  locale: localeOf(invocation),
  on: invocation.on,
  since: invocation.since,
  remember: invocation.remember,
})

/** Opens the list of several dossiers; Enter opens one of them, whose Esc comes back to the list. */
export const openDesk = async (invocation: Open): Promise<number> => {
  const { outputOptions } = invocation
  const { createDesk } = await import('../../session/desk.ts')
  const endAsking = startAsking(outputOptions)
  const desk = createDesk({
    paths: pathsOf(invocation),
    how: howOf(invocation),
    display: outputOptions,
    ground: endAsking(),
    mouse: invocation.mouse,
  })
  for (;;) {
    const end = await desk.show()
    if (end.kind !== 'open') return endOfScreen(end, invocation)
    const { language } = end
    const own: Open = {
      ...invocation,
      file: end.path,
      more: [],
      ...(language !== undefined && { languageGiven: true, outputOptions: { ...outputOptions, language } }),
    }
    const back = await openScreen(own, sourceOf(end.path), { home: 'desk', target: end.target })
    if (back.kind !== 'desk' && back.kind !== 'reported') return endOfScreen(back, own)
  }
}

const textOf = (locale: Locale, file: DossierFile, found: DeskFound): string => {
  if (found.kind === 'other') return ''
  const row: DeskRow = {
    path: file.path,
    name: file.name,
    found: found.kind === 'read' ? { kind: 'read', summary: found.summary } : found,
  }
  const title = found.kind === 'read' ? found.summary.title : locale.words.desk.unreadable
  return `${file.name}: ${title}\n  ${deskFacts(locale, row)}\n`
}

/** Returns what is known of a dossier as JSON; the index for the search is left out. */
const jsonOf = (file: DossierFile, found: DeskFound): object => {
  if (found.kind === 'unreadable') return { file: file.path, problem: found.sentence }
  return found.kind === 'read' ? { file: file.path, ...found.summary } : {}
}

/** Prints the list of several dossiers as text or JSON; the exit code is 1 where one cannot be read. */
export const printDesk = async (invocation: Open): Promise<number> => {
  const { output, outputOptions } = invocation
  const how = howOf(invocation)
  const { files, areMore } = dossiersIn(pathsOf(invocation))
  const all: { readonly file: DossierFile; readonly found: DeskFound }[] = []
  for (const file of files) {
    const found = await readForDesk(file, how)
    if (found.kind !== 'other') all.push({ file, found: found.kind === 'read' ? { ...found, records: [] } : found })
  }
  if (output === 'json')
    printAsIs(
      `${JSON.stringify(
        all.map(({ file, found }) => jsonOf(file, found)),
        null,
        2,
      )}\n`,
    )
  else print(all.map(({ file, found }) => textOf(how.locale, file, found)).join(''), outputOptions)
  if (areMore) fail(how.words.desk.more, outputOptions)
  if (all.length === 0) return fail(how.words.desk.none, outputOptions)
  return all.some(({ found }) => found.kind === 'unreadable') ? FAILED : DONE
}
