import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { NARROW } from './src/text/narrow.ts'

/** A change to a dependency's file at build time: what is exchanged for what. */
type Exchange = readonly [found: string, instead: string]

/**
 * A dependency's file with some of its words exchanged. The build fails where one of them is not there: then the dependency has
 * changed, and the reason for the change is to be looked at again.
 */
const changed = (name: string, id: RegExp, exchanges: readonly Exchange[]): Plugin => ({
  name,
  enforce: 'pre',
  transform: {
    filter: { id },
    handler: (code) =>
      exchanges.reduce((text, [found, instead]) => {
        if (!text.includes(found)) throw new Error(`${name}: “${found.slice(0, 60)}” is not where it was`)
        return text.replaceAll(found, () => instead)
      }, code),
  },
})

/**
 * ink-table is CommonJS and requires Ink, which no `require` can load (it awaits at its top level). The published code, unchanged,
 * is put into a function whose `require` hands out our own imports. One recipe for build, tests and development. It asks object-hash
 * for the key of a row, which any text that is another for another row can be: the library loads node:crypto, 7 ms of a start.
 */
export const inkTable = (): Plugin => ({
  name: 'ink-table-as-module',
  enforce: 'pre',
  transform: {
    filter: { id: /ink-table\/dist\/index\.js$/ },
    handler: (code) => `import * as ink from 'ink'
import react from 'react'
const known = { ink, react, 'object-hash': { sha1: JSON.stringify } }
const module = { exports: {} }
;(function (exports, require) {
${code.replace(/\/\/# sourceMappingURL=.*/, '')}
}).call(undefined, module.exports, (name) => known[name])
export default module.exports.default
export const { Header, Cell, Skeleton } = module.exports
`,
  },
})

/** Ink loads React's developer tools when DEV is set; they are no part of the program. */
export const noDevtools = (): Plugin => ({
  name: 'no-devtools',
  enforce: 'pre',
  load: { filter: { id: /ink\/build\/devtools\.js$/ }, handler: () => 'export {}' },
})

/** An expression of string-width, made when it is first asked and not when the module is loaded. */
const lazily = (name: string, expression: string): readonly Exchange[] => [
  [name, `${name}()`],
  [`const ${name}() = ${expression};`, `let made_${name};\nconst ${name} = () => (made_${name} ??= ${expression});`],
]

/**
 * string-width, which Ink asks of every text of every frame, takes the slow way (a segmenter and the emoji expressions) for any
 * character beyond ASCII. Frames, dashes, signs and Latin letters with accents are one cell each: they take the fast way here, and
 * `test/text/width.test.ts` goes through them one by one and compares. Its expressions over Unicode's properties take 37 of the 160 ms
 * of a start to be made, and a dossier without emoji never asks for them: they are made when they are needed.
 */
export const widths = (): Plugin =>
  changed('string-width', /string-width\/index\.js$/, [
    [String.raw`/^[\u0020-\u007E]*$/`, NARROW.toString()],
    ...lazily('segmenter', 'new Intl.Segmenter()'),
    ...lazily(
      'visibleCharacterRegex',
      String.raw`/[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v`,
    ),
    ...lazily('spacingMarkRegex', String.raw`/\p{Spacing_Mark}/v`),
    ...lazily('rgiEmojiRegex', String.raw`/^\p{RGI_Emoji}$/v`),
    ...lazily('extendedPictographicRegex', String.raw`/\p{Extended_Pictographic}/gu`),
  ])

/**
 * Yoga fetches its WebAssembly from a `data:` address, which loads Node's whole HTTP client: 24 of the 117 ms of a start. The bytes
 * are decoded where they stand.
 */
export const yoga = (): Plugin =>
  changed('yoga-layout', /yoga-wasm-base64-esm\.js$/, [
    ['w||"function"!=typeof fetch?', 'true?'],
    [
      'b=xa(a.slice(37)),c=new Uint8Array(b.length);for(a=0;a<b.length;++a)c[a]=b.charCodeAt(a);var d=c',
      'd=Buffer.from(a.slice(37),"base64")',
    ],
  ])

/** A module of ours that a dependency's file is given. */
const OWN = (name: string): string => JSON.stringify(fileURLToPath(new URL(`src/view/ink/${name}.ts`, import.meta.url)))

/**
 * A function of one text, in the place of the function itself: `quick` is its answer where every line is narrow characters and styles alone
 * (`width` is that of the widest one). Other answers are kept.
 */
