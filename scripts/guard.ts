import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { verdictText } from './guard/examine.ts'
import { examineFile, isTrusted, missedIn, type FileResult } from './guard/run.ts'
import { SAMPLES, type Sample } from './guard/samples.ts'

/**
 * Damages true releases in every way and prints what an import says of each: `npm run guard [-- FOLDER]`. Without a folder it takes small
 * made-up files; with one, every CSV in it. It fails where a damage passes, or a true file raises an alarm.
 */
const samplesIn = (folder: string): readonly Sample[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.csv'))
    .toSorted()
    .map((path) => ({ name: basename(path), bytes: readFileSync(join(folder, path)) }))

const print = (name: string, what: string): void => console.log(`  ${name.padEnd(26)}${what}`)

const report = (result: FileResult): void => {
  console.log(result.name)
  print('true, alone', verdictText(result.first) || 'no alarm')
  print('true, after an older one', verdictText(result.after) || 'no alarm')
  for (const [damage, verdict] of result.damaged)
    print(damage, verdict === null ? '–' : verdictText(verdict) || 'MISSED')
}

const folder = process.argv[2]
const results: FileResult[] = []
for (const sample of folder === undefined ? SAMPLES : samplesIn(folder)) {
  const result = await examineFile(sample)
  if (result === null) console.log(`${sample.name}\n  no publication has this header`)
  else {
    results.push(result)
    report(result)
  }
}
const [missed, alarmed] = [results.flatMap(missedIn).length, results.filter((one) => !isTrusted(one)).length]
console.log(`${results.length} true files, ${alarmed} with an alarm; ${missed} damages missed`)
process.exitCode = missed + alarmed > 0 ? 1 : 0
