import { createHash } from 'node:crypto'
import { checkText, chooseLocale } from '@ithaca/domain/core'
import { createProgram, publishEdition } from '@ithaca/domain/programs'
import { canonicalBook, resolve } from '@ithaca/domain/rules'
import { announce } from '../events/announce.ts'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { LocaleType, toLocale } from '../people/locale-type.ts'
import { inTurn } from '../tenancy/in-turn.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { presets } from './presets.ts'

builder.mutationField('createProgram', (t) =>
  t.prismaFieldWithInput({
    type: 'Program',
    description: 'Makes a program from a preset and publishes its rules as edition 1. For owners.',
    errors: { types: [Refused] },
    input: {
      preset: t.input.string({ description: 'A key of Organization.presets.' }),
      slug: t.input.string({ description: 'Its part of the address: small letters, digits and hyphens.' }),
      name: t.input.string({ description: 'As people call it, at most 200 characters.' }),
      timeZone: t.input.string({ required: false, description: 'IANA zone; the preset’s otherwise.' }),
      locale: t.input.field({
        type: LocaleType,
        required: false,
        description: 'Its language; the association’s otherwise.',
      }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const id = await change({ context, mutation: 'createProgram', input }, async (tx) => {
        const name = checkText(input.name, { at: 'name', max: 200, needed: true })
        const preset = presets.find(({ key }) => key === input.preset)
        const unknown = preset ? [] : [{ code: 'preset-unknown', at: 'preset' }]
        const badZone =
          input.timeZone && !isTimeZone(input.timeZone) ? [{ code: 'time-zone-unknown', at: 'timeZone' }] : []
        const by = await standingIn(tx, personId, null)
        await inTurn(tx, `program:${context.organizationId}`)
        const slugTaken = (await tx.program.count({ where: { slug: input.slug } })) > 0
        const decision = createProgram({ id: newId(), slug: input.slug, preset: input.preset, slugTaken }, by)
        const others = decision.ok ? [] : decision.refusals
        if (name.refusals.length + unknown.length + badZone.length > 0 || !preset)
          mustBeEmpty([...others, ...name.refusals, ...unknown, ...badZone])
        if (!preset) throw new Error('unreachable: an unknown preset was refused')
        const made = accept(decision)
        const book = resolve(preset.book)
        const hash = createHash('sha256').update(canonicalBook(book)).digest('hex')
        const first = accept(publishEdition(made.state, { id: newId(), book, hash, current: null }, by))
        const { program, edition } = first.state
        const { locale } = await tx.organization.findFirstOrThrow({ select: { locale: true } })
        await tx.program.create({
          data: {
            id: program.id,
            slug: program.slug,
            name: name.text.trim(),
            preset: preset.key,
            timeZone: input.timeZone ?? book.settings.identity.timeZone,
            locale: toLocale(input.locale) ?? chooseLocale(locale),
            state: program.state,
            createdAt: now,
          },
        })
        await tx.edition.create({
          data: {
            id: edition.id,
            programId: program.id,
            number: edition.number,
            format: book.format,
            state: 'published',
            book,
            hash,
            publishedAt: now,
            publishedById: personId,
          },
        })
        await tx.program.updateMany({ where: { id: program.id }, data: { currentEditionId: edition.id } })
        const events = [...made.events, ...first.events]
        await announce(tx, occasion(context, { programId: program.id }), events)
        return program.id
      })
      return session.read.program.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
