import { plainLabels } from '../../core/index.ts'
import type { GivenSettings } from '../settings.ts'

/** CSCE-2, 3, 5 and 6: what the program is for, and what each of the two has from it. */
export const csceIdentity: GivenSettings['identity'] = {
  name: { en: 'Mentor & Protégé Program', fr: 'Programme de mentorat' },
  labels: plainLabels,
  purpose: {
    en: 'This program gives two members of the profession, at different points of their careers, a clear frame in which both can grow in their working lives.',
    fr: 'Ce programme offre à deux membres de la profession, à des moments différents de leur carrière, un cadre clair dans lequel l’un et l’autre peuvent progresser dans leur vie professionnelle.',
  },
  benefits: {
    mentor: [
      {
        en: 'You gain experience in guiding the development of somebody newer to the profession.',
        fr: 'Vous gagnez en expérience en accompagnant l’évolution d’une personne plus récente dans la profession.',
      },
      {
        en: 'You see at first hand what the coming generation thinks and looks for.',
        fr: 'Vous découvrez de près ce que pense et recherche la génération qui arrive.',
      },
    ],
    protege: [
      {
        en: 'You have somebody to think aloud with, who knows working life from a more senior position.',
        fr: 'Vous avez quelqu’un avec qui réfléchir à voix haute, qui connaît la vie professionnelle depuis un poste plus avancé.',
      },
      {
        en: 'You see further than your own field of work would normally let you.',
        fr: 'Vous voyez plus loin que ce que votre propre pratique vous permettrait d’ordinaire.',
      },
    ],
  },
  locales: ['en', 'fr'],
  timeZone: 'America/Toronto',
}
