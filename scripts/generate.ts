import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { generated } from './generated.ts'

/** Writes everything generated from the code: schemas, the manual page and tables. Run by `npm run docs`. */
for (const { file, make } of generated) {
  writeFileSync(file, make(existsSync(file) ? readFileSync(file, 'utf8') : ''))
}
