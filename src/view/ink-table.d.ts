/** ink-table's own types speak of a global `JSX` that React 19 no longer declares. */
declare module 'ink-table' {
  import type { Component, PropsWithChildren, ReactNode } from 'react'

  export type CellProps = PropsWithChildren<{ readonly column: number }>
  interface Column {
    readonly key: string
    readonly column: string
    readonly width: number
  }
  interface RowProps<T> {
    readonly key: string
    readonly columns: readonly Column[]
    readonly data: Partial<T>
  }
  export default class Table<T extends Record<string, string>> extends Component<{ readonly data: readonly T[] }> {
    getColumns(): readonly Column[]
    getHeadings(): Partial<T>
    heading(props: RowProps<T>): ReactNode
    data(props: RowProps<T>): ReactNode
    render(): ReactNode
  }
}
