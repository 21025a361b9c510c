import { createTextCache } from './text-cache.ts'

/**
 * A cache by text, bounded by the length of its keys. The original counts entries: Ink's 4,096 texts, some of them whole panels, would
 * hold some hundred MB.
 */
export default class BoundedCache<T> {
  private readonly cache = createTextCache<T>()

  get(text: string): T | undefined {
    return this.cache.get(text)
  }

  set(text: string, value: T): this {
    this.cache.set(text, value)
    return this
  }
}
