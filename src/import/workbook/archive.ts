/** One file in a ZIP, by its name and its size as unpacked. */
export interface ArchivePart {
  readonly name: string
  readonly size: number
  readonly isEncrypted: boolean
}

/** Why a ZIP or a part of it cannot be read. `bomb`: it would unpack to far more than its size. */
export type ArchiveFault = 'damaged' | 'bomb' | 'too-many-parts'

/** An open ZIP. `each` unpacks a part and passes its chunks on until `take` returns false. */
export interface Archive {
  readonly parts: readonly ArchivePart[]
  readonly each: (part: ArchivePart, take: (bytes: Uint8Array) => boolean) => Promise<ArchiveFault | null>
}
