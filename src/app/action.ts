import type { Dossier, Problem } from '../dossier/index.ts'
import type { Command } from '../text/index.ts'
import type { Size } from './geometry.ts'

/** What can happen to the state: a reader's command, text or mouse, the terminal's new size, a file that was read. */
export type Action =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pointed'; readonly pointed: Pointed }
  | { readonly kind: 'resized'; readonly size: Size }
  | { readonly kind: 'read'; readonly dossier: Dossier }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly sentence: string }

/** What the mouse did, and in which cell: from 0, from the upper left corner of the screen. */
export interface Pointed {
  readonly what: 'click' | 'wheel-up' | 'wheel-down'
  readonly column: number
  readonly row: number
}

/** What is to be done outside the state, as data; performed in one place. */
export type Effect =
  | { readonly kind: 'quit'; readonly code: number }
  | { readonly kind: 'read-file' }
  /** The terminal's mouse taken, or given back. */
  | { readonly kind: 'mouse'; readonly on: boolean }

/** A state and what is to be done because of it. */
export interface Step<S> {
  readonly state: S
  readonly effects: readonly Effect[]
}
