import { existsSync, readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { withConstants, type Node } from '../vite.constants.ts'
import { functionsIn, startedOf, withParentheses } from '../vite.eager.ts'
import profile from '../vite.eager.json' with { type: 'json' }

const parsed = (code: string, lang: 'js' | 'ts' | 'tsx' = 'js'): Node => parseAst(code, { lang }) as unknown as Node

const texts = (code: string): readonly string[] =>
  functionsIn(parsed(code)).map(({ start, end }) => code.slice(start, end))

test('functions are put in parentheses, those within others too, and nothing else changes', () => {
  const code = 'const a = (x) => x + 1\nconst b = memoize(() => () => a(2))'
  expect(withParentheses(code, functionsIn(parsed(code)))).toBe(
    'const a = ((x) => x + 1)\nconst b = memoize((() => (() => a(2))))',
  )
})

test('functions are found in the order of the code, without methods', () => {
  const code = 'class A { b() { return () => 1 } }\nconst c = { d() {}, get e() { return 2 }, f: function () {} }'
  expect(texts(code)).toEqual(['() => 1', 'function () {}'])
})

test('declared functions become constants where they can be called from', () => {
  const code = `'use strict'
a()
export function a() { return b(); function b() { return 3 } }
export default function c() {}
function* d() {}`
  expect(withConstants(code, parsed(code))).toBe(`'use strict'
var a = function () { var b = function () { return 3 };
return b();  },
c = function () {};
a()
export { a };
export { c as default };
function* d() {}`)
})

test('code without declared functions stays as it is', () => {
  const code = 'const a = () => { const b = 1; return b }\n'
  expect(withConstants(code, parsed(code))).toBe(code)
})

test('a function that assigns to its own name replaces itself', () => {
  const code = 'function a() { a = () => 2; return 1 }\nreturn [a(), a()]'
  const wrapped = `(function () {${code}})`
  const made = withConstants(wrapped, parsed(wrapped))
  expect([made === wrapped, (runInThisContext(made) as () => unknown)()]).toEqual([false, [1, 2]])
})

test('a module that has changed has all of its functions compiled if most of them ran', () => {
  expect(startedOf(['a', 'b', 'c'], '101')).toEqual(['a', 'c'])
  expect(startedOf(['a', 'b', 'c', 'd'], '101')).toEqual(['a', 'b', 'c', 'd'])
  expect(startedOf(['a', 'b', 'c', 'd'], '100')).toEqual([])
})

test('the profile fits the modules of the program: otherwise `npm run eager` writes it again', () => {
  const modules = Object.entries(profile).filter(([name]) => name.startsWith('src/'))
  const fitting = modules.filter(([name, digits]) => {
    if (!existsSync(name)) return false
    const code = readFileSync(name, 'utf8')
    return functionsIn(parsed(code, name.endsWith('x') ? 'tsx' : 'ts')).length === digits.length
  })
  expect(fitting.length / modules.length).toBeGreaterThan(0.8)
})
