import { DONE, fail, printAsIs } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { faultSentence } from '../files/source.ts'
import { readFileBytes } from '../system/file.ts'
import { wordsIn } from '../text/index.ts'

/** Prints the JSON Schema of dossiers as it ships. */
export const printSchema = async ({ outputOptions }: InvocationOf<'schema'>, shipped: string): Promise<number> => {
  const schema = await readFileBytes(shipped)
  if ('fault' in schema)
    return fail(faultSentence(wordsIn(outputOptions.language), shipped, schema.fault), outputOptions)
  printAsIs(schema.bytes)
  return DONE
}
