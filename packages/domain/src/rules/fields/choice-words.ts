import { type Localized, say } from '../../core/index.ts'

const mentor = say('{Mentor.the}', '{Mentor.the}')
const protege = say('{Protege.the}', '{Protege.the}')
const staff = say('The coordinators', 'La coordination')
const committee = say('The committee', 'Le comité')
const both = say('Both', 'Les deux personnes')

/** Every choice of every type of the contract in words, as it stands by itself beside others. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, Localized>>>> = {
  Role: { mentor, protege },
  RoleOrEach: { mentor, protege, each: both },
  Locale: { en: say('English', 'Anglais'), fr: say('French', 'Français') },
  ResourceOpens: {
    always: say('At any time', 'En tout temps'),
    application: say('From the application on', 'Dès la candidature'),
    admission: say('From admission on', 'Dès l’admission'),
    pairing: say('Once paired', 'Une fois en binôme'),
    signing: say('Once the agreement is signed', 'Une fois l’entente signée'),
  },
  Intake: {
    invitation: say('By invitation', 'Sur invitation'),
    rolling: say('They apply at any time', 'Candidature en tout temps'),
    cohort: say('They apply for a cohort', 'Candidature pour une cohorte'),
  },
  AdmittedBy: {
    automatic: say('Whoever applies is admitted', 'Toute personne candidate est admise'),
    staff,
    committee,
  },
  Majority: {
    simple: say('A simple majority', 'La majorité simple'),
    'two-thirds': say('A majority of two thirds', 'La majorité des deux tiers'),
    all: say('The vote of all', 'L’unanimité'),
  },
  AnswerKind: {
    text: say('In one’s own words', 'Avec ses propres mots'),
    'yes-no': say('Yes or no', 'Oui ou non'),
    'one-of': say('One of several choices', 'Un choix parmi plusieurs'),
    'several-of': say('Several of the choices', 'Plusieurs choix'),
  },
  WaitingOrder: {
    arrival: say('Whoever waits longest', 'Qui attend depuis le plus longtemps'),
    committee: say('The committee says', 'Le comité le dit'),
  },
  PairsPublishedBy: { staff, committee },
  AfterRequest: {
    'ask-another': say('Somebody else can be asked', 'On peut s’adresser à quelqu’un d’autre'),
    'staff-helps': say('The coordinators help', 'La coordination apporte son aide'),
  },
  MatchingObjective: {
    'best-total': say('The best fit over all pairs together', 'Le meilleur accord pour l’ensemble des binômes'),
    'most-pairs': say('As many pairs as possible', 'Le plus grand nombre de binômes'),
    fairest: say('The worst fit as good as it can be', 'Le moins bon accord aussi bon que possible'),
  },
  Comparison: {
    same: say('Both say the same', 'Les deux disent la même chose'),
    overlap: say('What one offers is what the other seeks', 'Ce que l’une offre est ce que l’autre cherche'),
    near: say('They are near to each other', 'Leurs réponses sont proches'),
  },
  AgreementForm: {
    none: say('No agreement', 'Pas d’entente'),
    'means-confirmed': say('They confirm how they stay in touch', 'Elles confirment leurs moyens de contact'),
    'ground-rules-confirmed': say('They confirm their ground rules', 'Elles confirment leurs règles de base'),
    signed: say('They sign an agreement', 'Elles signent une entente'),
    'drafted-together': say(
      'They draft it together, and both accept it',
      'Elles la rédigent ensemble et l’acceptent toutes deux',
    ),
  },
  AgreementPart: {
    purpose: say('The purpose', 'La raison d’être'),
    promises: say('The promises', 'Les engagements'),
    goals: say('The goals', 'Les objectifs'),
    term: say('The term', 'La durée'),
    meetings: say('The meetings', 'Les rencontres'),
    evaluation: say('The evaluation', 'Le bilan'),
    frequency: say('The frequency of meetings', 'La fréquence des rencontres'),
    activities: say('The development activities', 'Les activités de développement'),
    'contact-means': say('The means of contact', 'Les moyens de contact'),
    'time-commitment': say('The time to give', 'Le temps à consacrer'),
  },
  CoSigner: {
    staff: say('A coordinator', 'La coordination'),
    committee,
    sponsor: say('A sponsor', 'Un organisme parrain'),
  },
  AmendmentBy: {
    'by-both': say('Both together can change it', 'Les deux ensemble peuvent la modifier'),
    none: say('It cannot be changed', 'Elle ne peut pas être modifiée'),
  },
  TermStart: {
    'last-signature': say('The last signature', 'La dernière signature'),
    pairing: say('The pairing', 'La formation du binôme'),
  },
  RenewalTerms: {
    same: say('The same terms', 'Les mêmes conditions'),
    own: say('Terms of their own', 'Leurs propres conditions'),
  },
  InsteadOfRenewal: {
    nothing: say('Nothing', 'Rien'),
    'apply-again': say('They apply anew', 'Une nouvelle candidature'),
  },
  GoalQuality: {
    specific: say('It is specific', 'Il est précis'),
    measurable: say('It can be measured', 'Il est mesurable'),
    attainable: say('It can be attained', 'Il est atteignable'),
    relevant: say('It is relevant', 'Il est pertinent'),
    'end-date': say('It has a date', 'Il est daté'),
  },
  ContactKind: {
    meeting: say('Meetings', 'Les rencontres'),
    call: say('Calls', 'Les appels'),
    'email-dialogue': say('Exchanges by e-mail', 'Les échanges par courriel'),
    informal: say('Informal contacts', 'Les échanges informels'),
    introduction: say('Introductions to others', 'Les mises en relation'),
  },
  ContactMode: {
    'in-person': say('In person', 'En personne'),
    telephone: say('By telephone', 'Par téléphone'),
    video: say('By video', 'Par vidéo'),
    written: say('In writing', 'Par écrit'),
  },
  ArrangedBy: { mentor, protege, either: say('Either of the two', 'L’une ou l’autre des deux personnes') },
  ConfirmedBy: {
    one: say('Of one of the two', 'Celle de l’une des deux personnes'),
    both: say('Of both', 'Celle des deux personnes'),
  },
  OversightBody: { staff, committee },
  PublicationBy: {
    one: say('One person, an owner', 'Une seule, propriétaire'),
    two: say('Two people, at least one of them an owner', 'Deux, dont au moins une propriétaire'),
  },
  ConcernsTo: {
    body: say('To whoever reads what is told in confidence', 'À qui lit ce qui est confié'),
    staff: say('To the coordinators', 'À la coordination'),
    committee: say('To the committee', 'Au comité'),
  },
  FormOf: { mentor, protege, each: both, applicant: say('Everybody who applies', 'Toute personne candidate') },
  StepMoment: {
    application: say('On applying', 'Au moment de la candidature'),
    admission: say('Before admission', 'Avant l’admission'),
    introduction: say('Before the introduction', 'Avant la présentation'),
    matching: say('Before pairing', 'Avant le jumelage'),
    start: say('Before the mentorship starts', 'Avant le début de la relation'),
    'each-meeting': say('At each meeting', 'À chaque rencontre'),
    'formal-end': say('When the formal program ends', 'À la fin du programme officiel'),
    closing: say('On closing', 'À la clôture'),
    renewal: say('On renewal', 'Au renouvellement'),
    'as-needed': say('As needed', 'Au besoin'),
    'check-in-interval': say('Whenever the program checks in', 'À chaque prise de nouvelles'),
  },
  FormReader: {
    'self-until-shared': say('Nobody else, until it is shared', 'Personne d’autre, jusqu’au partage'),
    pair: say('The two', 'Les deux personnes du binôme'),
    oversight: say('Those who oversee the program', 'Les personnes qui supervisent le programme'),
    staff,
  },
  EndedBy: { mentor, protege, staff: say('A coordinator', 'La coordination'), committee },
  ClosingStep: {
    notes: say('Last notes', 'De dernières notes'),
    thanks: say('A word of thanks', 'Un mot de remerciement'),
    evaluation: say('An evaluation', 'Un bilan'),
  },
}
