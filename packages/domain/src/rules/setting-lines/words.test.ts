import { describe, expect, test } from 'vitest'
import type { Some } from '../check/check-samples.ts'
import { chapters } from '../chapters.ts'
import { presets } from '../presets/presets.ts'
import { open } from '../presets/questions.ts'
import { resolve } from '../resolve.ts'
import { settingLines } from '../setting-lines.ts'
import { said } from './said-samples.ts'

describe('a setting in words', () => {
  test.each<[string, Some, string, string]>([
    [
      'identity.publicPage',
      { identity: { publicPage: false } },
      'The program has no public page.',
      'Le programme n’a pas de page publique.',
    ],
    [
      'enrolment.intake',
      { enrolment: { intake: 'rolling' } },
      'People can apply at any time.',
      'On peut poser sa candidature en tout temps.',
    ],
    [
      'enrolment.window',
      { enrolment: { window: { opens: '2027-07-22', closes: '2027-08-31' } } },
      'Applications are open from 22 July 2027 to 31 August 2027.',
      'Les candidatures sont ouvertes du 22 juillet 2027 au 31 août 2027.',
    ],
    [
      'enrolment.admittedBy',
      { enrolment: { admittedBy: 'automatic' } },
      'Whoever applies is admitted.',
      'Toute personne qui pose sa candidature est admise.',
    ],
    [
      'enrolment.vote',
      { enrolment: { vote: { of: ['mentor'], quorum: 3, majority: 'simple', recusal: true } } },
      'The committee votes on the mentors: a simple majority decides; at least 3 must vote; whoever has an interest stays out.',
      'Le comité vote au sujet de ces personnes : les mentors ; la majorité simple décide ; au moins 3 doivent voter ; toute personne intéressée s’abstient.',
    ],
    [
      'enrolment.vote',
      { enrolment: { vote: { of: ['protege'], quorum: null, majority: 'all', recusal: false } } },
      'The committee votes on the protégés: the vote of all decides.',
      'Le comité vote au sujet de ces personnes : les protégé(e)s ; l’unanimité est nécessaire.',
    ],
    [
      'enrolment.questions.protege',
      { enrolment: { questions: { mentor: [], protege: [open('why', 'Why?', 'Pourquoi ?')] } } },
      'Whoever applies as protégé is asked: “Why?”.',
      'À la candidature comme protégé(e), on demande : « Pourquoi ? ».',
    ],
    [
      'enrolment.waitingList',
      { enrolment: { waitingList: { order: 'arrival', longestDays: 180 } } },
      'Whoever waits longest is next; nobody waits more than 180 days.',
      'Qui attend depuis le plus longtemps passe en premier ; personne n’attend plus de 180 jours.',
    ],
    [
      'enrolment.waitingList',
      { enrolment: { waitingList: { order: 'committee', longestDays: null } } },
      'The committee says who is next.',
      'Le comité dit qui passe en premier.',
    ],
    [
      'capacity.mentor',
      { capacity: { mentor: null } },
      'There is no limit to the mentorships of one mentor at a time.',
      'Il n’y a pas de limite au nombre de relations de mentorat simultanées par mentor.',
    ],
    [
      'capacity.protege',
      { capacity: { protege: 2 } },
      'One protégé has at most 2 mentorships at a time.',
      'Au plus 2 relations de mentorat à la fois par protégé(e).',
    ],
    [
      'capacity.newPerYear.mentor',
      { capacity: { newPerYear: { mentor: 2, protege: null } } },
      'A mentor begins at most 2 mentorships in a calendar year.',
      'Au plus 2 nouvelles relations de mentorat par année civile et par mentor.',
    ],
    [
      'capacity.newPerYear.protege',
      { capacity: { newPerYear: { mentor: null, protege: 1 } } },
      'A protégé begins at most 1 mentorship in a calendar year.',
      'Au plus 1 nouvelle relation de mentorat par année civile et par protégé(e).',
    ],
    [
      'capacity.firstTimeMentor',
      { capacity: { firstTimeMentor: 1 } },
      'Whoever is a mentor for the first time has at most 1 at a time.',
      'La première fois comme mentor, on en a au plus 1 à la fois.',
    ],
    [
      'matching.approvers',
      { matching: { approvers: 2 } },
      'A pair needs the approval of 2 of them.',
      'Un binôme doit être approuvé par 2 d’entre eux.',
    ],
    [
      'matching.publishedBy',
      { matching: { publishedBy: ['staff'] } },
      'Pairs are made by a coordinator.',
      'Les binômes sont formés par la coordination.',
    ],
    [
      'matching.requests',
      { matching: { requests: { open: 3, answerDays: 7, then: 'staff-helps' } } },
      'A protégé asks a mentor: 3 open requests at a time, 7 days for an answer, then the coordinators help.',
      'Le ou la protégé(e) s’adresse à un mentor : 3 demandes à la fois, 7 jours pour répondre, puis la coordination apporte son aide.',
    ],
    [
      'matching.consentOf',
      { matching: { consentOf: ['mentor', 'protege'] } },
      'A pair needs the consent of the mentor and the protégé.',
      'Un binôme suppose l’accord du mentor et du ou de la protégé(e).',
    ],
    [
      'matching.objective',
      { matching: { objective: 'fairest' } },
      'Pairs are chosen so that the worst fit is as good as it can be.',
      'Les binômes sont choisis pour que le moins bon soit le meilleur possible.',
    ],
    [
      'matching.trial',
      { matching: { trial: { days: 60, decidedBy: 'protege' } } },
      'The first 60 days are a trial, after which the protégé decides whether to go on.',
      'Les 60 premiers jours sont un essai, après lequel le ou la protégé(e) décide de continuer ou non.',
    ],
    [
      'matching.trial',
      { matching: { trial: { days: 30, decidedBy: 'each' } } },
      'The first 30 days are a trial, after which both decide whether to go on.',
      'Les 30 premiers jours sont un essai, après lequel les deux décident de continuer ou non.',
    ],
    [
      'matching.locked',
      { matching: { locked: true } },
      'Once published, pairs are not changed.',
      'Une fois publiés, les binômes ne changent pas.',
    ],
    [
      'agreement.coSigners',
      { agreement: { coSigners: ['sponsor', 'staff'] } },
      'It is signed by a sponsor and a coordinator as well.',
      'Elle est aussi signée par un organisme parrain et la coordination.',
    ],
    [
      'agreement.amendment',
      { agreement: { amendment: 'none' } },
      'It cannot be changed later.',
      'Elle ne peut pas être modifiée par la suite.',
    ],
    [
      'term.range',
      { term: { range: { least: 6, most: 12 } } },
      'Usual are 6 to 12 months.',
      'La durée habituelle est de 6 à 12 mois.',
    ],
    [
      'term.range',
      { term: { range: { least: 6, most: null } } },
      'Usual are 6 months or more.',
      'La durée habituelle est de 6 mois ou plus.',
    ],
    [
      'term.range',
      { term: { range: { least: null, most: 9 } } },
      'Usual are 9 months or fewer.',
      'La durée habituelle est de 9 mois ou moins.',
    ],
    [
      'term.starts',
      { term: { starts: 'pairing' } },
      'It begins with the pairing.',
      'Elle commence avec la formation du binôme.',
    ],
    [
      'term.pause',
      { term: { pause: { mostDays: 60 } } },
      'It can pause for at most 60 days.',
      'Elle peut être mise en pause pendant au plus 60 jours.',
    ],
    ['term.pause', { term: { pause: { mostDays: null } } }, 'It can pause.', 'Elle peut être mise en pause.'],
  ])('%s %o', (key, some, en, fr) => expect(said(key, some)).toEqual([en, fr]))

  test('has nothing to say where there is nothing', () => {
    expect(said('term.range', { term: { range: { least: null, most: null } } })).toEqual([null, null])
    expect(said('goals.agreedByOther', { goals: { agreedByOther: false } })).toEqual([null, null])
    expect(said('goals.parts', { goals: { parts: [] } })).toEqual([null, null])
    expect(said('contacts.kinds', { contacts: { kinds: [], modes: [] } })).toEqual([null, null])
    expect(said('contacts.modes', { contacts: { kinds: [], modes: [] } })).toEqual([null, null])
    expect(said('agreement.sections', { agreement: { sections: [] } })).toEqual([null, null])
    expect(said('goals.owner', { goals: { owner: 'protege' } })[0]).toBe('The goals are those of the protégé.')
  })
})

test.each(presets.map(({ key, book }) => [key, resolve(book)] as const))(
  'every line of %s is a sentence in both languages, in a chapter, under a key of its own',
  (_key, book) => {
    const lines = settingLines(book, 'en')
    const french = settingLines(book, 'fr')
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
    lines.forEach(({ sentence, chapter }, index) => {
      expect(chapters).toContain(chapter)
      expect(sentence).toMatch(/^[\p{Lu}“].*\.$/u)
      expect(french[index]?.sentence).toMatch(/^[\p{Lu}«].*\.$/u)
      expect(`${sentence}${french[index]?.sentence}`).not.toMatch(/[{}]|undefined|null/)
    })
  },
)
