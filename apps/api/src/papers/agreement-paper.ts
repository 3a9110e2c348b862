import { z } from 'zod'

const words = z.string().max(8000)
const heading = z.string().min(1).max(500)

const party = z.strictObject({
  /** The program's own label for the role, as a title: "Mentor", "Protégé". */
  role: heading,
  name: heading,
})

/**
 * Everything a printed agreement says, as plain data: frozen with the last signature and printed from nothing else.
 * Texts are in `locale` already; the fixed headings come from the papers' own catalogue.
 */
export const agreementPaper = z.strictObject({
  format: z.literal(1),
  locale: z.enum(['en', 'fr']),
  page: z.enum(['A4', 'LETTER']).default('A4'),
  association: heading,
  /** The association's colour as `#rrggbb`; darkened where it could not be read on paper. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .default(null),
  /** A PNG for the letterhead, with its size in pixels. */
  logo: z
    .strictObject({ bytes: z.instanceof(Uint8Array), width: z.int().positive(), height: z.int().positive() })
    .nullable()
    .default(null),
  program: heading,
  title: heading,
  /** Said under the title of an amendment: what it replaces. Absent from a first agreement. */
  amends: words.nullable().default(null),
  parties: z.array(party).min(1),
  purpose: words,
  benefits: z.array(z.strictObject({ role: heading, text: words })),
  /** The clauses in their order; `by` says who promised, in words ("Promised by both"). */
  promises: z.array(z.strictObject({ text: words, by: words })),
  /** Only the goals that were agreed; `position` is the number in the pair's own table. */
  goals: z.array(
    z.strictObject({
      position: z.int().positive(),
      kind: words.nullable(),
      statement: words,
      metric: words.nullable(),
      deadline: words.nullable(),
      /** What the two confirmed, in words ("Attainable and relevant, say both"). */
      confirmed: words.nullable().default(null),
    }),
  ),
  goalsNote: words.nullable().default(null),
  term: z.strictObject({ text: words, from: words, until: words }),
  meetings: z.array(words),
  evaluation: z.array(words),
  /** How the two gave their word. */
  form: z.enum(['signed', 'drafted-together', 'means-confirmed', 'ground-rules-confirmed']).default('signed'),
  /** The sections that the two settled beside their goals, in the program's order. */
  parts: z
    .array(z.strictObject({ title: heading, sentences: z.array(words), items: z.array(words), text: words }))
    .default([]),
  /** `signedAt` is written out in the program's zone. */
  signatures: z.array(z.strictObject({ ...party.shape, signedAt: words })).min(1),
  edition: z.int().positive(),
  /** SHA-256 of the canonical text that both signed, in hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** The instant of the last signature: the document's date of creation, so that the same data give the same bytes. */
  completedAt: z.iso.datetime({ offset: true }),
})

export type AgreementPaper = z.infer<typeof agreementPaper>
/** What a caller writes: fields with a default may be left out. */
export type AgreementPaperInput = z.input<typeof agreementPaper>