const kept = (work: string, quick: string): string => `import { widestIn } from ${OWN('cells')};
import { createTextCache } from ${OWN('text-cache')};
const known = createTextCache();
export default (text) => {
    const width = widestIn(text);
    return width === null ? (known.get(text) ?? known.set(text, ${work}(text))) : ${quick};
};`

/** Ink keeps some thousand texts, however long each is. */
const inkKept = (name: string, id: RegExp): Plugin =>
  changed(name, id, [
    ["import QuickLRU from 'quick-lru';", `import { createTextCache } from ${OWN('text-cache')};`],
    ['new QuickLRU({ maxSize: 4096 })', 'createTextCache()'],
  ])

/** How Ink parts a text by its lines where a style may go on from one to the next. */
const STYLED_LINES = `        const characterLines = [[]];
        for (const character of this.caches.getStyledChars(text)) {
            if (character.value === '\\n') {
                characterLines.push([]);
            }
            else {
                characterLines.at(-1).push(character);
            }
        }
        let lines = characterLines.map(line => styledCharsToString(line));`

/** A map that knows what was asked of it since its last turn but one. */
const TURNING = `class Turning {
    now = new Map();
    before = new Map();
    get(key) {
        const known = this.now.get(key);
        if (known !== undefined) return known;
        const kept = this.before.get(key);
        if (kept !== undefined) this.now.set(key, kept);
        return kept;
    }
    set(key, value) {
        this.now.set(key, value);
    }
    turn() {
        this.before = this.now;
        this.now = new Map();
    }
}`

/**
 * Ink measures, cleans and parts every text anew in every frame. Texts are the same ones from frame to frame but for a few: what is
 * known of them is kept for the next frame (304 texts: 5.9 → 2.6 ms a key), and the cells of a text, each an object, no longer than that.
 * A text of many lines is parted by its lines, each of which closes what it opens: a line that changed is not a block that changed.
 */
const inkTexts = (): readonly Plugin[] => [
  changed('ink-output', /ink\/build\/output\.js$/, [
    ['class OutputCaches {', `${TURNING}\nclass OutputCaches {`],
    ...['widths', 'blockWidths', 'styledChars'].map((name): Exchange => [
      `    ${name} = new Map();`,
      `    ${name} = new Turning();`,
    ]),
    [
      'export default class Output {',
      `import { joinRows } from ${OWN('join-rows')};\nconst shared = new OutputCaches();\nexport default class Output {`,
    ],
    ['    caches = new OutputCaches();', '    caches = shared;'],
    [
      '    get() {',
      `    get() {
        for (const kept of [shared.widths, shared.blockWidths, shared.styledChars]) kept.turn();
        const joined = joinRows(this.operations, this.width, this.height);
        if (joined !== null) return { output: joined, height: this.height };`,
    ],
    [STYLED_LINES, "        let lines = text.split('\\n');"],
  ]),
  inkKept('ink-measure', /ink\/build\/measure-text\.js$/),
  inkKept('ink-wrap', /ink\/build\/wrap-text\.js$/),
  changed('ink-sanitize', /ink\/build\/sanitize-ansi\.js$/, [
    ['export default sanitizeAnsi;', kept('sanitizeAnsi', 'text')],
  ]),
  changed('widest-line', /widest-line\/index\.js$/, [
    ['export default function widestLine(string) {', `${kept('widestLine', 'width')}\nfunction widestLine(string) {`],
  ]),
]

const SEGMENTER = "new Intl.Segmenter(undefined, { granularity: 'grapheme' })"

/** Ink looks for the part of a line that stays by graphemes, unless the line is ASCII; so are lines whose every unit is one cell. */
const inkLines = (): Plugin =>
  changed('ink-lines', /ink\/build\/line-update\.js$/, [
    [
      'export default function lineUpdate(previous, next, columns) {',
      `import { repaintLine } from ${OWN('repaint')};
export default function lineUpdate(previous, next, columns) {
    const repainted = columns > 0 ? repaintLine(previous, next, columns) : null;
    if (repainted !== null) return repainted;`,
    ],
    ['const printableAscii = /^[ -~]*$/u;', `const printableAscii = ${NARROW.toString()};`],
    ...lazily('segmenter', SEGMENTER),
  ])

/**
 * Ink parts every text into graphemes. Where every unit is one, as in nearly all of ours, there is nothing to part: ESC, too, always
 * stands by itself. Making the first segmenter takes 9 of the 110 ms of a start; here and below it is made when a text needs it.
 */
