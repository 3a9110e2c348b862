import { expect, test } from 'vitest'
import { resolve } from '../resolve.ts'
import { type RuleBook, ruleBook } from '../rule-book.ts'
import { normSentence } from '../sentences.ts'
import { asq } from './asq.ts'
import { hraco } from './hraco.ts'
import { usnc } from './usnc.ts'

// What each book asks, as people read it.

const read = (written: RuleBook) => {
  const book = resolve(ruleBook.parse(JSON.parse(JSON.stringify(written))))
  return book.norms.map((norm) => [
    `${norm.strength}: ${normSentence(norm, book, 'en')}`,
    normSentence(norm, book, 'fr'),
  ])
}

test('USNC', () => {
  expect(read(usnc)).toEqual([
    [
      'required: Everybody who applies needs to complete the introductory training of the association (webinars and courses) before admission.',
      'Toute personne candidate doit suivre la formation d’introduction de l’association (webinaires et cours) avant l’admission.',
    ],
    [
      'expected: The protégé is expected to be at the stage “Emerging professional”.',
      'Le ou la protégé(e) devrait être à l’étape « Relève ».',
    ],
    [
      'expected: The mentor is expected to work in standards and conformity assessment.',
      'Le mentor devrait travailler dans la normalisation et l’évaluation de la conformité.',
    ],
    [
      'expected: The mentor is expected to be at a later stage of the career than the protégé.',
      'Le mentor devrait être à une étape de carrière plus avancée que le ou la protégé(e).',
    ],
    [
      'expected: The pair is asked to agree on a way to stay in touch before the mentorship starts.',
      'On demande au binôme de convenir d’un moyen de contact avant le début de la relation.',
    ],
    [
      'guideline: As a guide, the pair may agree on the time to give before the mentorship starts.',
      'À titre indicatif, le binôme peut convenir du temps à consacrer avant le début de la relation.',
    ],
    [
      'guideline: As a guide, the mentor may give at most 5 hours a month.',
      'À titre indicatif, le mentor peut consacrer au plus 5 heures par mois.',
    ],
    [
      'recommended: It is suggested that the mentor and the protégé consider whether the mentorship is still of use every 6 months.',
      'Il est suggéré au mentor et au ou à la protégé(e) de vérifier que la relation reste utile tous les 6 mois.',
    ],
  ])
})

test('ASQ', () => {
  expect(read(asq)).toEqual([
    [
      'expected: Everybody who applies is asked to acknowledge the responsibilities of the role before admission.',
      'On demande à toute personne candidate de prendre acte des responsabilités du rôle avant l’admission.',
    ],
    [
      'recommended: It is suggested that the mentor fill in the worksheet “Am I ready to be a mentor?” before matching.',
      'Il est suggéré au mentor de remplir la fiche de réflexion « Suis-je prêt à devenir mentor ? » avant le jumelage.',
    ],
    [
      'recommended: It is suggested that the protégé fill in the worksheet “Where I stand” before the introduction.',
      'Il est suggéré au ou à la protégé(e) de remplir la fiche de réflexion « Où j’en suis » avant la présentation.',
    ],
    [
      'expected: The mentor is asked to go through the ground rules before the mentorship starts.',
      'On demande au mentor de passer en revue les règles de base avant le début de la relation.',
    ],
    [
      'expected: The mentor is asked to draw up a timeline before the mentorship starts.',
      'On demande au mentor d’établir un calendrier avant le début de la relation.',
    ],
    [
      'expected: The protégé is asked to fill in the worksheet “What I expect” before the mentorship starts.',
      'On demande au ou à la protégé(e) de remplir la fiche de réflexion « Mes attentes » avant le début de la relation.',
    ],
    [
      'expected: The protégé is asked to share the answers of the worksheets before the mentorship starts.',
      'On demande au ou à la protégé(e) de partager les réponses des fiches de réflexion avant le début de la relation.',
    ],
    [
      'expected: The pair is asked to take part in the program for about 6 to 12 months.',
      'On demande au binôme de participer au programme pendant environ 6 à 12 mois.',
    ],
    [
      'expected: The mentor is asked to have at least 2 contacts (meeting, call, or exchange by e-mail) a month.',
      'On demande au mentor d’avoir au moins 2 contacts (rencontre, appel ou échange par courriel) par mois.',
    ],
    [
      'expected: The mentor is asked to have at least 1 informal contact between two meetings.',
      'On demande au mentor d’avoir au moins 1 contact informel entre deux rencontres.',
    ],
    [
      'expected: The protégé is asked to arrange the next meeting at each meeting.',
      'On demande au ou à la protégé(e) de fixer la prochaine rencontre à chaque rencontre.',
    ],
    [
      'expected: The protégé is asked to settle the purpose and goals before each meeting.',
      'On demande au ou à la protégé(e) de préciser le but et les objectifs avant chaque rencontre.',
    ],
    [
      'expected: The protégé is asked to say what help is wanted and pass on what is useful to know before each meeting.',
      'On demande au ou à la protégé(e) de faire part de l’aide attendue et du contexte utile avant chaque rencontre.',
    ],
    [
      'recommended: It is suggested that the protégé say what help is wanted at least 24 hours before each meeting.',
      'Il est suggéré au ou à la protégé(e) de faire part de l’aide attendue au moins 24 heures avant chaque rencontre.',
    ],
  ])
})

