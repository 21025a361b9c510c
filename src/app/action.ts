import type { Dossier, Problem, Progress, Target } from '../dossier/index.ts'
import type { Since } from '../present/index.ts'
import type { Command } from '../text/index.ts'
import type { Size } from './geometry.ts'

/** What can happen to the state: a reader's command, text or mouse, the terminal's new size, a file that was read. */
export type Action =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pointed'; readonly pointed: Pointed }
  | { readonly kind: 'resized'; readonly size: Size }
  /** A dossier was read: because the reader asked for it, or because the file was saved. */
  | { readonly kind: 'read'; readonly dossier: Dossier; readonly asked: boolean }
  /** How far the reading of a large file is. */
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly sentence: string }
  /** What the reading is compared with became known. */
  | { readonly kind: 'compared'; readonly since: Since }
  /** An address is to be shown before it is opened, as it will be opened. */
  | { readonly kind: 'address'; readonly address: string }
  /** The brief was written, or there is something of that name. */
  | { readonly kind: 'brief'; readonly path: string; readonly outcome: 'written' | 'exists' }
  /** Something was done outside, or could not be. */
  | { readonly kind: 'notice'; readonly sentence: string }

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
  /** The terminal's clipboard. */
  | { readonly kind: 'copy'; readonly text: string }
  /** An address looked at before it is shown; then it may be opened. */
  | { readonly kind: 'address' | 'browse'; readonly address: string }
  /** The brief written; over what has that name only where the reader said so. */
  | { readonly kind: 'brief'; readonly path: string; readonly replace: boolean }
  /** The editor at a record's line; at the first problem where the file has some. */
  | { readonly kind: 'edit'; readonly target: Target | null }
  /** The program stopped, until the shell lets it go on. */
  | { readonly kind: 'suspend' }
  /** The terminal's mouse taken, or given back. */
  | { readonly kind: 'mouse'; readonly on: boolean }

/** A state and what is to be done because of it. */
export interface Step<S> {
  readonly state: S
  readonly effects: readonly Effect[]
}
