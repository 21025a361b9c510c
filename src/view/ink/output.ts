import InkOutput from '../../../node_modules/ink/build/output.js'
import { joinRows, type Placed } from './join-rows.ts'

/** A frame of Ink's that joins texts lying beside each other; the original draws the others cell by cell. */
export default class Output extends InkOutput {
  override get(): { output: string; height: number } {
    const output = joinRows(this['operations'] as readonly Placed[], this.width, this.height)
    return output === null ? super.get() : { output, height: this.height }
  }
}
