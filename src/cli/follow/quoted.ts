import { ownDay, readingOn, type Dossier } from '../../dossier/index.ts'
import { DONE, FAILED, print } from '../exit.ts'
import type { InvocationOf } from '../invocation.ts'
import { outputLocale } from '../output-locale.ts'
import { failUnread } from '../unread.ts'
import { readRegister } from '../../files/register.ts'
import { loadOnce, sourceOf } from '../../files/source.ts'
import { compareQuoted } from '../../register/changed.ts'
import { quotedText } from '../../report/quoted.ts'
import { wordsIn } from '../../text/index.ts'

type QuotedInvocation = InvocationOf<'quoted'>

/** Returns a line for each quotation that has changed: what it was and is, when and where it was quoted. */
const changedLines = (
  { file, on, outputOptions }: QuotedInvocation,
  dossier: Dossier,
  key: string,
): readonly string[] => {
  const reading = readingOn(dossier, on ?? ownDay(dossier))
  const locale = outputLocale(outputOptions, dossier)
  return compareQuoted(reading, readRegister(key))
    .filter(({ isChanged }) => isChanged)
    .map((one) => quotedText({ reading, locale, per: 'day' }, one))
    .map(({ subject, states, facts }) => `${file}: ${subject}: ${states} (${facts})`)
}

/** Lists what was quoted of a dossier and has changed; prints nothing where nothing has, so that cron sends no mail. */
export const listQuoted = async (invocation: QuotedInvocation): Promise<number> => {
  const { file, exitCode, outputOptions } = invocation
  const source = sourceOf(file)
  const read = await loadOnce(wordsIn(outputOptions), source)
  if (read.kind !== 'dossier') return failUnread(read, source.label, outputOptions)
  const lines = changedLines({ ...invocation, file: source.label }, read.dossier, source.path ?? source.label)
  if (lines.length > 0) print(`${lines.join('\n')}\n`, outputOptions)
  return exitCode && lines.length > 0 ? FAILED : DONE
}
