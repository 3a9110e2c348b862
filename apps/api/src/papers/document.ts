import PDFDocument from 'pdfkit'

const xml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** XML 1.0 has no place for controls, and a lone surrogate is no character. */
const plain = (text: string) => text.toWellFormed().replace(/\p{Cc}|[\ufffe\uffff]/gu, ' ')

export interface DocumentFacts {
  title: string
  author: string
  subject: string
  keywords: string
  locale: string
  page: 'A4' | 'LETTER'
  at: Date
}

/** pdfkit writes the facts of a document into its XMP packet unescaped: a title with an ampersand would break it. */
class WellFormedDocument extends PDFDocument {
  override endMetadata(): void {
    for (const key of ['Title', 'Author', 'Subject', 'Keywords'] as const) {
      const text = this.info[key]
      if (typeof text === 'string') this.info[key] = xml(text)
    }
    super.endMetadata()
  }
}

/** An empty tagged document whose bytes follow from its contents alone: no clock, no chance. */
export function openDocument(facts: DocumentFacts): PDFKit.PDFDocument {
  const options: PDFKit.PDFDocumentOptions = {
    size: facts.page,
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: facts.locale,
    displayTitle: true,
    info: {
      Title: plain(facts.title),
      Author: plain(facts.author),
      Subject: plain(facts.subject),
      Keywords: plain(facts.keywords),
      Creator: 'Ithaca',
      Producer: 'Ithaca',
      CreationDate: facts.at,
      ModDate: facts.at,
    },
  }
  // The types know the archive profiles only.
  return new WellFormedDocument(Object.assign(options, { subset: 'PDF/UA' }))
}

export function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = []
    document.on('data', (part: Uint8Array) => parts.push(part))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    document.on('error', reject)
    document.end()
  })
}
