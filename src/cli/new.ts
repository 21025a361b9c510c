import { pathToFileURL } from 'node:url'
import { safe, startText } from '../dossier/index.ts'
import { DONE, fail, print } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import type { FileFault } from '../system/file.ts'
import { today } from '../system/today.ts'
import { wordsIn, type Messages } from '../text/index.ts'

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

/** Creates a small valid dossier that names its schema, and prints what to do next. */
export const makeNew = async ({ file, outputOptions }: InvocationOf<'new'>, schema: string): Promise<number> => {
  const { newFile: write } = wordsIn(outputOptions.language).command
  const { createFile } = await import('../system/write.ts')
  const text = startText({
    file: safe(file),
    schema: pathToFileURL(schema).href,
    title: write.title,
    language: outputOptions.language,
    asOf: today(),
  })
  const fault = createFile(file, text)
  if (fault !== null) return fail(unmadeText(write, safe(file), fault), outputOptions)
  print(write.made(asArgument(safe(file))), outputOptions)
  return DONE
}
