import { capitalised, type Labels, type Locale, type NounForms } from '@ithaca/domain/core'
import { builder } from '../graphql/builder.ts'

type Forms = { forms: NounForms; locale: Locale }

const LabelFormsType = builder.objectRef<Forms>('LabelForms').implement({
  description: 'What the program calls a role, in the forms that sentences need.',
  fields: (t) => ({
    one: t.string({ description: 'One of them: “protégé”.', resolve: ({ forms }) => forms.one }),
    many: t.string({ description: 'Several: “protégés”.', resolve: ({ forms }) => forms.many }),
    the: t.string({ description: 'With its article: “the protégé”.', resolve: ({ forms }) => forms.the }),
    of: t.string({ description: 'Belonging to: “of the protégé”.', resolve: ({ forms }) => forms.of }),
    your: t.string({
      description: 'The reader’s: “your protégé”.',
      resolve: ({ forms, locale }) => `${locale === 'fr' ? 'votre' : 'your'} ${forms.one}`,
    }),
    start: t.string({
      description: 'As a heading starts: “Protégé”.',
      resolve: ({ forms, locale }) => capitalised(forms.one, locale),
    }),
  }),
})

export const RoleLabelsType = builder.objectRef<Labels>('RoleLabels').implement({
  description: 'What the program calls its two roles, in the viewer’s language.',
  fields: (t) => ({
    mentor: t.field({
      type: LabelFormsType,
      description: 'Who guides.',
      resolve: (labels, _args, { locale }) => ({ forms: labels[locale].mentor, locale }),
    }),
    protege: t.field({
      type: LabelFormsType,
      description: 'Who is guided.',
      resolve: (labels, _args, { locale }) => ({ forms: labels[locale].protege, locale }),
    }),
  }),
})
