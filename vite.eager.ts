import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { childrenOf, withConstants, type Node } from './vite.constants.ts'
import profile from './vite.eager.json' with { type: 'json' }

/**
 * Which functions of a module run when a dossier is read and shown, one digit for each in the order of the code: 1 for those
 * that do. `npm run eager` writes it.
 */
export type Profile = Readonly<Record<string, string>>

/** Whether a node's function is written without `function` or an arrow, so that it cannot be in parentheses. */
const isMethod = ({ type, kind, method }: Node): boolean =>
  type === 'MethodDefinition' || (type === 'Property' && (method === true || kind !== 'init'))

const isFunction = ({ type }: Node): boolean => type === 'ArrowFunctionExpression' || type === 'FunctionExpression'

const within = (node: Node): readonly Node[] =>
  childrenOf(node).flatMap((child) => [...(isFunction(child) && !isMethod(node) ? [child] : []), ...within(child)])

/** Returns the functions of a module that can be in parentheses, in the order of its code. */
export const functionsIn = (program: Node): readonly Node[] => within(program).toSorted((a, b) => a.start - b.start)

/** Puts functions in parentheses, the last sign first, so that the places before stay. */
export const withParentheses = (code: string, functions: readonly Node[]): string =>
  functions
    .flatMap(({ start, end }) => [[start, '('] as const, [end, ')'] as const])
    .toSorted(([a], [b]) => b - a)
    .reduce((text, [at, sign]) => `${text.slice(0, at)}${sign}${text.slice(at)}`, code)

/** Returns the name of a module in the profile: its path in the project, or what it is called where it has no file. */
export const nameOf = (id: string): string => (id.startsWith('\0') ? id.slice(1) : relative(import.meta.dirname, id))

/** Whether a module declares functions that become constants: those of dependencies do, ours are constants already. */
export const isForeign = (id: string): boolean => /\/node_modules\/.*\.m?js$/.test(id)

/** The part of its functions that has to run for all of a module's to be compiled, where the module has changed since. */
const MOST = 0.6

/** Returns the functions that run. */
export const startedOf = <T>(functions: readonly T[], digits: string): readonly T[] => {
  if (functions.length === digits.length) return functions.filter((_, at) => digits[at] === '1')
  return digits.replaceAll('0', '').length >= MOST * digits.length ? functions : []
}

/**
 * Puts functions that every start calls in parentheses. V8 compiles such functions with their module, and Node's compile
 * cache keeps only what was compiled then; all others are compiled again in each start. The build fails where no module is
 * found.
 */
export const eager = (): Plugin => {
  const modules: Profile = profile
  let found = 0
  return {
    name: 'eager',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      const digits = modules[nameOf(id)]
      if (digits === undefined) return null
      const whole = isForeign(id) ? withConstants(code, this.parse(code) as unknown as Node) : code
      const functions = startedOf(functionsIn(this.parse(whole) as unknown as Node), digits)
      found += functions.length
      return { code: withParentheses(whole, functions), map: null }
    },
    buildEnd: (error) => {
      if (!error && found === 0) throw new Error('eager: no module of a start is where it was')
    },
  }
}
