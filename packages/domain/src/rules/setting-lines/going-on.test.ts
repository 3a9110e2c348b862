import { describe, expect, test } from 'vitest'
import type { Some } from '../check/check-samples.ts'
import { open, several, word } from '../presets/questions.ts'
import { said } from './said-samples.ts'

const form = { code: 'f', title: { en: 'Pulse', fr: 'Pouls' }, at: 'start', questions: [] } as const

describe('a setting of how two go on, and end, in words', () => {
  test.each<[string, Some, string, string]>([
    ['renewal.allowed', { renewal: { allowed: false } }, 'There is no renewal.', 'Il n’y a pas de renouvellement.'],
    [
      'renewal.terms',
      { renewal: { terms: 'same' } },
      'They go on upon the same terms.',
      'Elles continuent aux mêmes conditions.',
    ],
    [
      'renewal.most',
      { renewal: { most: 1 } },
      'A mentorship is renewed at most 1 time.',
      'La relation est renouvelée au plus 1 fois.',
    ],
    [
      'renewal.most',
      { renewal: { most: 2 } },
      'A mentorship is renewed at most 2 times.',
      'La relation est renouvelée au plus 2 fois.',
    ],
    [
      'renewal.otherwise',
      { renewal: { otherwise: 'apply-again' } },
      'Whoever wants to take part again applies anew.',
      'Pour participer encore, on pose une nouvelle candidature.',
    ],
    [
      'goals.owner',
      { goals: { owner: 'mentor' } },
      'The goals are those of the mentor.',
      'Les objectifs sont ceux du mentor.',
    ],
    [
      'goals.activitySections',
      { goals: { activitySections: [word('ethics', 'Ethics', 'Éthique'), word('practice', 'Practice', 'Pratique')] } },
      'Activities are of these sections: Ethics; Practice.',
      'Les activités relèvent de ces volets : Éthique ; Pratique.',
    ],
    [
      'contacts.arrangedBy',
      { contacts: { arrangedBy: 'mentor' } },
      'Contacts are arranged by the mentor.',
      'Le mentor organise les échanges.',
    ],
    [
      'contacts.confirmedBy',
      { contacts: { confirmedBy: 'both' } },
      'A contact counts once both have confirmed it.',
      'Un échange compte une fois confirmé par les deux personnes.',
    ],
    [
      'oversight.checkInWeeks',
      { oversight: { checkInWeeks: 6 } },
      'Everybody is asked every 6 weeks how it goes.',
      'On prend des nouvelles de chaque personne toutes les 6 semaines.',
    ],
    [
      'oversight.checkInWeeks',
      { oversight: { checkInWeeks: 1 } },
      'Everybody is asked every week how it goes.',
      'On prend des nouvelles de chaque personne chaque semaine.',
    ],
    [
      'oversight.concernsTo',
      { oversight: { concernsTo: 'staff' } },
      'Concerns go to the coordinators.',
      'Les préoccupations vont à la coordination.',
    ],
    [
      'oversight.concernsTo',
      { oversight: { concernsTo: 'committee' } },
      'Concerns go to the committee.',
      'Les préoccupations vont au comité.',
    ],
    [
      'questionnaires.forms.f',
      {
        questionnaires: {
          forms: [{ ...form, of: 'applicant', readBy: 'staff', questions: [several('a', 'A?', 'A ?', [])] }],
        },
      },
      '“Pulse” (1 question) is for everybody who applies before the mentorship starts; the coordinators read it.',
      '« Pouls » (1 question) s’adresse à toute personne candidate avant le début de la relation ; la coordination la lit.',
    ],
    [
      'questionnaires.forms.f',
      {
        questionnaires: {
          forms: [{ ...form, of: 'each', readBy: 'pair', questions: [open('a', 'A?', 'A ?'), open('b', 'B?', 'B ?')] }],
        },
      },
      '“Pulse” (2 questions) is for both before the mentorship starts; the two read it.',
      '« Pouls » (2 questions) s’adresse aux deux personnes avant le début de la relation ; les deux personnes la lisent.',
    ],
    [
      'ending.noticeDays',
      { ending: { noticeDays: 30 } },
      'Whoever ends it early says so 30 days ahead.',
      'Pour y mettre fin plus tôt, on l’annonce 30 jours d’avance.',
    ],
    ['ending.noticeDays', { ending: { noticeDays: 0 } }, 'Nobody has to give notice.', 'Aucun préavis n’est demandé.'],
    [
      'ending.reasons',
      { ending: { reasons: [word('moved', 'Moved away', 'Déménagement')] } },
      'Reasons that are offered: Moved away.',
      'Motifs proposés : Déménagement.',
    ],
    [
      'ending.steps',
      { ending: { steps: ['notes', 'thanks'] } },
      'At the end there are last notes and a word of thanks.',
      'À la fin, il y a de dernières notes et un mot de remerciement.',
    ],
    [
      'ending.rematch',
      { ending: { rematch: false } },
      'Afterwards nobody is paired again in this program.',
      'Ensuite, personne n’est jumelé à nouveau dans ce programme.',
    ],
    [
      'ending.unansweredAttempts',
      { ending: { unansweredAttempts: 3 } },
      'After 3 attempts without an answer it can be ended.',
      'Après 3 tentatives sans réponse, on peut y mettre fin.',
    ],
    [
      'recognition.credit',
      { recognition: { credit: { label: { en: 'PDU', fr: 'UDP' }, units: 33 } } },
      'Taking part is worth 33 PDU.',
      'La participation donne droit à 33 UDP.',
    ],
    [
      'recognition.completion',
      { recognition: { completion: ['a'], whole: true } },
      'It is complete with all of its conditions (1); a part of them is worth nothing.',
      'Elle est complète une fois toutes les conditions remplies (1) ; une partie seulement ne compte pas.',
    ],
    [
      'recognition.completion',
      { recognition: { completion: ['a', 'b'], whole: false } },
      'Conditions that count towards completion: 2.',
      'Conditions qui comptent pour l’achèvement : 2.',
    ],
    [
      'recognition.certificate',
      { recognition: { certificate: true } },
      'Both receive a certificate.',
      'Les deux personnes reçoivent un certificat.',
    ],
  ])('%s %o', (key, some, en, fr) => expect(said(key, some)).toEqual([en, fr]))
})
