import { renderToString } from 'ink'
import type { ReactElement } from 'react'

/** The lines of a component at a width, without colours and the blanks at their ends. */
export const rendered = (element: ReactElement, columns: number): readonly string[] =>
  renderToString(element, { columns })
    .replace(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
