/**
 * Segments text as `Intl.Segmenter` does, but creates one only when a text needs it. Five modules of dependencies
 * create one while they load; the first costs 13 ms, and narrow text needs none.
 */
export class Segmenter implements Pick<Intl.Segmenter, 'segment'> {
  private readonly parameters: ConstructorParameters<typeof Intl.Segmenter>
  private original: Intl.Segmenter | undefined

  constructor(...parameters: ConstructorParameters<typeof Intl.Segmenter>) {
    this.parameters = parameters
  }

  segment(text: string): Intl.Segments {
    // `globalThis` is needed: the build replaces every bare `Intl.Segmenter` with this class.
    return (this.original ??= new globalThis.Intl.Segmenter(...this.parameters)).segment(text)
  }
}
