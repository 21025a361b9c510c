import { DONE, fail, FAILED, printAsIs } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { failUnread } from './unread.ts'
import { faultSentence, loadBytes, readBytes } from '../files/source.ts'
import { decode, parseJson, safe } from '../dossier/index.ts'
import { readFileBytes } from '../system/file.ts'
import { wordsIn } from '../text/index.ts'

type Schema = InvocationOf<'schema'>

/** The value of a file that is at least JSON, so that a dossier with problems gets a schema too; else its exit code. */
const valueOf = async (file: string, { outputOptions }: Schema): Promise<{ readonly value: unknown } | number> => {
  const words = wordsIn(outputOptions)
  const loaded = await loadBytes(words, file)
  if (loaded.kind === 'sentence') return failUnread(loaded, file, outputOptions)
  const decoded = decode(loaded.bytes)
  const json = 'fault' in decoded ? null : parseJson(decoded.text)
  if (json) return { value: json.value }
  const read = await readBytes(words, safe(file), loaded.bytes)
  return read.kind === 'dossier' ? { value: read.dossier } : failUnread(read, file, outputOptions)
}

const write = async (bytes: Uint8Array, { output, force, outputOptions }: Schema): Promise<number> => {
  if (output === null) {
    printAsIs(bytes)
    return DONE
  }
  const { writeOutput } = await import('./edit/output-file.ts')
  const fault = await writeOutput(output, bytes, force, outputOptions)
  return fault === null ? DONE : fail(fault, outputOptions, FAILED)
}

/** Prints the JSON Schema of dossiers as it ships, or with the ids of one dossier. */
export const printSchema = async (invocation: Schema, shipped: string): Promise<number> => {
  const { file, outputOptions } = invocation
  const schema = await readFileBytes(shipped)
  if ('fault' in schema) return fail(faultSentence(wordsIn(outputOptions), shipped, schema.fault), outputOptions)
  if (file === null) return write(schema.bytes, invocation)
  const read = await valueOf(file, invocation)
  if (typeof read === 'number') return read
  const { schemaBytes } = await import('./schema/editor.ts')
  return write(schemaBytes(schema.bytes, read.value, outputOptions.language), invocation)
}
