import { z } from 'zod'
import { type Locale, type Localized, say } from '../../core/index.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { always, either, labelIn, listed, type MeasureWord, type StepWord } from './words.ts'

/** What can have happened between the two, and how. */
export const contactKinds = ['meeting', 'call', 'email-dialogue', 'informal', 'introduction'] as const
export const contactModes = ['in-person', 'telephone', 'video', 'written'] as const
export type ContactKind = (typeof contactKinds)[number]
export type ContactMode = (typeof contactModes)[number]

const modes = z.array(z.enum(contactModes)).min(1).nullable()
const which = {
  kinds: z.array(z.enum(contactKinds)).min(1),
  modes,
  minutes: z.number().int().min(0).nullable(),
}

const contacts = z.object({ of: z.literal('contacts'), ...which, realTime: z.boolean() })
const months = z.object({ of: z.literal('months-with-contact'), ...which })
/** `realTime` leaves out what is only written. */
const hours = z.object({
  of: z.literal('hours'),
  party: z.enum(['mentor', 'protege', 'pair']),
  realTime: z.boolean().optional(),
})
export const contactMeasures = [contacts, months, hours] as const
type Contacts = z.infer<typeof contacts>
type Months = z.infer<typeof months>
type Hours = z.infer<typeof hours>

export const contactMeasureWords = {
  contacts: {
    reads: ({ kinds, modes: how, minutes, realTime }) => {
      const [one, many] = contactNouns[only(kinds) ?? 'several']
      const way = modeWords(how)
      const long = minutes === null ? say('', '') : say(` of ${minutes} minutes`, ` de ${minutes} minutes`)
      const whole = (noun: Localized) => say(noun.en + way.en + long.en, noun.fr + way.fr + long.fr)
      const after = say(
        kindsWords(kinds, 'en') + (realTime ? inRealTime.en : ''),
        kindsWords(kinds, 'fr') + (realTime ? inRealTime.fr : ''),
      )
      return { verb: say('have', 'avoir'), one: whole(one), many: whole(many), after }
    },
    evaluated: ['at-least', 'at-most', 'between', 'target'],
  },
  'months-with-contact': {
    reads: ({ minutes }) => {
      const long =
        minutes === null ? say('', '') : say(` (${minutes} minutes or more)`, ` (${minutes} minutes ou plus)`)
      return {
        verb: say('be in contact in', 'échanger pendant'),
        one: say(`different month${long.en}`, `mois différent${long.fr}`),
        many: say(`different months${long.en}`, `mois différents${long.fr}`),
      }
    },
    evaluated: ['at-least', 'at-most', 'between', 'target'],
  },
  hours: {
    reads: ({ realTime }) => ({
      verb: say('give', 'consacrer'),
      one: say('hour', 'heure'),
      many: say('hours', 'heures'),
      ...(realTime === true && { after: inRealTime }),
    }),
    evaluated: ['at-least', 'at-most', 'between', 'target'],
  },
} satisfies {
  contacts: MeasureWord<Contacts>
  'months-with-contact': MeasureWord<Months>
  hours: MeasureWord<Hours>
}

const inRealTime = say(' in real time', ' en temps réel')
/** Where several kinds count, which: " (meeting, call or exchange by e-mail)". */
const kindsWords = (kinds: readonly ContactKind[], locale: Locale): string =>
  kinds.length === 1
    ? ''
    : ` (${either(
        kinds.map((kind) => contactNouns[kind][0]),
        locale,
      )})`

const only = (kinds: readonly ContactKind[]) => (kinds.length === 1 ? kinds[0] : undefined)

export const contactNouns = {
  meeting: [say('meeting', 'rencontre'), say('meetings', 'rencontres')],
  call: [say('call', 'appel'), say('calls', 'appels')],
  'email-dialogue': [
    say('exchange by e-mail', 'échange par courriel'),
    say('exchanges by e-mail', 'échanges par courriel'),
  ],
  informal: [say('informal contact', 'contact informel'), say('informal contacts', 'contacts informels')],
  introduction: [say('introduction', 'mise en relation'), say('introductions', 'mises en relation')],
  several: [say('contact', 'contact'), say('contacts', 'contacts')],
} satisfies Record<ContactKind | 'several', [Localized, Localized]>

export const modeName: Record<ContactMode, Localized> = {
  'in-person': say('in person', 'en personne'),
  telephone: say('by telephone', 'par téléphone'),
  video: say('by video', 'en visioconférence'),
  written: say('in writing', 'par écrit'),
}

function modeWords(how: readonly ContactMode[] | null): Localized {
  if (how === null) return say('', '')
  const names = how.map((mode) => modeName[mode])
  return say(` ${either(names, 'en')}`, ` ${either(names, 'fr')}`)
}

const call = z.object({ does: z.literal('call') })
const nextMeeting = z.object({ does: z.literal('next-meeting') })
/** Time for these at a meeting; with `settle` it is they that are settled before it. */
const agenda = z.object({
  does: z.literal('agenda'),
  items: z.array(z.string()).min(1),
  how: z.enum(['settle']).optional(),
})
/** What the other is told ahead of a meeting: what help is wanted, and what is useful to know. */
export const preparationPartNames = ['needs', 'background'] as const
export type PreparationPart = (typeof preparationPartNames)[number]
const preparation = z.object({ does: z.literal('preparation'), parts: z.array(z.enum(preparationPartNames)).min(1) })
export const contactSteps = [call, nextMeeting, agenda, preparation] as const

export const contactStepWords = {
  call: {
    act: always(say('have a call', 'prévoir un appel')),
    evaluated: ['start'],
  },
  'next-meeting': {
    act: always(say('arrange the next meeting', 'fixer la prochaine rencontre')),
    evaluated: ['each-meeting'],
  },
  agenda: {
    act: ({ items, how }, book) => {
      const names = items.map((item) => agendaItem(item, book))
      return how === 'settle'
        ? say(`settle ${listed(names, 'en')}`, `préciser ${listed(names, 'fr')}`)
        : say(`leave enough time for ${listed(names, 'en')}`, `prévoir assez de temps pour ${listed(names, 'fr')}`)
    },
    evaluated: ['each-meeting'],
  },
  preparation: {
    act: ({ parts }) => {
      const names = parts.map((part) => preparationParts[part])
      return say(
        listed(
          names.map(([act]) => act),
          'en',
        ),
        `faire part ${listed(
          names.map(([, part]) => part),
          'fr',
        )}`,
      )
    },
    evaluated: ['each-meeting'],
    of: ['protege', 'pair'],
  },
} satisfies {
  call: StepWord<z.infer<typeof call>>
  'next-meeting': StepWord<z.infer<typeof nextMeeting>>
  agenda: StepWord<z.infer<typeof agenda>>
  preparation: StepWord<z.infer<typeof preparation>>
}

/** English says two acts, French one act with two objects. */
const preparationParts: Record<PreparationPart, [string, string]> = {
  needs: ['say what help is wanted', 'de l’aide attendue'],
  background: ['pass on what is useful to know', 'du contexte utile'],
}

/** What the platform itself knows of a meeting, beside the program's agenda. */
const purpose = say('the purpose and goals', 'le but et les objectifs')
const agendaItem = (item: string, { settings }: ResolvedBook): Localized =>
  item === 'purpose' ? purpose : labelIn(settings.contacts.agenda, item)