test('HRACO', () => {
  expect(read(hraco)).toEqual([
    [
      'required: The pair needs to make the agreement before the mentorship starts.',
      'Le binôme doit établir l’entente avant le début de la relation.',
    ],
    [
      'required: The pair needs to settle in the agreement the frequency of meetings, the goals, the development activities, and “Confidential information and feedback” before the mentorship starts.',
      'Le binôme doit préciser dans l’entente la fréquence des rencontres, les objectifs, les activités de développement et « Information et rétroaction confidentielles » avant le début de la relation.',
    ],
    [
      'expected: It is for the pair to agree on the number of meetings; what is agreed is then expected.',
      'Il revient au binôme de convenir du nombre de rencontres ; ce qui est convenu est alors attendu.',
    ],
    [
      'recommended: It is suggested that the mentor and the mentee take part in the program for at least 12 months.',
      'Il est suggéré au mentor et au ou à la mentoré(e) de participer au programme pendant au moins 12 mois.',
    ],
    [
      'guideline: We give as much time and energy as the two of us want.',
      'Nous y consacrons autant de temps et d’énergie que nous le souhaitons tous les deux.',
    ],
    [
      'required: We speak with each other respectfully, and each of us answers for that to the other.',
      'Nous échangeons avec respect, et chacun de nous en répond devant l’autre.',
    ],
    [
      'required: What we tell each other stays in confidence, and each of us answers for that to the other.',
      'Ce que nous nous disons reste confidentiel, et chacun de nous en répond devant l’autre.',
    ],
    [
      'expected: The committee is asked to provide guidance and tools before the mentorship starts.',
      'On demande au comité de fournir des conseils et des outils avant le début de la relation.',
    ],
    [
      'expected: The committee is asked to check in with everybody regularly.',
      'On demande au comité de prendre des nouvelles de chaque personne régulièrement.',
    ],
    [
      'expected: The committee is asked to ask everybody for confidential feedback regularly.',
      'On demande au comité de solliciter l’avis de chaque personne en toute confidentialité régulièrement.',
    ],
    [
      'recommended: It is suggested that the mentor and the mentee give confidential feedback regularly.',
      'Il est suggéré au mentor et au ou à la mentoré(e) de donner un avis en toute confidentialité régulièrement.',
    ],
    [
      'guideline: As a guide, the committee may adjust the program in the light of feedback, as needed.',
      'À titre indicatif, le comité peut adapter le programme à la lumière des avis recueillis, au besoin.',
    ],
  ])
})
