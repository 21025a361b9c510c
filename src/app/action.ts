import type { Day, Dossier, MergeSide, Problem, Progress, Target } from '../dossier/index.ts'
import type { Proofs, Since } from '../present/index.ts'
import type { Command } from '../text/index.ts'
import type { FormProgram, FormSubject, Form } from './form/program.ts'
import type { Size } from './geometry.ts'
import type { QuotedItem } from '../register/changed.ts'

/**
 * Everything that changes the state: commands, text, pastes and mouse of the reader, a new terminal size, files that
 * were read.
 */
export type Action =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'text'; readonly text: string }
  /** A filter or a search is typed or taken ahead of its list, for which so many keys wait, and shows it once that is prepared. */
  | { readonly kind: 'ahead'; readonly typed: Action }
  | { readonly kind: 'taken'; readonly keys: number }
  | { readonly kind: 'caught-up' }
  /** The dossier is shown as known on a day, which was prepared. */
  | { readonly kind: 'day'; readonly on: Day }
  /** Text pasted from the clipboard, in one line. */
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'pointed'; readonly pointed: Pointed }
  | { readonly kind: 'resized'; readonly size: Size }
  /** A dossier was read: `asked` where the reader asked for it, otherwise because the file was saved. */
  | { readonly kind: 'read'; readonly dossier: Dossier; readonly asked: boolean }
  /** Progress of reading a large file. */
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly sentence: string }
  /** How changes of the file are noticed. */
  | { readonly kind: 'watched'; readonly by: WatchedBy }
  /** The baseline of changes was resolved. */
  | { readonly kind: 'compared'; readonly since: Since }
  /** The quotations were looked up in the kept texts. */
  | { readonly kind: 'verified'; readonly proofs: Proofs }
  /** What was quoted was compared with what is known on the day shown. */
  | { readonly kind: 'quoted'; readonly items: readonly QuotedItem[] }
  /** An address, as it will be opened, to be confirmed by the reader. */
  | { readonly kind: 'address'; readonly address: string }
  /** The outcome of writing the brief: written, or a file of that name exists. */
  | { readonly kind: 'brief'; readonly path: string; readonly outcome: 'written' | 'exists' }
  /** A text was copied, or sent to the terminal, which does not answer. */
  | { readonly kind: 'copied'; readonly text: string; readonly by: CopiedBy }
  /** A form can be opened. */
  | { readonly kind: 'form'; readonly program: FormProgram; readonly form: Form }
  /** The record of a form was written, or not: then a sentence says why, and the form stays as it was typed. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved'; readonly sentence: string }
  /** How many records that were added can be taken back. */
  | { readonly kind: 'added'; readonly count: number }
  /** A notice about an action outside the state. */
  | { readonly kind: 'notice'; readonly sentence: string }

/** How changes of a file are noticed: as the system reports them, or only when a key is pressed. */
export type WatchedBy = 'events' | 'keys'

/** What has a copied text: the system's clipboard, tmux's buffer, or perhaps the terminal, which was sent it. */
export type CopiedBy = 'system' | 'tmux' | 'terminal'

/** A mouse event and its cell, counted from 0 at the upper left corner of the screen. */
export interface Pointed {
  readonly what: 'click' | 'wheel-up' | 'wheel-down'
  readonly column: number
  readonly row: number
}

/** A side effect as data; session/effects.ts performs it. */
export type Effect =
  | { readonly kind: 'quit'; readonly code: number }
  /** Goes back to the list of dossiers. */
  | { readonly kind: 'to-desk' }
  | { readonly kind: 'read-file' }
  /** Copies a text to the clipboard; a citation is also noted in the register. */
  | { readonly kind: 'copy' | 'cite'; readonly text: string }
  /** Dismisses the change of a quotation, or says where it was quoted. */
  | { readonly kind: 'dismiss'; readonly item: QuotedItem }
  | { readonly kind: 'quoted-in'; readonly item: QuotedItem; readonly to: string }
  /** Validates an address for display (`address`), or opens it (`browse`). */
  | { readonly kind: 'address' | 'browse'; readonly address: string }
  /** Writes the brief; `replace` only after the reader confirmed it. */
  | { readonly kind: 'brief'; readonly path: string; readonly replace: boolean }
  /** Opens the editor at a record's line, or at the first problem of a file that has some. */
  | { readonly kind: 'edit'; readonly target: Target | null }
  /** Settles the file's first conflict of a merge with the value of one side. */
  | { readonly kind: 'settle'; readonly side: MergeSide }
  /** Loads the form for a new record. */
  | { readonly kind: 'open-form'; readonly subject: FormSubject }
  /** Writes the record of a form into the file. */
  | { readonly kind: 'save-form'; readonly form: Form }
  /** Takes the last record that a form wrote out of the file. */
  | { readonly kind: 'take-back' }
  /** Stops the program until the shell continues it. */
  | { readonly kind: 'suspend' }
  /** Turns the terminal's mouse reports on or off. */
  | { readonly kind: 'mouse'; readonly on: boolean }

/** A state and the effects to perform after it. */
export interface Step<S> {
  readonly state: S
  readonly effects: readonly Effect[]
}
