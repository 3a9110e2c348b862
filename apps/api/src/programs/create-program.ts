import { createHash } from 'node:crypto'
import { checkText, chooseLocale, isTimeZone } from '@ithaca/domain/core'
import {
  begunFrom,
  createProgram,
  mayCreateProgram,
  mayPublishBook,
  publishEdition,
  takenOver,
} from '@ithaca/domain/programs'
import { canonicalBook, longestCheckIn, resolve } from '@ithaca/domain/rules'
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
import { beginningOf } from './beginnings.ts'

builder.mutationField('createProgram', (t) =>
  t.prismaFieldWithInput({
    type: 'Program',
    description:
      'Makes a program from a preset or from another one, and publishes its rules as edition 1 or keeps them as a draft. For owners.',
    errors: { types: [Refused] },
    input: {
      preset: t.input.string({ required: false, description: 'A key of Organization.presets, or none.' }),
      fromProgramId: t.input.id({
        required: false,
        description:
          'Instead of a preset: another program of the association, whose rules, texts and comments are copied as they hold, or as they are drafted before its first edition. Nobody comes along.',
      }),
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
        const by = await standingIn(tx, personId, null)
        mustBeEmpty(mayCreateProgram(by))
        const begun = await beginningOf(tx, input)
        const unknown = begun ? [] : [{ code: 'preset-unknown', at: 'preset' }]
        const badZone =
          input.timeZone && !isTimeZone(input.timeZone) ? [{ code: 'time-zone-unknown', at: 'timeZone' }] : []
        await inTurn(tx, `program:${context.organizationId}`)
        const slugTaken = (await tx.program.count({ where: { slug: input.slug } })) > 0
        const from = begun?.from ?? ''
        const decision = createProgram({ id: newId(), slug: input.slug, preset: from, slugTaken }, by)
        const others = decision.ok ? [] : decision.refusals
        mustBeEmpty([
          ...others,
          ...name.refusals,
          ...unknown,
          ...badZone,
          ...(begun && !input.asDraft ? mayPublishBook(resolve(begun.book)) : []),
        ])
        if (!begun) throw new Error('unreachable: an unknown preset was refused')
        const made = accept(decision)
        const { locale } = await tx.organization.findFirstOrThrow({ select: { locale: true } })
        const called = { name: name.text.trim(), timeZone: input.timeZone ?? begun.book.settings.identity.timeZone }
        // What is set up or copied goes by its own name, and cites a preset's documents as a model's; what is published at
        // once is the preset to the letter.
        const model = input.fromProgramId ? begun.book : takenOver(begun.book)
        const written = input.asDraft || input.fromProgramId ? begunFrom(model, called) : begun.book
        const columns = {
          ...{ id: made.state.id, slug: made.state.slug, preset: begun.from, createdAt: now, ...called },
          locale: toLocale(input.locale) ?? chooseLocale(locale),
        }
        if (input.asDraft) {
          const { id: programId, state } = made.state
          await tx.program.create({ data: { ...columns, state } })
          await keepDraft(tx, { programId, book: written, revision: 1 }, context, begun.comments)
          await announce(tx, occasion(context, { programId }), made.events)
          return programId
        }
        const book = resolve(written)
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
            comments: begun.comments,
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
