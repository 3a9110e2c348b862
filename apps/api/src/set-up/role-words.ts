import { nounOf, resolve, type RoleWord } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { fromLocale, LocaleType } from '../people/locale-type.ts'
import { RuleDraftType } from '../rules/draft-type.ts'
import { RoleType } from '../rules/edition-type.ts'
import { WordGenderType } from './role-word-input.ts'

const RoleWordType = builder.objectRef<RoleWord>('RoleWord').implement({
  description: 'What a role is called in one language, as one would say it to somebody who asks.',
  fields: (t) => ({
    role: t.expose('role', { type: RoleType, description: 'Which role.' }),
    locale: t.field({ type: LocaleType, description: 'The language.', resolve: ({ locale }) => fromLocale(locale) }),
    one: t.string({ description: 'One of them.', resolve: ({ noun }) => noun.one }),
    many: t.string({ description: 'Several.', resolve: ({ noun }) => noun.many }),
    gender: t.field({
      type: WordGenderType,
      nullable: true,
      description: 'In French only.',
      resolve: ({ noun, locale }) => (locale === 'fr' ? (noun.gender ?? 'm') : null),
    }),
  }),
})

builder.objectField(RuleDraftType, 'roleWords', (t) =>
  t.field({
    type: [RoleWordType],
    description: 'What the two roles are called in each language, to be changed by `call` of `RulePatchInput`.',
    resolve: ({ draft }) => {
      const { labels } = resolve(draft.book).settings.identity
      return (['en', 'fr'] as const).flatMap((locale) =>
        (['mentor', 'protege'] as const).map((role) => ({
          ...{ role, locale },
          noun: nounOf(locale, labels[locale][role]),
        })),
      )
    },
  }),
)
