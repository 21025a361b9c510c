import { version } from '../../package.json'
import { DONE, printAsIs } from './exit.ts'

/** Prints the version of the program. */
export const printVersion = (): number => {
  printAsIs(`${version}\n`)
  return DONE
}
