import { z } from 'zod'
import { code, localized, named, roles } from './words.ts'

const forms = z.object({
  one: z.string(),
  many: z.string(),
  a: z.string(),
  the: z.string(),
  of: z.string(),
  to: z.string(),
  theMany: z.string(),
  ofMany: z.string(),
  toMany: z.string(),
})
const labelled = z.object({ mentor: forms, protege: forms })

/** A part of the program's page. */
const pageSection = z.object({ code, title: localized, text: localized })

/** What somebody of a role takes on, item by item. */
const roleDocument = z.object({ title: localized, opening: localized, responsibilities: z.array(named) })

/** A guide or tool, and from when on it is open to whom it is for. */
const resource = z.object({
  code,
  title: localized,
  for: roles,
  opens: z.enum(['always', 'application', 'admission', 'pairing', 'signing']),
})

const perRole = <Item extends z.ZodType>(item: Item) => z.object({ mentor: item, protege: item })

/** Who the program is and how it speaks. */
export const identity = z.object({
  name: localized,
  labels: z.object({ en: labelled, fr: labelled }),
  purpose: localized,
  purposes: z.array(named),
  outcomes: z.array(named),
  sections: z.array(pageSection),
  documents: perRole(roleDocument.nullable()),
  resources: z.array(resource),
  benefits: perRole(z.array(localized)),
  reasons: perRole(z.array(named)),
  /** Whether everybody may read what the program is and asks. */
  publicPage: z.boolean(),
  locales: z.array(z.enum(['en', 'fr'])).min(1),
  timeZone: z.string(),
})
