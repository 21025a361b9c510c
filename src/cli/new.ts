import { basename, dirname, join } from 'node:path'
import { exampleText, safe, startText } from '../dossier/index.ts'
import { DONE, fail, print, warn } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import type { Shipped } from './shipped.ts'
import { faultSentence } from '../files/source.ts'
import { readFileBytes, stampOf, type FileFault } from '../system/file.ts'
import { today } from '../system/today.ts'
import { wordsIn, type Messages } from '../text/index.ts'
import { wrapFor } from './width.ts'

const asArgument = (file: string): string =>
  /^[\w./@%+=:,-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`

const unmadeText = (write: Messages['command']['newFile'], file: string, fault: 'exists' | FileFault): string => {
  if (typeof fault === 'object') return write.failed(file, fault.why)
  return {
    exists: write.exists,
    none: write.noFolder,
    folder: write.folder,
    special: write.exists,
    permission: write.permission,
  }[fault](file)
}

/** Returns the name of the schema beside a dossier: `talks.schema.json` for `talks.json`. */
const schemaName = (file: string): string => `${basename(file).replace(/\.json$/i, '')}.schema.json`

/** The stamp of a file that does not exist. */
const GONE = 'ENOENT'

const jsonIn = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

/** Creates a small valid dossier, empty or like an example, with its schema beside it, and prints what to do next. */
export const makeNew = async (
  { file, like, outputOptions }: InvocationOf<'new'>,
  shipped: Shipped,
): Promise<number> => {
  const { language } = outputOptions
  const words = wordsIn(outputOptions)
  const { newFile: write } = words.command
  const [schema, example] = await Promise.all(
    [shipped.schema, ...(like === null ? [] : [`${shipped.examples}${like}.json`])].map((path) => readFileBytes(path)),
  )
  for (const read of [schema, example])
    if (read && 'fault' in read) return fail(faultSentence(words, shipped.schema, read.fault), outputOptions)
  const { createFile } = await import('../system/write.ts')
  const beginning = { file: safe(file), schema: `./${schemaName(file)}`, title: write.title, language, asOf: today() }
  const text = example && 'bytes' in example ? exampleText(jsonIn(example.bytes), beginning) : startText(beginning)
  const beside = join(dirname(file), schemaName(file))
  // First the schema, which then is there when an editor opens the dossier. One that is there already stays.
  const { schemaBytes } = await import('./schema/editor.ts')
  const made = schema && 'bytes' in schema ? schemaBytes(schema.bytes, JSON.parse(text), language) : null
  const withoutSchema = made === null || stampOf(file) !== GONE ? null : createFile(beside, made)
  const fault = createFile(file, text)
  if (fault !== null) return fail(unmadeText(write, safe(file), fault), outputOptions)
  if (withoutSchema !== null && withoutSchema !== 'exists')
    warn(unmadeText(write, safe(beside), withoutSchema), outputOptions)
  const steps = (like === null ? write.made : write.madeLike)(asArgument(safe(file)), safe(schemaName(file)))
  print(wrapFor(process.stdout, steps), outputOptions)
  return DONE
}
