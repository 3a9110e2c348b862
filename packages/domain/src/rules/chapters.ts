import { type Locale, type Localized, type Party, say } from '../core/index.ts'
import type { Norm, Source } from './norm.ts'
import type { ResolvedBook } from './rule-book.ts'
import { isDefault } from './resolve.ts'

/** The chapters in which people read a rule book. */
export const chapters = ['people', 'promises', 'goals', 'start', 'meetings', 'term', 'end', 'machinery'] as const
export type Chapter = (typeof chapters)[number]

export const chapterTitle: Record<Chapter, Localized> = {
  people: say('Who takes part', 'Qui participe'),
  promises: say('Promises', 'Engagements'),
  goals: say('Goals', 'Objectifs'),
  start: say('Before the start', 'Avant le début'),
  meetings: say('Meetings', 'Rencontres'),
  term: say('Term and renewal', 'Durée et renouvellement'),
  end: say('At the end', 'À la fin'),
  machinery: say('How the program works', 'Fonctionnement du programme'),
}

/** Where a reader looks for a norm. */
export function chapterOf(norm: Norm): Chapter {
  switch (norm.kind) {
    case 'clause':
      return 'promises'
    case 'condition':
      return 'people'
    case 'quantity':
      return norm.measure.of === 'goals' ? 'goals' : norm.measure.of === 'months' ? 'term' : 'meetings'
    case 'step':
      if (norm.step.does === 'goal-parts' || norm.step.does === 'goals') return 'goals'
      if (norm.moment.at === 'renewal') return 'term'
      if (norm.moment.at === 'formal-end' || norm.moment.at === 'closing') return 'end'
      return norm.moment.at === 'each-meeting' || norm.moment.at === 'every' ? 'meetings' : 'start'
  }
}

/** `source` is null where the program itself has set the value. */
export type SettingLine = { key: string; chapter: Chapter; sentence: string; source: Source | null }

const platform: Source = { kind: 'default' }

/** The settings a reader can see the effect of, each as a sentence, marked where Ithaca's default stands. */
export function settingLines(book: ResolvedBook, locale: Locale): SettingLine[] {
  const { capacity, enrolment, identity, matching, oversight, records } = book.settings
  const one = (role: Party) => say(identity.labels.en[role].one, identity.labels.fr[role].one)
  const line = (key: string, chapter: Chapter, words: Localized): SettingLine => ({
    key,
    chapter,
    sentence: words[locale],
    source: isDefault(book, key) ? platform : null,
  })
  return [
    line('capacity.mentor', 'people', atOnce(capacity.mentor, one('mentor'))),
    line('capacity.protege', 'people', atOnce(capacity.protege, one('protege'))),
    line(
      'enrolment.invitationExpiryDays',
      'machinery',
      say(
        `An invitation can be accepted for ${enrolment.invitationExpiryDays} days.`,
        `Une invitation peut être acceptée pendant ${enrolment.invitationExpiryDays} jours.`,
      ),
    ),
    line('matching.publishedBy', 'machinery', publishers(matching.publishedBy)),
    line(
      'oversight.body',
      'machinery',
      oversight.body === 'staff'
        ? say(
            'What is told in confidence is read by the coordinators.',
            'Ce qui est confié est lu par la coordination.',
          )
        : say('What is told in confidence is read by the committee.', 'Ce qui est confié est lu par le comité.'),
    ),
    line(
      'records.monthsKept',
      'machinery',
      say(
        `What the two wrote is kept for ${records.monthsKept} months after the end.`,
        `Ce que les deux ont écrit est conservé ${records.monthsKept} mois après la fin.`,
      ),
    ),
  ]
}

function atOnce(most: number | null, role: Localized): Localized {
  if (most === null)
    return say(
      `There is no limit to the mentorships of one ${role.en} at a time.`,
      `Il n’y a pas de limite au nombre de relations de mentorat simultanées par ${role.fr}.`,
    )
  return say(
    `One ${role.en} has at most ${most} ${most === 1 ? 'mentorship' : 'mentorships'} at a time.`,
    `Au plus ${most} ${most === 1 ? 'relation' : 'relations'} de mentorat à la fois par ${role.fr}.`,
  )
}

function publishers(by: readonly ('staff' | 'committee')[]): Localized {
  if (by.length > 1)
    return say(
      'Pairs are made by a coordinator or the committee.',
      'Les binômes sont formés par la coordination ou le comité.',
    )
  return by[0] === 'staff'
    ? say('Pairs are made by a coordinator.', 'Les binômes sont formés par la coordination.')
    : say('Pairs are made by the committee.', 'Les binômes sont formés par le comité.')
}
