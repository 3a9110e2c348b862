import { termRange } from '@ithaca/domain/agreements'
import { addMonths, type Localized } from '@ithaca/domain/core'
import {
  datedPhases,
  hasTimeline,
  isTimelineDrawn,
  mayDrawTimeline,
  phaseOn,
  proposedTimeline,
} from '@ithaca/domain/plans'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { explained } from '../graphql/refused.ts'
import { know, type Known, knownSelect } from '../mentorships/known-facts.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'
import { planSituationOf } from './plan-item-type.ts'

type Phase = { code: string; label: Localized; from: string | null; until: string | null; isCurrent: boolean }

const TimelinePhaseType = builder.objectRef<Phase>('TimelinePhase').implement({
  description: 'A phase of the program in one mentorship (ASQM-8).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code.' }),
    label: t.string({
      description: 'What the program calls it.',
      resolve: ({ label }, _args, { locale }) => label[locale],
    }),
    from: t.expose('from', {
      type: 'Date',
      nullable: true,
      description: 'Its first day; of the first phase that of the start, null before it and while it has none.',
    }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'The first day after it; null where it has none.',
    }),
    isCurrent: t.exposeBoolean('isCurrent', { description: 'Today lies in it.' }),
  }),
})

const ProposedPhaseType = builder.objectRef<{ code: string; from: string }>('ProposedPhase').implement({
  description: 'A day to begin with, until the two choose one.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Of which phase.' }),
    from: t.expose('from', { type: 'Date', description: 'Its first day.' }),
  }),
})

const phasesOf = ({ facts, rules: { book }, today }: Known): Phase[] => {
  const dated = datedPhases(facts, book)
  const current = phaseOn(dated, today)
  return book.settings.term.phases.map(({ code, label }, index) => {
    const found = dated.find((phase) => phase.code === code)
    const own = facts.phaseDays?.find((day) => day.code === code)?.from ?? null
    const from = found?.from ?? (index === 0 ? facts.startsOn : own)
    return { code, label, from, until: found?.until ?? null, isCurrent: current?.code === code }
  })
}

/** Until the two have said how long it lasts, what their program has in mind. */
function proposed({ facts, agreement, rules: { book }, today }: Known) {
  const from = facts.startsOn ?? today
  const range = termRange(book)
  const months = agreement?.termMonths ?? range?.most ?? range?.least ?? book.settings.term.readinessMonths ?? 12
  return proposedTimeline(book, { from, until: facts.endsOn ?? addMonths(from, months) })
}

const TimelineType = builder.objectRef<Known>('Timeline').implement({
  description: 'The whole of a mentorship in the phases of its program (ASQM-8, 32).',
  fields: (t) => ({
    phases: t.field({ type: [TimelinePhaseType], description: 'In order.', resolve: phasesOf }),
    drawn: t.boolean({
      description: 'Each phase has its day.',
      resolve: ({ facts, rules }) => isTimelineDrawn(facts.phaseDays ?? [], rules.book),
    }),
    proposed: t.field({
      type: [ProposedPhaseType],
      description: 'Days to begin with, for all phases but the first.',
      resolve: proposed,
    }),
    draw: t.field({
      type: Availability,
      description: 'Whether the viewer can draw it now.',
      resolve: (known) => explained(mayDrawTimeline(planSituationOf(known)), known.rules),
    }),
  }),
})

/** The phase in which a mentorship is today. */
export const currentPhase = (known: Known): Phase | null => phasesOf(known).find(({ isCurrent }) => isCurrent) ?? null

builder.prismaObjectFields(MentorshipType, (t) => ({
  timeline: t.field({
    type: TimelineType,
    nullable: true,
    select: knownSelect,
    description: 'Its phases; null where the program does not speak of any.',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      return hasTimeline(known.rules.book) ? known : null
    },
  }),
  timelineRevision: t.exposeInt('timelineRevision', { description: 'Grows with every change of the timeline.' }),
  currentPhase: t.field({
    type: TimelinePhaseType,
    nullable: true,
    select: knownSelect,
    description: 'The phase in which it is today; null without a timeline, before the start and after the end.',
    resolve: async (row, _args, context) => currentPhase(await know(row, context)),
  }),
}))
