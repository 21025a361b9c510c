import type { Fault, Problem } from '../dossier/index.ts'
import type { Messages } from './messages.ts'

const sentence = <K extends Fault['kind']>(words: Messages, fault: Extract<Fault, { kind: K }>): string =>
  (words.problems.fault[fault.kind] as (fault: Extract<Fault, { kind: K }>) => string)(fault)

/** Formats a problem as `file:line:column: path: sentence`, without the path where it is about the whole file. */
export const sayProblem = (words: Messages, file: string, problem: Problem): string => {
  const address = `${file}:${problem.place.line}:${problem.place.column}: `
  return `${address}${problem.path === '' ? '' : `${problem.path}: `}${sentence(words, problem.fault)}`
}
