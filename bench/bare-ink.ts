import { readFileSync } from 'node:fs'
import { Box, render, Text, useApp, useInput } from 'ink'
import { createElement, useState } from 'react'

/** The smallest Ink program that shows a file: its lines as a list with a cursor, only the visible ones. `node bare-ink.js FILE` */
const lines = readFileSync(process.argv[2] ?? '', 'utf8')
  .trimEnd()
  .split('\n')

const { columns, rows } = process.stdout

interface List {
  readonly cursor: number
  readonly top: number
}

const moved = ({ cursor, top }: List, by: number): List => {
  const next = Math.max(0, Math.min(lines.length - 1, cursor + by))
  return { cursor: next, top: Math.min(next, Math.max(top, next - rows + 1)) }
}

const Rows = () => {
  const { exit } = useApp()
  const [{ cursor, top }, move] = useState<List>({ cursor: 0, top: 0 })
  useInput((input) => {
    // Keys that arrive together are one input.
    for (const key of input) {
      if (key === 'q') exit()
      if (key === 'j') move((list) => moved(list, 1))
      if (key === 'k') move((list) => moved(list, -1))
    }
  })
  const inSight = lines.slice(top, top + rows)
  return createElement(
    Box,
    { flexDirection: 'column', width: columns, height: rows },
    inSight.map((line, at) =>
      createElement(Text, { key: top + at, inverse: top + at === cursor, wrap: 'truncate' }, line),
    ),
  )
}

render(createElement(Rows), { alternateScreen: true, incrementalRendering: true, maxFps: 120, exitOnCtrlC: false })
