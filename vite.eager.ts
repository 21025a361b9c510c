import type { Plugin } from 'vite'

/** Modules nearly all of whose functions run whenever a dossier is read and shown, as coverage of a `--print` showed. */
const STARTED =
  /\/src\/(?:dossier\/(?:known|known\/[\w-]+|loose|named|parse-if-valid|period|references|statement|values)|figures\/(?:claim\/)?[\w-]+|present\/(?:row|list\/rows|statistic\/figure)|report\/print|text\/(?:number|reader|say|width))\.ts$/

interface Declared {
  readonly type: string
  readonly declaration?: Declared | null
  readonly declarations?: readonly { readonly init?: { type: string; start: number; end: number } | null }[]
}

/** Returns where the functions of a module's own constants begin and end. */
const functionsIn = (body: readonly Declared[]): readonly (readonly [number, number])[] =>
  body.flatMap((statement) =>
    ((statement.declaration ?? statement).declarations ?? []).flatMap(({ init }) =>
      init?.type === 'ArrowFunctionExpression' ? [[init.start, init.end] as const] : [],
    ),
  )

/** Puts functions in parentheses, the last first, so that the places before stay. */
export const withParentheses = (code: string, functions: readonly (readonly [number, number])[]): string =>
  functions.reduceRight(
    (text, [start, end]) => `${text.slice(0, start)}(${text.slice(start, end)})${text.slice(end)}`,
    code,
  )

/**
 * Puts functions that every start calls in parentheses. V8 compiles such functions with their module, and Node's compile
 * cache keeps only what was compiled then; all others are compiled again in each start: 0.95 of a `--print`. The build
 * fails where no module is found.
 */
export const eager = (): Plugin => {
  let found = 0
  return {
    name: 'eager',
    enforce: 'post',
    apply: 'build',
    transform: {
      filter: { id: STARTED },
      handler(code) {
        const functions = functionsIn(this.parse(code).body)
        found += functions.length
        return { code: withParentheses(code, functions), map: null }
      },
    },
    buildEnd: (error) => {
      if (!error && found === 0) throw new Error('eager: no module of a start is where it was')
    },
  }
}
