import { checkText } from '@ithaca/domain/core'
import { normalEmail } from '@ithaca/domain/enrolment'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { failure } from '../graphql/errors.ts'
import { type Explained, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { LocaleType, toLocale } from '../people/locale-type.ts'
import { currentRules } from '../rules/in-force.ts'
import { inTurn } from '../tenancy/in-turn.ts'
import { InvitationRoleType } from './invitation-type.ts'
import { type Invitee, sendInvitation } from './send-invitation.ts'

const mostAtOnce = 200

const InviteeInput = builder.inputType('InviteeInput', {
  description: 'Somebody to invite.',
  fields: (t) => ({
    email: t.string({ description: 'Where the link goes; only this address can accept it.' }),
    fullName: t.string({
      required: false,
      description: 'Their name, as a start for their own; at most 200 characters.',
    }),
    role: t.field({ type: InvitationRoleType, description: 'What they are invited to be.' }),
    locale: t.field({
      type: LocaleType,
      required: false,
      description: 'Language of the mail; the program’s otherwise.',
    }),
  }),
})

const InvitationBatch = builder.objectRef<{ ids: readonly string[] }>('InvitationBatch').implement({
  description: 'The invitations that were made together.',
  fields: (t) => ({
    invitations: t.prismaField({
      type: ['Invitation'],
      description: 'In the order of the input.',
      resolve: async (query, { ids }, _args, { session }) => {
        const rows = await session.read.invitation.findMany({ ...query, where: { id: { in: [...ids] } } })
        return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
      },
    }),
  }),
})

builder.mutationField('inviteToProgram', (t) =>
  t.fieldWithInput({
    type: InvitationBatch,
    description:
      'Invites people to a program by e-mail: all of them or, when anybody cannot be invited, nobody. Refusals name the line in `at`, as `people.3.email`. For the program’s coordinators; coordinators are invited by owners.',
    errors: { types: [Refused] },
    input: {
      programId: t.input.id({ description: 'The program.' }),
      people: t.input.field({ type: [InviteeInput], description: `Whom to invite, at most ${mostAtOnce} at once.` }),
      idempotencyKey: t.input.string({ required: false, description: 'The same key has one effect, for 72 hours.' }),
    },
    resolve: async (_root, { input }, context) => {
      const ids = await change({ context, mutation: 'inviteToProgram', input }, async (tx) => {
        const program = await tx.program.findFirst({ where: { id: decodeId(input.programId).id } })
        if (!program) throw failure('NOT_FOUND', 'There is no such program here.')
        // Nobody of a batch that is too large is looked up.
        mustBeEmpty(sizeRefusals(input.people.length))
        const rules = await currentRules(tx, program)
        await inTurn(tx, `invite:${program.id}`)
        const refusals: Explained[] = []
        const made: string[] = []
        const seen = new Set<string>()
        for (const [index, person] of input.people.entries()) {
          const name = checkText(person.fullName ?? '', { at: 'fullName', max: 200 })
          const twin = `${person.role} ${normalEmail(person.email)}`
          const doubled: Explained[] = seen.has(twin) ? [{ code: 'already-invited', at: 'email' }] : []
          seen.add(twin)
          const invitee: Invitee = {
            email: person.email,
            fullName: name.text.trim() || null,
            role: person.role,
            locale: toLocale(person.locale),
          }
          const where = { programId: program.id, rules, speaks: program.locale }
          const found = [...name.refusals, ...doubled]
          if (found.length === 0) {
            try {
              made.push(await sendInvitation(tx, context, invitee, where))
            } catch (error) {
              if (!(error instanceof Refused)) throw error
              found.push(...error.refusals)
            }
          }
          refusals.push(...found.map((refusal) => ({ ...refusal, at: `people.${index}.${refusal.at ?? 'email'}` })))
        }
        if (refusals.length > 0) throw new Refused(refusals)
        return made
      })
      return { ids }
    },
  }),
)

const sizeRefusals = (size: number): Explained[] =>
  size === 0
    ? [{ code: 'text-missing', at: 'people' }]
    : size > mostAtOnce
      ? [{ code: 'text-too-long', at: 'people', limit: mostAtOnce }]
      : []
