/** Parts of pdfkit that its types leave out. */
declare namespace PDFKit {
  interface PDFDocument {
    readonly _font: { readonly id: string }
    endMetadata(): void
  }
}

declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    scope?: 'Column' | 'Row'
  }
}
