import { z } from 'zod'
import { type Localized, say } from '../../core/index.ts'
import type { ResolvedBook } from '../rule-book.ts'
import type { agreementSections } from '../settings/agreement.ts'
import { always, labelIn, listed, quoted, type MeasureWord, type StepWord } from './words.ts'

/** How long the two take part. */
const months = z.object({ of: z.literal('months') })
export const termMeasures = [months] as const
export const termMeasureWords = {
  months: {
    reads: () => ({
      verb: say('take part in the program for', 'participer au programme pendant'),
      one: say('month', 'mois'),
      many: say('months', 'mois'),
    }),
    // A target is what the agreement's term says, a range what the two choose from; the rest is not looked at yet.
    evaluated: ['target', 'between'],
  },
} satisfies { months: MeasureWord<z.infer<typeof months>> }

const plain = ['acknowledgement', 'ground-rules', 'timeline', 'contact-means', 'time-commitment', 'agreement'] as const
const parts = z.object({ does: z.literal('agreement-parts'), parts: z.array(z.string()).min(1) })
export const agreementSteps = [z.object({ does: z.enum(plain) }), parts] as const

export const agreementStepWords = {
  acknowledgement: { act: always(say('sign the agreement', 'signer l’entente')), evaluated: ['start'] },
  'ground-rules': {
    act: always(say('go through the ground rules', 'passer en revue les règles de base')),
    evaluated: ['start'],
  },
  timeline: { act: always(say('draw up a timeline', 'établir un calendrier')), evaluated: ['start'] },
  'contact-means': {
    act: always(say('agree on a way to stay in touch', 'convenir d’un moyen de contact')),
    evaluated: ['start'],
  },
  'time-commitment': {
    act: always(say('agree on the time to give', 'convenir du temps à consacrer')),
    evaluated: ['start'],
  },
  agreement: { act: always(say('make the agreement', 'établir l’entente')), evaluated: ['start'] },
  'agreement-parts': {
    act: (step, book) => {
      const names = step.parts.map((part) => agreementPartWords(part, book))
      return say(`settle in the agreement ${listed(names, 'en')}`, `préciser dans l’entente ${listed(names, 'fr')}`)
    },
    evaluated: ['start'],
  },
} satisfies Record<(typeof plain)[number], StepWord<never>> & { 'agreement-parts': StepWord<z.infer<typeof parts>> }

/** The sections as a sentence names them. */
export const sectionWords: Record<(typeof agreementSections)[number], Localized> = {
  purpose: say('the purpose', 'la raison d’être'),
  promises: say('the promises', 'les engagements'),
  goals: say('the goals', 'les objectifs'),
  term: say('the term', 'la durée'),
  meetings: say('the meetings', 'les rencontres'),
  evaluation: say('the evaluation', 'le bilan'),
  frequency: say('the frequency of meetings', 'la fréquence des rencontres'),
  activities: say('the development activities', 'les activités de développement'),
  'contact-means': say('the means of contact', 'les moyens de contact'),
  'time-commitment': say('the time to give', 'le temps à consacrer'),
}

/** What the two draw beside their agreement. */
const timeline = say('the timeline', 'le calendrier')

const isSection = (part: string): part is keyof typeof sectionWords => Object.hasOwn(sectionWords, part)

/** A section by its code: one of the platform's, or one of the program's own in quotation marks. */
export const agreementPartWords = (part: string, { settings }: Pick<ResolvedBook, 'settings'>): Localized =>
  part === 'timeline'
    ? timeline
    : isSection(part)
      ? sectionWords[part]
      : quoted(labelIn(settings.agreement.written, part))
