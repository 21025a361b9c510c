/**
 * Segments text as `Intl.Segmenter` does, which is made when a text first needs it. Five modules of dependencies make one while they
 * load; the first one costs 13 ms, and narrow text needs none.
 */
export class Segmenter implements Pick<Intl.Segmenter, 'segment'> {
  private readonly parameters: ConstructorParameters<typeof Intl.Segmenter>
  private original: Intl.Segmenter | undefined

  constructor(...parameters: ConstructorParameters<typeof Intl.Segmenter>) {
    this.parameters = parameters
  }

  segment(text: string): Intl.Segments {
    // By its whole name: the build puts this class in the place of every `Intl.Segmenter` that stands alone.
    return (this.original ??= new globalThis.Intl.Segmenter(...this.parameters)).segment(text)
  }
}