const tokens = (): Plugin =>
  changed('ansi-tokenize', /ansi-tokenize\/build\/tokenize\.js$/, [
    ['segmenter.segment(str)', 'graphemesOf(str)'],
    [
      `const segmenter = ${SEGMENTER.replaceAll("'", '"')};`,
      `let segmenter;
const narrow = ${NARROW.toString().replace(String.raw`[\u0020-`, String.raw`[\u001b\u0020-`)};
const units = (text) => Array.from({ length: text.length }, (_, index) => ({ segment: text[index], index }));
const graphemesOf = (text) => narrow.test(text) ? units(text) : (segmenter ??= ${SEGMENTER}).segment(text);`,
    ],
  ])

const wrapping = (): readonly Plugin[] => [
  changed('wrap-ansi', /wrap-ansi\/index\.js$/, lazily('segmenter', 'new Intl.Segmenter()')),
  changed(
    'slice-ansi',
    /slice-ansi\/tokenize-ansi\.js$/,
    lazily('GRAPHEME_SEGMENTER', "new Intl.Segmenter(undefined, {granularity: 'grapheme'})"),
  ),
]

/** What is done to the texts of a frame on their way through Ink. */
export const frames = (): readonly Plugin[] => [...inkTexts(), inkLines(), tokens(), ...wrapping()]

/**
 * meow checks the package.json that it is not given (licences, addresses, versions) and has colours for the errors of one that cannot be
 * read: 8 ms for nothing; and it loads node:child_process for a way of looking for it.
 */
export const meow = (): Plugin =>
  changed('meow', /meow\/build\/dependencies\.js$/, [
    ['var normalizeExports = requireNormalize();', 'var normalizeExports = () => {};'],
    ['var libExports = requireLib$1();', "var libExports = { codeFrameColumns: () => '' };"],
    ['promisify(execFile);', ''],
  ])

/** Where a terminal tells no size Ink starts other programs to ask, and loads what that takes: 4 ms. Ours is 80×24 then. */
export const terminalSize = (): Plugin => ({
  name: 'terminal-size',
  enforce: 'pre',
  load: {
    filter: { id: /terminal-size\/index\.js$/ },
    handler: () => 'export default () => ({ columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 })',
  },
})

/**
 * Dependencies import `process`, whose module makes each of its properties to hand them on: also the streams that nobody uses, 3 of the
 * 100 ms of a start. It is the global of that name.
 */
export const processGlobal = (): Plugin => ({
  name: 'process-global',
  enforce: 'pre',
  apply: 'build',
  resolveId: { filter: { id: /^(?:node:)?process$/ }, handler: () => '\0process' },
  load: {
    filter: { id: /^\0process$/ },
    handler: () => 'export default globalThis.process\nexport const { cwd, env } = globalThis.process',
  },
})

/** What a chunk imports from Node's own modules, as rolldown writes it. */
const BUILTIN =
  /^import\s+(?:(?<whole>[\w$]+)\s*,?\s*)?(?:\*\s*as\s+(?<all>[\w$]+)\s*)?(?:\{(?<named>[^}]*)\}\s*)?from\s*(?<id>["'](?:node:)?[a-z_/]+["']);?$/gm

/** The names of an import that the code beside it uses: what is not used is not to be loaded. */
const usedNames = (named: string, code: string): readonly string[] =>
  named
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/))
    .filter(
      ([own = '', local = own]) =>
        own !== '' && code.split(new RegExp(`(?<![\\w$.])${local.replaceAll('$', '\\$')}(?![\\w$])`)).length > 2,
    )
    .map((names) => names.join(': '))

const required = (whole: string | undefined, named: readonly string[], id: string): string =>
  [...(whole === undefined ? [] : [whole]), ...(named.length === 0 ? [] : [`{ ${named.join(', ')} }`])]
    .map((name) => `const ${name} = builtin(${id});`)
    .join('\n')

/**
 * Node makes a module of names of each of its own that is imported, and for that asks for everything in it: of node:fs the streams, of
 * node:util types of media, which are loaded then. They are required instead: 6 of the 125 ms of a start.
 */
export const builtins = (): Plugin => ({
  name: 'builtins',
  apply: 'build',
  renderChunk: (code) => {
    let found = false
    const changed = code.replaceAll(BUILTIN, (...match) => {
      const { whole, all, named, id = '' } = match.at(-1) as Readonly<Record<string, string | undefined>>
      if (id.includes('node:module')) return match[0]
      found = true
      return required(whole ?? all, usedNames(named ?? '', code), id)
    })
    return found
      ? `import { createRequire as requirer } from 'node:module';\nconst builtin = requirer(import.meta.url);\n${changed}`
      : null
  },
})
