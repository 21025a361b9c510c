import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { generated } from './generated.ts'

/** Writes what is made from the code: the dossier's JSON Schema and the tables of the README. Run by `npm run docs`. */
for (const { file, make } of generated) {
  writeFileSync(file, make(existsSync(file) ? readFileSync(file, 'utf8') : ''))
}
