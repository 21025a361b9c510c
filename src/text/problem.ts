import type { Fault, Problem, Warning } from '../dossier/index.ts'
import type { Messages } from './messages.ts'

/** Says what is wrong with a value, without its place. */
export const sayFault = <K extends Fault['kind']>(words: Messages, fault: Extract<Fault, { kind: K }>): string =>
  (words.problems.fault[fault.kind] as (fault: Extract<Fault, { kind: K }>) => string)(fault)

/** Formats a problem as `file:line:column: path: sentence`, without the path where it is about the whole file. */
export const sayProblem = (words: Messages, file: string, problem: Problem): string => {
  const address = `${file}:${problem.place.line}:${problem.place.column}: `
  return `${address}${problem.path === '' ? '' : `${problem.path}: `}${sayFault(words, problem.fault)}`
}

const warningSentence = <K extends Warning['kind']>(words: Messages, warning: Extract<Warning, { kind: K }>): string =>
  (words.problems.warning[warning.kind] as (warning: Extract<Warning, { kind: K }>) => string)(warning)

/** Formats a warning as `file:line:column: warning: path: sentence`; where it counts as a problem, as one. */
export const sayWarning = (
  words: Messages,
  file: string,
  { fault, path, place }: Problem<Warning>,
  asProblem = false,
): string => {
  const label = asProblem ? '' : `${words.problems.warningLabel}: `
  const about = path === '' || fault.kind === 'more' ? '' : `${path}: `
  return `${file}:${place.line}:${place.column}: ${label}${about}${warningSentence(words, fault)}`
}
