import {
  addDays,
  counted,
  dayInWords,
  type History,
  type Locale,
  type Localized,
  type Party,
  say,
} from '../core/index.ts'
import { type Ask, type Obligation, type Progress, quoted } from '../rules/index.ts'
import type { PlanEvent, PlanRefusalCode } from './plan.ts'
import type { DatedPhase } from './timeline.ts'

type Own = Exclude<PlanRefusalCode, 'not-one-of-the-two' | 'mentorship-over' | 'goal-dropped'>

/** What is refused of a plan alone; what other slices refuse as well has their words. */
export const planRefusals: Record<Own, Localized> = {
  'milestones-not-offered': say(
    'No milestone can be added, because the program has none. Add a goal or an activity instead.',
    'On ne peut pas ajouter d’étape, car le programme n’en prévoit pas. Ajoutez plutôt un objectif ou une activité.',
  ),
  'activities-not-offered': say(
    'No activity can be added, because the program has none. Add a goal or a milestone instead.',
    'On ne peut pas ajouter d’activité, car le programme n’en prévoit pas. Ajoutez plutôt un objectif ou une étape.',
  ),
  'milestone-without-goal': say(
    'This milestone cannot be kept yet, because a milestone lies on the way to a goal. Choose the goal.',
    'Cette étape ne peut pas encore être retenue, car une étape mène à un objectif. Choisissez l’objectif.',
  ),
  'activity-section-not-offered': say(
    'The program does not have this section. Choose one from the list, or leave it open.',
    'Le programme ne prévoit pas ce volet. Choisissez-en un dans la liste, ou laissez le choix ouvert.',
  ),
  'plan-item-dropped': say(
    'This cannot be changed, because it was taken off the plan. Put it back first.',
    'Ceci ne peut pas être modifié, car il a été retiré du plan. Rétablissez-le d’abord.',
  ),
  'plan-item-not-dropped': say(
    'There is nothing to put back: this is on the plan.',
    'Il n’y a rien à rétablir : ceci figure dans le plan.',
  ),
  'plan-day-not-a-day': say(
    'This day cannot be kept, because no such day exists. Enter a day such as 2027-06-30.',
    'Cette date ne peut pas être retenue, car ce jour n’existe pas. Indiquez un jour, par exemple 2027-06-30.',
  ),
  'done-in-the-future': say(
    'This cannot be marked as done, because that day is still to come. Choose today or an earlier day.',
    'Ceci ne peut pas être marqué comme fait, car ce jour n’est pas encore venu. Choisissez aujourd’hui ou un jour passé.',
  ),
  'too-many-plan-items': say(
    'Nothing further can be added, because there are {limit:entry|entries} on the plan already. Take one off first.',
    'On ne peut plus rien ajouter, car le plan compte déjà {limit:élément|éléments}. Retirez-en d’abord un.',
  ),
  'timeline-not-offered': say(
    'No timeline can be drawn, because the program does not speak of phases. Set how long it lasts instead.',
    'On ne peut pas établir de calendrier, car le programme ne parle pas de phases. Fixez plutôt la durée.',
  ),
  'phases-do-not-match': say(
    'The timeline cannot be kept, because it does not have each phase of the program once, in order. Reload the page and give each its day.',
    'Le calendrier ne peut pas être retenu, car il ne comprend pas chaque phase du programme une fois, dans l’ordre. Rechargez la page et donnez à chacune son jour.',
  ),
  'phases-out-of-order': say(
    'This phase cannot begin then, because the one before it begins no earlier. Choose a later day.',
    'Cette phase ne peut pas commencer ce jour-là, car la précédente ne commence pas plus tôt. Choisissez un jour ultérieur.',
  ),
  'phase-outside-the-term': say(
    'This phase cannot begin then, because that day is not within your mentorship. Choose a day after its start and before its end.',
    'Cette phase ne peut pas commencer ce jour-là, car ce jour est hors de votre relation. Choisissez un jour après le début et avant la fin.',
  ),
}

const ofKind = (en: string, fr: string): Localized => say(`{actor} ${en}`, `{actor} ${fr}`)

/** Audit sentences tell that it happened, never what was written. */
export const planHistory: Record<PlanEvent['type'], History> = {
  PlanItemAdded: ofKind('added to the plan of the two', 'a ajouté un élément au plan du binôme'),
  PlanItemRevised: ofKind('changed the plan of the two', 'a modifié le plan du binôme'),
  PlanItemMarked: {
    by: 'done',
    yes: ofKind('marked something on the plan as done', 'a marqué un élément du plan comme fait'),
    no: ofKind('marked something on the plan as not done', 'a marqué un élément du plan comme non fait'),
  },
  PlanItemDropped: ofKind('took something off the plan', 'a retiré un élément du plan'),
  PlanItemRestored: ofKind('put something back on the plan', 'a rétabli un élément du plan'),
  TimelineDrawn: ofKind('drew the timeline', 'a établi le calendrier'),
}

type ActivityAsk = Extract<Ask, { code: 'do-activities' }>
const left = ({ progress }: Pick<Obligation, 'progress'>): number =>
  progress === null ? 0 : Math.max(0, progress.target - progress.count)

const eachSection = ({ sections }: ActivityAsk): Localized =>
  sections === null
    ? say('', '')
    : say(`, so that none of ${sections} sections is left out`, `, sans laisser de côté aucun des ${sections} volets`)

/** "carry out 2 more activities" */
export function activitiesAct(obligation: Pick<Obligation, 'progress' | 'dueOn'>, ask: ActivityAsk): Localized {
  const more = left(obligation)
  const rest = eachSection(ask)
  const { dueOn } = obligation
  const [by, avant] =
    dueOn === null ? ['', ''] : [` by ${dayInWords(dueOn, 'en')}`, ` d’ici au ${dayInWords(dueOn, 'fr')}`]
  return say(
    `carry out ${counted(more, 'more activity', 'more activities', 'en')}${by}${rest.en}`,
    `réaliser encore ${counted(more, 'activité', 'activités', 'fr')}${avant}${rest.fr}`,
  )
}

const none: Progress = { count: 0, target: 0, most: null }

/** What came of it: "2 of 3 activities were carried out." */
export function activitiesTold({ progress }: Pick<Obligation, 'progress'>): Localized {
  const { count, target } = progress ?? none
  const fewer = count < target
  return say(
    fewer
      ? `${count} of ${counted(target, 'activity', 'activities', 'en')} carried out.`
      : 'The activities asked for are carried out.',
    fewer
      ? `${count} sur ${counted(target, 'activité', 'activités', 'fr')} ; le reste manque.`
      : 'Les activités demandées sont réalisées.',
  )
}

export const timelineAct = say('give each phase its day on the timeline', 'donner à chaque phase sa date au calendrier')
export const timelineTold = say('The timeline is drawn.', 'Le calendrier est établi.')

/** In which phase the two are, to one of them or (null) about both. */
export function phaseSentence({ label, until }: DatedPhase, viewer: Party | null, locale: Locale): string {
  const name = quoted(label)[locale]
  const last = until === null ? null : dayInWords(addDays(until, -1), locale)
  if (locale === 'fr') {
    const who = viewer === null ? 'Le binôme est' : 'Vous êtes'
    return `${who} dans la phase ${name}${last === null ? '' : `, jusqu’au ${last}`}.`
  }
  const who = viewer === null ? 'They are' : 'You are'
  return `${who} in the phase ${name}${last === null ? '' : `, until ${last}`}.`
}
