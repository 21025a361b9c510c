import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { eager, functionsIn, withParentheses } from '../vite.eager.ts'

const pattern = (eager().transform as { readonly filter: { readonly id: RegExp } }).filter.id

test('functions are put in parentheses, and nothing else changes', () => {
  const code = 'const a = (x) => x + 1\nconst b = 2\nconst c = () => a(b)'
  const functions = [
    [10, 22],
    [45, 55],
  ] as const
  expect(functions.map(([start, end]) => code.slice(start, end))).toEqual(['(x) => x + 1', '() => a(b)'])
  expect(withParentheses(code, functions)).toBe('const a = ((x) => x + 1)\nconst b = 2\nconst c = (() => a(b))')
})

test('the modules of a start are among them, and those of an import are not', () => {
  const isEager = (file: string): boolean => pattern.test(`/home/src/${file}`)
  expect(['dossier/known/days.ts', 'figures/claim/tiling.ts', 'report/print.ts'].filter(isEager)).toHaveLength(3)
  expect(['import/merge/index.ts', 'dossier/json/edit.ts', 'text/es/import.ts'].filter(isEager)).toEqual([])
})

test('functions that a call takes are among them, and those further in are not', () => {
  const code = 'const a = memoize((x) => x + 1)\nexport const b = f(() => () => 2, g(() => 3))'
  const found = functionsIn(parseAst(code).body)
  expect(found.map(([start, end]) => code.slice(start, end))).toEqual(['(x) => x + 1', '() => () => 2'])
})
