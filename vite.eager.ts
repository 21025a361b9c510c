import type { Plugin } from 'vite'

/**
 * Modules nearly all of whose functions run whenever a dossier is read and shown, as coverage of a start with a screen
 * and of a `--print` showed: 70 % or more of their code.
 */
const STARTED: Readonly<Record<string, string>> = {
  app: 'geometry|help/footer|help/keys|keymap|selectors|start|store|update',
  dossier:
    'known|known/(?!accounts|role-changes)[\\w-]+|loose|memo|named|parse-if-valid|period|references/(?!circles|disputes)[\\w-]+|since|statement|values',
  figures:
    '(?!breakdown|comparison|dependence|standing|threshold|whole-unit|window)[\\w-]+|claim/(?!change|grounds|record)[\\w-]+|missing/(?:gap|overdue)',
  present:
    'address|block|chart/(?!index|level)[\\w-]+|edition|list/(?:find|heads|listed|rows)|negotiation/(?:asks|issue-sentence)|row|row/[\\w-]+|source|statistic/(?:claim|claim-quote|claim-sentence|distance|figure|index|observation|verdict-mark|year)|title',
  report: 'brief/(?:figures|index)|chapters/(?:figure|sentences|sources)|html/page|plain|print',
  session: 'leave|quoting|run|suspend|verify|warm',
  system: 'keyboard|terminal|terminal/ground|watch|watch/(?:debounced|file-system|lookup)',
  text: 'graphemes|number|reader|say|width',
  view: 'detail|frame|ink/(?:clamp-size|join-rows|write-frame)|keys|line|panels|program|screen|show|theme',
}
const started = new RegExp(
  `virtual:dossier-shape$|/src/(?:${Object.entries(STARTED)
    .map(([room, names]) => `${room}/(?:${names})`)
    .join('|')})\\.tsx?$`,
)

interface Expression {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly arguments?: readonly Expression[]
}

interface Declared {
  readonly type: string
  readonly declaration?: Declared | null
  readonly declarations?: readonly { readonly init?: Expression | null }[]
}

/** Returns where a constant's function begins and ends, and where those that its call takes do, as in `memoize((dossier) => …)`. */
const functionsOf = (init: Expression): readonly (readonly [number, number])[] =>
  init.type === 'CallExpression'
    ? (init.arguments ?? []).flatMap((one) => (one.type === 'CallExpression' ? [] : functionsOf(one)))
    : init.type === 'ArrowFunctionExpression'
      ? [[init.start, init.end]]
      : []

/** Returns where the functions of a module's own constants begin and end. */
export const functionsIn = (body: readonly Declared[]): readonly (readonly [number, number])[] =>
  body.flatMap((statement) =>
    ((statement.declaration ?? statement).declarations ?? []).flatMap(({ init }) => (init ? functionsOf(init) : [])),
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
      filter: { id: started },
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
