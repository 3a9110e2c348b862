import { type Localized, say } from '../../core/index.ts'
import type { Condition, Measure, Norm, NormParty, Step, Strength } from '../norm.ts'

// What somebody reads who puts a norm together: what it is about, of whom it is asked, how strongly. They may name the roles.

export const kindNames: Record<Norm['kind'], Localized> = {
  quantity: say('How much of something', 'Une quantité'),
  step: say('Something that is done', 'Quelque chose à faire'),
  condition: say('What people have to be', 'Une condition à remplir'),
  clause: say('A promise', 'Un engagement'),
}

export const measureNames: Record<Measure['of'], Localized> = {
  contacts: say('Meetings and other contacts', 'Des rencontres et d’autres échanges'),
  'months-with-contact': say('Months in which the two are in contact', 'Des mois avec un échange'),
  hours: say('Hours given', 'Des heures consacrées'),
  goals: say('Goals', 'Des objectifs'),
  activities: say('Activities', 'Des activités'),
  months: say('Months of taking part', 'Des mois de participation'),
}

export const stepNames: Record<Step['does'], Localized> = {
  training: say('Complete a training', 'Suivre une formation'),
  event: say('Attend an event', 'Assister à une activité'),
  worksheet: say('Fill in a worksheet', 'Remplir une fiche de réflexion'),
  sharing: say('Share the answers of a worksheet', 'Partager les réponses d’une fiche de réflexion'),
  questionnaire: say('Answer a questionnaire', 'Répondre à un questionnaire'),
  responsibilities: say('Acknowledge the responsibilities of the role', 'Prendre acte des responsabilités du rôle'),
  acknowledgement: say('Sign the agreement', 'Signer l’entente'),
  'ground-rules': say('Go through the ground rules', 'Passer en revue les règles de base'),
  timeline: say('Draw up a timeline', 'Établir un calendrier'),
  'contact-means': say('Agree on a way to stay in touch', 'Convenir d’un moyen de contact'),
  'time-commitment': say('Agree on the time to give', 'Convenir du temps à consacrer'),
  agreement: say('Make the agreement', 'Établir l’entente'),
  'agreement-parts': say('Settle certain points in the agreement', 'Préciser certains points dans l’entente'),
  goals: say('Set goals', 'Fixer des objectifs'),
  'goal-parts': say('Write goals in a certain way', 'Rédiger les objectifs d’une certaine façon'),
  call: say('Have a call', 'Prévoir un appel'),
  'next-meeting': say('Arrange the next meeting', 'Fixer la prochaine rencontre'),
  agenda: say('Leave time at meetings for something', 'Réserver du temps lors des rencontres'),
  preparation: say('Tell the other something ahead of a meeting', 'Faire part de quelque chose avant une rencontre'),
  'check-in': say('Check in with everybody', 'Prendre des nouvelles de chaque personne'),
  'feedback-asked': say('Ask everybody for confidential feedback', 'Solliciter l’avis de chaque personne'),
  feedback: say('Give confidential feedback', 'Donner un avis en toute confidentialité'),
  guidance: say('Provide guidance and tools', 'Fournir des conseils et des outils'),
  adjustment: say('Adjust the program in the light of feedback', 'Adapter le programme à la lumière des avis'),
  evaluation: say('Evaluate the relationship', 'Évaluer la relation'),
  review: say('Consider whether it is still of use', 'Vérifier que la relation reste utile'),
  renewal: say('Consent before it is renewed', 'Donner son accord avant un renouvellement'),
}

export const conditionNames: Record<Condition['must'], Localized> = {
  membership: say('Be a member of the association', 'Être membre de l’association'),
  experience: say('Have experience', 'Avoir de l’expérience'),
  field: say('Work in a field', 'Travailler dans un domaine'),
  credential: say('Hold a credential', 'Détenir un titre'),
  attendance: say('Have attended events', 'Avoir participé à des activités'),
  'career-stage': say('Be at a stage of the career', 'Être à une étape de la carrière'),
  'mentor-more-senior': say(
    '{Mentor.the} is at a later stage of the career than {protege.the}',
    'Étape de carrière plus avancée pour {mentor.the} que pour {protege.the}',
  ),
  'same-employer': say('The two share an employer', 'Les deux personnes relèvent du même employeur'),
  'different-employer': say(
    'The two come from different employers',
    'Les deux personnes ont des employeurs différents',
  ),
  'shared-language': say('The two share a language', 'Les deux personnes partagent une langue'),
  'near-time-zone': say('The two live in time zones that are close', 'Les fuseaux horaires sont proches'),
  'no-reporting-line': say('Neither reports to the other', 'Aucun lien hiérarchique entre les deux'),
  'no-declared-conflict': say('The two have declared no conflict', 'Aucun conflit déclaré entre les deux'),
}

export const clauseName = say('A promise in your own words', 'Un engagement dans vos propres mots')

export const partyNames: Record<NormParty, Localized> = {
  mentor: say('{Mentor.the}', '{Mentor.the}'),
  protege: say('{Protege.the}', '{Protege.the}'),
  each: say('Both, each for themself', 'Les deux, chacun pour soi'),
  pair: say('The two together', 'Les deux ensemble'),
  committee: say('The committee', 'Le comité'),
  staff: say('The coordinators', 'La coordination'),
  applicant: say('Whoever applies', 'Qui pose sa candidature'),
}

export const strengthNames: Record<Strength, Localized> = {
  required: say('need to (required)', 'doit (obligatoire)'),
  expected: say('are asked to (expected)', 'est prié de (attendu)'),
  recommended: say('it is suggested (recommended)', 'il est suggéré de (recommandé)'),
  guideline: say('may, as a guide', 'peut, à titre indicatif'),
}

/** Beside what nothing in Ithaca acts on yet, and beside what the program does not have. */
export const onlyShown = say(
  ' (for people to read; nothing follows it yet)',
  ' (pour la lecture ; rien ne le suit encore)',
)
export const notInProgram = say(' (not in this program yet)', ' (pas encore dans ce programme)')
