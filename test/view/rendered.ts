import { renderToString } from 'ink'
import type { ReactElement } from 'react'

/** Returns the lines of a component at a width, without colours and trailing blanks. */
export const rendered = (element: ReactElement, columns: number): readonly string[] =>
  renderToString(element, { columns })
    .replace(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
