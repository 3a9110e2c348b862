import type { Party } from '@ithaca/domain/core'
import { builder } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'
import { currentRules } from '../rules/in-force.ts'
import { RoleType } from '../rules/edition-type.ts'

export type Stage = { code: string; label: string; rank: number }
export const CareerStageType = builder.objectRef<Stage>('CareerStage').implement({
  description: 'A step of the program’s own scale of careers; never an age (CSCE-4).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable name.' }),
    label: t.exposeString('label', { description: 'In the viewer’s language.' }),
    rank: t.exposeInt('rank', { description: 'Place on the scale, counted from 1 at the most junior.' }),
  }),
})

export const ParticipationType = builder.prismaNode('Participation', {
  description: 'A person’s part in a program.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    program: t.relation('program', { description: 'The program.' }),
    person: t.relation('person', { description: 'Who takes part.' }),
    role: t.field({
      type: RoleType,
      select: { role: true },
      description: 'As what.',
      resolve: ({ role }) => role as Party,
    }),
    state: t.string({
      select: { state: true, person: { select: { removedAt: true } } },
      description: '`active`, `paused` or `left`, which who was removed from the association has too.',
      resolve: ({ state, person }) => (person.removedAt === null ? state : 'left'),
    }),
    careerStage: t.field({
      type: CareerStageType,
      nullable: true,
      select: { careerStage: true, program: { select: { currentEditionId: true } } },
      description: 'Where they stand in their career; null until they have said.',
      resolve: async ({ careerStage, program }, _args, { session, locale }) =>
        stagesIn(await currentRules(session.read, program), locale).find(({ code }) => code === careerStage) ?? null,
    }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime', description: 'When they accepted.' }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
    capacity: t.int({
      nullable: true,
      select: { role: true, program: { select: { currentEditionId: true } } },
      description: 'Mentorships at a time; null is without limit.',
      resolve: async ({ role, program }, _args, { session }) => {
        const capacity = (await currentRules(session.read, program))?.book.settings.capacity
        return (role === 'mentor' ? capacity?.mentor : capacity?.protege) ?? null
      },
    }),
    activeMentorships: t.int({
      select: (_args, _context) => ({
        _count: { select: { asMentor: { where: runs }, asProtege: { where: runs } } },
      }),
      description: 'Mentorships that run now, or are on their way to an agreement.',
      resolve: ({ _count }) => _count.asMentor + _count.asProtege,
    }),
  }),
})

const runs = { phase: { in: ['agreement', 'active'] } }

export const stagesIn = (rules: Awaited<ReturnType<typeof currentRules>>, locale: 'en' | 'fr'): Stage[] =>
  (rules?.book.settings.enrolment.careerStages ?? []).map(({ code, label }, index) => ({
    code,
    label: label[locale],
    rank: index + 1,
  }))
