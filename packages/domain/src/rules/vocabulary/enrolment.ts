import { z } from 'zod'
import { type Localized, say } from '../../core/index.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { localized } from '../settings/words.ts'
import { always, type ConditionWord, either, quoted, type StepWord } from './words.ts'

/** `named` is what it is called, with its article; `form` a code of the program's questionnaires. */
const named = localized.optional()
const form = z.string().optional()
const training = z.object({ does: z.literal('training'), named })
const event = z.object({ does: z.literal('event'), named })
const worksheet = z.object({ does: z.literal('worksheet'), form })
const sharing = z.object({ does: z.literal('sharing'), form })
const questionnaire = z.object({ does: z.literal('questionnaire'), form })
const responsibilities = z.object({ does: z.literal('responsibilities') })
export const enrolmentSteps = [training, event, worksheet, sharing, questionnaire, responsibilities] as const

export const enrolmentStepWords = {
  training: {
    act: ({ named: called = say('the training', 'la formation') }) =>
      say(`complete ${called.en}`, `suivre ${called.fr}`),
    evaluated: [],
  },
  event: {
    act: ({ named: called }) =>
      called === undefined
        ? say('attend the event', 'assister à l’activité')
        : say(`attend ${called.en}`, `suivre ${called.fr}`),
    evaluated: [],
  },
  worksheet: {
    act: ({ form: code }, book) => {
      const title = titleOf(code, book)
      return say(`fill in the worksheet${title.en}`, `remplir la fiche de réflexion${title.fr}`)
    },
    evaluated: [],
  },
  sharing: {
    act: ({ form: code }, book) => {
      const title = titleOf(code, book)
      return title.en === ''
        ? say('share the answers of the worksheets', 'partager les réponses des fiches de réflexion')
        : say(`share the answers to${title.en}`, `partager les réponses de la fiche${title.fr}`)
    },
    evaluated: [],
  },
  questionnaire: {
    act: ({ form: code }, book) => {
      const title = titleOf(code, book)
      return say(`answer the questionnaire${title.en}`, `répondre au questionnaire${title.fr}`)
    },
    evaluated: [],
  },
  responsibilities: {
    act: always(say('acknowledge the responsibilities of the role', 'prendre acte des responsabilités du rôle')),
    evaluated: [],
  },
} satisfies {
  training: StepWord<z.infer<typeof training>>
  event: StepWord<z.infer<typeof event>>
  worksheet: StepWord<z.infer<typeof worksheet>>
  sharing: StepWord<z.infer<typeof sharing>>
  questionnaire: StepWord<z.infer<typeof questionnaire>>
  responsibilities: StepWord<z.infer<typeof responsibilities>>
}

function titleOf(code: string | undefined, { settings }: ResolvedBook): Localized {
  const found = settings.questionnaires.forms.find((candidate) => candidate.code === code)
  if (found === undefined) return say('', '')
  const { en, fr } = quoted(found.title)
  return say(` ${en}`, ` ${fr}`)
}

/**
 * What a person must be: once, or throughout with days of grace. `of` is whom of the two it concerns, both where it is
 * silent; `least` counts years of experience or the share in percent that is attended; `among` are career stages.
 */
export const personCondition = z.object({
  on: z.literal('person'),
  must: z.enum(['membership', 'experience', 'field', 'credential', 'attendance', 'career-stage']),
  of: z.enum(['mentor', 'protege']).optional(),
  held: z.enum(['once', 'throughout']),
  graceDays: z.number().int().min(0),
  least: z.number().int().min(0).optional(),
  named,
  among: z.array(z.string()).min(1).optional(),
})
type PersonCondition = z.infer<typeof personCondition>

export const personConditionWords = {
  membership: {
    must: always(say('be a member of the association', 'être membre de l’association')),
    evaluated: false,
  },
  experience: {
    must: ({ least }) =>
      least === undefined
        ? say('have the experience asked for', 'avoir l’expérience demandée')
        : say(`have at least ${least} years of experience`, `avoir au moins ${least} années d’expérience`),
    evaluated: false,
  },
  field: {
    must: ({ named: called = say('the field', 'le domaine') }) =>
      say(`work in ${called.en}`, `travailler dans ${called.fr}`),
    evaluated: false,
  },
  credential: {
    must: ({ named: called = say('the credential asked for', 'le titre demandé') }) =>
      say(`hold ${called.en}`, `détenir ${called.fr}`),
    evaluated: false,
  },
  attendance: {
    must: ({ least }) =>
      least === undefined
        ? say('have attended as asked', 'avoir participé comme demandé')
        : say(`attend at least ${least}% of the events`, `assister à au moins ${least} % des activités`),
    evaluated: false,
  },
  'career-stage': {
    must: ({ among = [] }, { settings }) => {
      const stages = settings.enrolment.careerStages.filter(({ code }) => among.includes(code))
      const names = stages.map(({ label }) => quoted(label))
      return say(`be at the stage ${either(names, 'en')}`, `être à l’étape ${either(names, 'fr')}`)
    },
    evaluated: false,
  },
} satisfies Record<PersonCondition['must'], ConditionWord<PersonCondition>>
