import { z } from 'zod'
import { called, code, holding, localized, named, perRole, roles } from './words.ts'

const forms = called(
  'NounFormSettings',
  'A word for a role in the forms that sentences need.',
  z.object({
    one: z.string().describe('One of them: “protégé”.'),
    many: z.string().describe('Several: “protégés”.'),
    a: z.string().describe('With the indefinite article: “a protégé”.'),
    the: z.string().describe('With the definite article: “the protégé”.'),
    of: z.string().describe('Belonging to: “of the protégé”.'),
    to: z.string().describe('Towards: “to the protégé”.'),
    theMany: z.string().describe('Several, with the article: “the protégés”.'),
    ofMany: z.string().describe('Belonging to several: “of the protégés”.'),
    toMany: z.string().describe('Towards several: “to the protégés”.'),
  }),
)
const labelled = perRole('LabelSettings', 'What the two roles are called in a language.', forms)

/** A part of the program's page. */
const pageSection = called(
  'PageSection',
  'A part of the program’s page.',
  z.object({ code, title: localized.describe('Its heading.'), text: localized.describe('What it says.') }),
)
/** What somebody of a role takes on, item by item. */
const roleDocument = called(
  'RoleDocument',
  'What somebody of a role takes on.',
  z.object({
    title: localized.describe('Its title.'),
    opening: localized.describe('What it begins with.'),
    responsibilities: z.array(named).describe('Item by item.'),
  }),
)
/** A guide or tool, and from when on it is open to whom it is for. */
const resource = called(
  'ProgramResource',
  'A guide or tool.',
  z.object({
    code,
    title: localized.describe('Its title.'),
    for: roles.describe('Whom it is for.'),
    opens: called(
      'ResourceOpens',
      'From when on a resource is open.',
      z.enum(['always', 'application', 'admission', 'pairing', 'signing']),
    ).describe('From when on it is open to them.'),
  }),
)

/** Who the program is and how it speaks. */
export const identity = called(
  'IdentitySettings',
  'Who the program is and how it speaks.',
  z.object({
    name: localized.describe('What it is called.'),
    labels: called(
      'LabelsByLanguage',
      'What the two roles are called.',
      z.object({ en: labelled.describe('In English.'), fr: labelled.describe('In French.') }),
    ).describe('What it calls its two roles.'),
    purpose: localized.describe('What it is for, in a sentence.'),
    purposes: z.array(named).describe('What it is for, point by point.'),
    outcomes: z.array(named).describe('What it reports on.'),
    sections: z.array(pageSection).describe('The parts of its page.'),
    documents: perRole('DocumentsByRole', 'What each role takes on.', roleDocument.nullable()).describe(
      'What each role takes on.',
    ),
    resources: z.array(resource).describe('Guides and tools.'),
    benefits: perRole('BenefitsByRole', 'What each role gets out of it.', z.array(localized)).describe(
      'What each role gets out of it.',
    ),
    reasons: perRole('ReasonsByRole', 'Reasons to take part that people can choose from.', z.array(named)).describe(
      'Reasons to take part that people can choose from.',
    ),
    /** Whether everybody may read what the program is and asks. */
    publicPage: z.boolean().describe('Whether everybody may read what it is and asks.'),
    locales: z
      .array(called('Locale', 'A language.', z.enum(['en', 'fr'])))
      .min(1)
      .describe('The languages it speaks.'),
    timeZone: holding('time-zone').describe('IANA zone of everything called a day or a month.'),
  }),
)
