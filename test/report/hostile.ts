import shape from 'virtual:dossier-shape'
import { parseIfValid, type Dossier } from '../../src/dossier/index.ts'
import { SAMPLE } from '../dossier/sample.ts'

/** What an attacker may write into a field so that a report runs, loads, links or calculates it. */
export const PAYLOADS: readonly string[] = [
  '<script>globalThis.CAUGHT=1</script>',
  '</script></style></title><svg onload=alert(1)>',
  '" onfocus="alert(1)" autofocus x="',
  "' onclick='alert(1)",
  '`onmouseover=alert(1)`',
  '<img src=//evil.example/x.png onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<style>*{background:url(https://evil.example/)}</style>',
  'red;background:url(https://evil.example/)',
  '<!-- <script> -->',
  ']]><script>alert(1)</script>',
  '&lt;b&gt; &amp;amp; &#60;script&#62;',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '![beacon](https://evil.example/x.png)',
  '[link](javascript:alert(1))',
  '[1]: https://evil.example/',
  'https://evil.example/ and www.evil.example',
  'a | b || c \\| d \\',
  '```js',
  '`` ` ``',
  '- [ ] item',
  '1. one',
  '1) one',
  '# heading',
  '> quote',
  '=====',
  '-----',
  '+ plus',
  ':::',
  '***bold*** __under__ ~~gone~~',
  '$x^2$ and $$y$$',
  '@octocat octo/cat#1 GH-1 a@evil.example',
  '<https://evil.example/>',
  '<details open ontoggle=alert(1)>',
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example/","x")',
  ' =1+1',
  '\u00a0=1+1',
  '\t=1+1',
  'a\n=1+1',
  '\uff1d1+1',
  'x","=1+1',
  'x;=1+1',
  "'=1+1",
  'a\u202eb\u200bc\u001b[2Jd\u0007',
  'a\u2028b\u2029c',
  'ünï©ødé 漢字 👩\u200d👩\u200d👧',
]

const TEXTS = new Set(
  'title summary name role publisher licence attribution definition unit caveat note text outcome exact prefix suffix asStated countedBy'.split(
    ' ',
  ),
)

/** The attribution of a position is not free text. */
const ATTRIBUTIONS = new Set(['stated', 'reported', 'inferred'])

/** Renames each dimension of a figure and adds another. */
const filledDims = (dims: unknown, payload: () => string): unknown =>
  Object.fromEntries(Object.entries(dims as object).map(([name, part]) => [name, `${payload()} ${part}`]))

const filled = (value: unknown, payload: () => string, isText: boolean): unknown => {
  if (typeof value === 'string') return isText && !ATTRIBUTIONS.has(value) ? payload() : value
  if (Array.isArray(value)) return value.map((one) => filled(one, payload, isText))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'seal'
        ? inner
        : key === 'dims'
          ? filledDims(inner, payload)
          : filled(inner, payload, TEXTS.has(key) || (isText && /^[a-z]{2}$/.test(key))),
    ]),
  )
}

/** Returns a dossier with a few records of each kind, with every text replaced by one, read like any file. */
export const hostileWith = (payload: string): Dossier => hostileWithEach(() => payload)

/** Returns a dossier with a few records of each kind, with every text replaced by a new one. */
export const hostileWithEach = (payload: () => string): Dossier => {
  const dossier = parseIfValid(new TextEncoder().encode(JSON.stringify(filled(SAMPLE, payload, false))), shape)
  if (!dossier) throw new Error('a hostile dossier should be valid')
  return dossier
}
