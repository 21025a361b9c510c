import { writeFileSync } from 'node:fs'
import { dossierText, everyKind } from './dossier.ts'

/** Writes a dossier with records of every kind. `node bench/every.ts FILE [RECORDS]` */
const [file = 'every.json', records = '10000'] = process.argv.slice(2)

writeFileSync(file, dossierText(everyKind(Number(records))))
