import { createHash } from 'node:crypto'
import { checkText, chooseLocale } from '@ithaca/domain/core'
import { createProgram, mayPublishBook, publishEdition } from '@ithaca/domain/programs'
import { canonicalBook, longestCheckIn, presets, resolve, type RuleBook } from '@ithaca/domain/rules'
import { announce } from '../events/announce.ts'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { LocaleType, toLocale } from '../people/locale-type.ts'
import { keepDraft } from '../rules/draft.ts'
import { inTurn } from '../tenancy/in-turn.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'

builder.mutationField('createProgram', (t) =>
  t.prismaFieldWithInput({
    type: 'Program',
    description:
      'Makes a program from a preset and publishes its rules as edition 1, or keeps them as a draft. For owners.',
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
      checkInWeeks: t.input.int({
        required: false,
        description: `Every how many weeks the program checks in, 1 to ${longestCheckIn}; needed where the preset’s choices say so, otherwise left alone.`,
      }),
      asDraft: t.input.boolean({
        required: false,
        description:
          'Keeps the rules as a draft, to be changed before `publishEdition`; until then nobody can be paired.',
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
        const book = preset ? resolve(chosen(preset.book, input.checkInWeeks ?? null)) : null
        mustBeEmpty([
          ...others,
          ...name.refusals,
          ...unknown,
          ...badZone,
          ...(book && !input.asDraft ? mayPublishBook(book) : []),
        ])
        if (!preset || !book) throw new Error('unreachable: an unknown preset was refused')
        const made = accept(decision)
        const { locale } = await tx.organization.findFirstOrThrow({ select: { locale: true } })
        const columns = {
          ...{ id: made.state.id, slug: made.state.slug, name: name.text.trim(), preset: preset.key, createdAt: now },
          timeZone: input.timeZone ?? book.settings.identity.timeZone,
          locale: toLocale(input.locale) ?? chooseLocale(locale),
        }
        if (input.asDraft) {
          const { id: programId, state } = made.state
          await tx.program.create({ data: { ...columns, state } })
          await keepDraft(
            tx,
            { programId, book: chosen(preset.book, input.checkInWeeks ?? null), revision: 1 },
            context,
          )
          await announce(tx, occasion(context, { programId }), made.events)
          return programId
        }
        const hash = createHash('sha256').update(canonicalBook(book)).digest('hex')
        const first = accept(publishEdition(made.state, { id: newId(), book, hash, current: null }, by))
        const { program, edition } = first.state
        await tx.program.create({ data: { ...columns, state: program.state } })
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

/** The book of a preset with what it leaves open; a number that cannot be is as if none had been given. */
function chosen(book: RuleBook, weeks: number | null): RuleBook {
  const open = mayPublishBook(resolve(book)).some(({ code }) => code === 'check-in-weeks-missing')
  const usable = weeks !== null && weeks >= 1 && weeks <= longestCheckIn
  if (!open || !usable) return book
  return { ...book, settings: { ...book.settings, oversight: { ...book.settings.oversight, checkInWeeks: weeks } } }
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
