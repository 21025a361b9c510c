import { dirname } from 'node:path'
import { EMPTY, type Register } from '../register/quoted.ts'
import { isRegister, registerIn } from '../register/parse.ts'
import { makeFolder, readMemory, registerFile } from '../system/memory.ts'
import { rewriteFile } from '../system/write.ts'

/** The size of a register: 5000 quotations of some 300 bytes are a third of it, in bytes. */
export const LARGEST_REGISTER = 5_000_000

/** Returns a register as text, one quotation a line, without the oldest where it would be too large. */
const registerText = ({ version, quoted }: Register): string => {
  const lines = quoted.map((one) => JSON.stringify(one))
  const text = `{"version": ${version}, "quoted": [\n${lines.join(',\n')}\n]}\n`
  const isWithin = Buffer.byteLength(text) <= LARGEST_REGISTER || quoted.length === 0
  return isWithin ? text : registerText({ version, quoted: quoted.slice(Math.ceil(quoted.length / 4)) })
}

const readFrom = (file: string | null): Register | null => {
  const value = readMemory(file, isRegister, LARGEST_REGISTER)
  return value === null ? null : registerIn(value)
}

/** Returns what was quoted of a dossier, by the path that it was opened from; empty where nothing was. */
export const readRegister = (key: string): Register => readFrom(registerFile(process.env, key)) ?? EMPTY

/**
 * Changes the register of a dossier under a lock, since a report may be written while the dashboard is open, and returns
 * the new one. A read-only home or a full disk changes nothing and is not an error.
 */
export const updateRegister = async (key: string, change: (register: Register) => Register): Promise<Register> => {
  const file = registerFile(process.env, key)
  if (file === null) return EMPTY
  makeFolder(dirname(file))
  const make = () => {
    const answer = change(readFrom(file) ?? EMPTY)
    return { bytes: Buffer.from(registerText(answer)), answer }
  }
  const done = await rewriteFile(file, make, 0o600)
  return 'fault' in done ? (readFrom(file) ?? EMPTY) : done.answer
}
