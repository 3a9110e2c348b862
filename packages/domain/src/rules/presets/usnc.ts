// Made from usnc.yaml by npm run derive -w @ithaca/program-file: change that.
import type { RuleBook } from '../rule-book.ts'

export const usnc: RuleBook = {
  format: 2,
  settings: {
    identity: {
      name: { en: 'USNC Mentoring Program', fr: 'Programme de mentorat de l’USNC' },
      labels: {
        en: {
          mentor: {
            one: 'mentor',
            many: 'mentors',
            a: 'a mentor',
            the: 'the mentor',
            of: 'of the mentor',
            to: 'to the mentor',
            theMany: 'the mentors',
            ofMany: 'of the mentors',
            toMany: 'to the mentors',
          },
          protege: {
            one: 'protégé',
            many: 'protégés',
            a: 'a protégé',
            the: 'the protégé',
            of: 'of the protégé',
            to: 'to the protégé',
            theMany: 'the protégés',
            ofMany: 'of the protégés',
            toMany: 'to the protégés',
          },
        },
        fr: {
          mentor: {
            one: 'mentor',
            many: 'mentors',
            a: 'un mentor',
            the: 'le mentor',
            of: 'du mentor',
            to: 'au mentor',
            theMany: 'les mentors',
            ofMany: 'des mentors',
            toMany: 'aux mentors',
          },
          protege: {
            one: 'protégé(e)',
            many: 'protégé(e)s',
            a: 'un ou une protégé(e)',
            the: 'le ou la protégé(e)',
            of: 'du ou de la protégé(e)',
            to: 'au ou à la protégé(e)',
            theMany: 'les protégé(e)s',
            ofMany: 'des protégé(e)s',
            toMany: 'aux protégé(e)s',
          },
        },
      },
      purpose: {
        en: 'Here somebody new to standards and conformity assessment finds one person of that community with more experience, so that they stay, grow and do well in it.',
        fr: 'Ici, une personne nouvelle en normalisation et en évaluation de la conformité trouve dans cette communauté une personne plus expérimentée, afin d’y rester, d’y progresser et d’y réussir.',
      },
      purposes: [
        { code: 'retention', label: { en: 'Retention', fr: 'Fidélisation' } },
        { code: 'development', label: { en: 'Development', fr: 'Perfectionnement' } },
        { code: 'success', label: { en: 'Overall success', fr: 'Réussite' } },
      ],
      outcomes: [
        { code: 'newcomers-stay', label: { en: 'Newcomers who stay', fr: 'Nouvelles personnes qui restent' } },
        { code: 'future-leaders', label: { en: 'People on their way to lead', fr: 'Relève aux postes de direction' } },
      ],
      sections: [
        {
          code: 'scope',
          title: { en: 'Scope and intent', fr: 'Portée et intention' },
          text: {
            en: 'One mentor and one protégé work together, for as long as both find it worthwhile.',
            fr: 'Un mentor et une personne accompagnée travaillent ensemble aussi longtemps que l’un et l’autre le jugent utile.',
          },
        },
        {
          code: 'not-training',
          title: { en: 'Mentoring and training', fr: 'Mentorat et formation' },
          text: {
            en: 'Training brings much to many at once. Mentoring is between two people, who decide themselves what it is about. It does not take the place of training, which comes first.',
            fr: 'La formation transmet beaucoup à plusieurs à la fois. Le mentorat se vit à deux, et les deux personnes en décident elles-mêmes le contenu. Il ne remplace pas la formation, qui vient d’abord.',
          },
        },
        {
          code: 'growth',
          title: { en: 'Where it leads', fr: 'Où cela mène' },
          text: {
            en: 'New professionals grow, stay, and some of them will lead one day.',
            fr: 'De nouvelles personnes progressent, restent, et certaines prendront un jour les rênes.',
          },
        },
      ],
      benefits: {
        mentor: [
          {
            en: 'You help those who come after you to find their way in the community.',
            fr: 'Vous aidez celles et ceux qui vous suivent à trouver leur place dans la communauté.',
          },
        ],
        protege: [
          {
            en: 'Somebody with experience guides you toward goals that are your own.',
            fr: 'Une personne d’expérience vous guide vers des objectifs qui sont les vôtres.',
          },
        ],
      },
      locales: ['en', 'fr'],
      timeZone: 'America/New_York',
    },
    enrolment: {
      questions: {
        mentor: [
          {
            code: 'expertise',
            ask: { en: 'What are your areas of expertise?', fr: 'Quels sont vos domaines d’expertise ?' },
            answer: 'several-of',
            options: [
              { code: 'tc-secretary', label: { en: 'TC Secretary', fr: 'Secrétariat d’un comité technique' } },
              { code: 'council-member', label: { en: 'USNC Council member', fr: 'Membre du conseil de l’USNC' } },
              {
                code: 'technical-advisory-group',
                label: { en: 'Technical advisory group', fr: 'Groupe consultatif technique' },
              },
              {
                code: 'conformity-assessment',
                label: { en: 'Conformity assessment', fr: 'Évaluation de la conformité' },
              },
              {
                code: 'international-standards',
                label: { en: 'International standards work', fr: 'Normalisation internationale' },
              },
            ],
            own: true,
            needed: false,
          },
        ],
        protege: [
          {
            code: 'explore',
            ask: { en: 'Which areas would you like to explore?', fr: 'Quels domaines aimeriez-vous explorer ?' },
            answer: 'several-of',
            options: [
              { code: 'tc-secretary', label: { en: 'TC Secretary', fr: 'Secrétariat d’un comité technique' } },
              { code: 'council-member', label: { en: 'USNC Council member', fr: 'Membre du conseil de l’USNC' } },
              {
                code: 'technical-advisory-group',
                label: { en: 'Technical advisory group', fr: 'Groupe consultatif technique' },
              },
              {
                code: 'conformity-assessment',
                label: { en: 'Conformity assessment', fr: 'Évaluation de la conformité' },
              },
              {
                code: 'international-standards',
                label: { en: 'International standards work', fr: 'Normalisation internationale' },
              },
            ],
            own: true,
            needed: false,
          },
        ],
      },
      careerStages: [
        { code: 'emerging', label: { en: 'Emerging professional', fr: 'Relève' } },
        { code: 'established', label: { en: 'Established professional', fr: 'Personne établie dans la profession' } },
        { code: 'senior', label: { en: 'Senior expert', fr: 'Expertise confirmée' } },
        { code: 'leading', label: { en: 'Leader of the community', fr: 'Rôle de premier plan dans la communauté' } },
      ],
    },
    matching: {
      criteria: [
        {
          code: 'areas',
          label: { en: 'Expertise and areas to explore', fr: 'Expertise et domaines à explorer' },
          compares: 'overlap',
          weight: 100,
        },
      ],
    },
    agreement: {
      title: { en: 'How we stay in touch', fr: 'Comment nous restons en contact' },
      form: 'means-confirmed',
      sections: ['contact-means', 'time-commitment'],
    },
    term: { months: null },
    goals: {
      kinds: [
        {
          code: 'us-leadership',
          label: { en: 'Leadership role in US programs', fr: 'Rôle de direction dans les programmes américains' },
        },
        {
          code: 'international-leadership',
          label: {
            en: 'Leadership role in international programs',
            fr: 'Rôle de direction dans les programmes internationaux',
          },
        },
        { code: 'contributing-expert', label: { en: 'Contributing expert', fr: 'Participation à titre d’expert' } },
        { code: 'delegate', label: { en: 'Delegate', fr: 'Participation à titre de délégué' } },
      ],
      owner: 'protege',
    },
    contacts: {
      kinds: ['meeting', 'call', 'email-dialogue'],
      modes: ['video', 'written', 'telephone', 'in-person'],
      agenda: [],
    },
    ending: { by: ['mentor', 'protege', 'staff', 'committee'] },
  },
  norms: [
    {
      kind: 'step',
      id: 'introductory-training',
      strength: 'required',
      party: 'applicant',
      source: {
        kind: 'stated',
        document: {
          en: 'USNC Mentoring Program Scope and Intent',
          fr: 'Scope and Intent du programme de l’USNC (en anglais)',
        },
        place: { en: 'last paragraph', fr: 'dernier paragraphe' },
        says: {
          en: 'Mentoring does not take the place of training: the association’s introductory webinars and courses come before taking part.',
          fr: 'Le mentorat ne remplace pas la formation : les webinaires et cours d’introduction de l’association précèdent la participation.',
        },
        inferred: {
          en: 'That this concerns both roles, and that the moment is admission.',
          fr: 'Que cela concerne les deux rôles et que le moment est celui de l’admission.',
        },
        requirements: ['USNC-31', 'USNC-32', 'USNC-33', 'USNC-34'],
      },
      delegation: null,
      step: {
        does: 'training',
        named: {
          en: 'the introductory training of the association (webinars and courses)',
          fr: 'la formation d’introduction de l’association (webinaires et cours)',
        },
      },
      moment: { at: 'admission' },
      leadHours: null,
      dueDays: null,
    },
    {
      kind: 'condition',
      id: 'protege-emerging',
      strength: 'expected',
      party: 'applicant',
      source: {
        kind: 'inferred',
        document: {
          en: 'USNC Mentoring Program Scope and Intent',
          fr: 'Scope and Intent du programme de l’USNC (en anglais)',
        },
        place: { en: 'first paragraph', fr: 'premier paragraphe' },
        why: {
          en: 'The program is meant for people who are new to standards and conformity assessment; the program’s own career stages stand for that.',
          fr: 'Le programme s’adresse à des personnes nouvelles en normalisation et en évaluation de la conformité ; les étapes de carrière du programme en tiennent lieu.',
        },
        requirements: ['USNC-2'],
      },
      delegation: null,
      condition: { on: 'person', must: 'career-stage', of: 'protege', held: 'once', graceDays: 0, among: ['emerging'] },
    },
    {
      kind: 'condition',
      id: 'mentor-of-the-community',
      strength: 'expected',
      party: 'applicant',
      source: {
        kind: 'inferred',
        document: {
          en: 'USNC Mentoring Program Scope and Intent',
          fr: 'Scope and Intent du programme de l’USNC (en anglais)',
        },
        place: { en: 'first paragraph', fr: 'premier paragraphe' },
        why: {
          en: 'The document speaks of more experienced members of the same professional community.',
          fr: 'Le document parle de membres plus expérimentés de la même communauté professionnelle.',
        },
        requirements: ['USNC-2', 'USNC-4'],
      },
      delegation: null,
      condition: {
        on: 'person',
        must: 'field',
        of: 'mentor',
        held: 'once',
        graceDays: 0,
        named: { en: 'standards and conformity assessment', fr: 'la normalisation et l’évaluation de la conformité' },
      },
    },
    {
      kind: 'condition',
      id: 'mentor-more-experienced',
      strength: 'expected',
      party: 'pair',
      source: {
        kind: 'stated',
        document: {
          en: 'USNC Mentoring Program Scope and Intent',
          fr: 'Scope and Intent du programme de l’USNC (en anglais)',
        },
        place: { en: 'first paragraph', fr: 'premier paragraphe' },
        says: {
          en: 'Somebody new is paired with somebody more experienced.',
          fr: 'Une personne nouvelle est jumelée à une personne plus expérimentée.',
        },
        inferred: {
          en: 'That experience is read on the program’s own scale.',
          fr: 'Que l’expérience se lit sur l’échelle propre au programme.',
        },
        requirements: ['USNC-4'],
      },
      delegation: null,
      condition: { on: 'pair', must: 'mentor-more-senior' },
    },
    {
      kind: 'step',
      id: 'contact-means',
      strength: 'expected',
      party: 'pair',
      source: {
        kind: 'stated',
        document: {
          en: 'USNC Mentoring Program Scope and Intent',
          fr: 'Scope and Intent du programme de l’USNC (en anglais)',
        },
        place: { en: 'second paragraph', fr: 'deuxième paragraphe' },
        says: {
          en: 'The two agree by which means they are in touch.',
          fr: 'Les deux personnes conviennent des moyens par lesquels elles échangent.',
        },
        inferred: null,
        requirements: ['USNC-15'],
      },
      delegation: null,
      step: { does: 'contact-means' },
      moment: { at: 'start' },
      leadHours: null,
      dueDays: null,
    },
    {
      kind: 'step',
      id: 'time-commitment',
      strength: 'guideline',
      party: 'pair',
      source: {
        kind: 'stated',
        document: {
          en: 'USNC Mentoring Program Scope and Intent',
          fr: 'Scope and Intent du programme de l’USNC (en anglais)',
        },
        place: { en: 'second paragraph', fr: 'deuxième paragraphe' },
        says: {
          en: 'How much time they give is up to the two.',
          fr: 'Le temps qu’elles y consacrent relève des deux personnes.',
        },
        inferred: null,
        requirements: ['USNC-16'],
      },
      delegation: null,
      step: { does: 'time-commitment' },
      moment: { at: 'start' },
      leadHours: null,
      dueDays: null,
    },
    {
      kind: 'quantity',
      id: 'mentor-hours',
      strength: 'guideline',
      party: 'mentor',
      source: {
        kind: 'stated',
        document: {
          en: 'USNC Mentoring Program Scope and Intent',
          fr: 'Scope and Intent du programme de l’USNC (en anglais)',
        },
        place: { en: 'second paragraph', fr: 'deuxième paragraphe' },
        says: {
          en: 'The association may say as a guide that a mentor is not counted on for more than five hours a month.',
          fr: 'L’association peut indiquer, comme repère, qu’on ne compte pas sur un mentor plus de cinq heures par mois.',
        },
        inferred: null,
        requirements: ['USNC-17', 'USNC-18'],
      },
      delegation: null,
      measure: { of: 'hours', party: 'mentor' },
      window: { length: 'month', counted: 'calendar' },
      bound: { is: 'at-most', count: 5 },
    },
    {
      kind: 'step',
      id: 'still-of-benefit',
      strength: 'recommended',
      party: 'each',
      source: {
        kind: 'inferred',
        document: {
          en: 'USNC Mentoring Program Scope and Intent',
          fr: 'Scope and Intent du programme de l’USNC (en anglais)',
        },
        place: { en: 'second paragraph', fr: 'deuxième paragraphe' },
        why: {
          en: 'It lasts as long as both find it of benefit, so both are asked now and then; every six months is Ithaca’s default.',
          fr: 'La relation dure tant que les deux personnes la jugent utile ; on le leur demande donc de temps à autre, tous les six mois selon la valeur par défaut d’Ithaca.',
        },
        requirements: ['USNC-20'],
      },
      delegation: null,
      step: { does: 'review' },
      moment: { at: 'every', months: 6 },
      leadHours: null,
      dueDays: null,
    },
  ],
  sources: {
    'identity.labels': {
      kind: 'stated',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'second paragraph', fr: 'deuxième paragraphe' },
      says: { en: 'Who is guided is called a protégé.', fr: 'La personne accompagnée est appelée « protégé ».' },
      inferred: null,
      requirements: ['USNC-35'],
    },
    'identity.purposes': {
      kind: 'stated',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'first paragraph', fr: 'premier paragraphe' },
      says: {
        en: 'It is to help newcomers stay, develop and succeed.',
        fr: 'Il doit aider les nouvelles personnes à rester, à progresser et à réussir.',
      },
      inferred: null,
      requirements: ['USNC-5'],
    },
    'identity.outcomes': {
      kind: 'stated',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'third paragraph', fr: 'troisième paragraphe' },
      says: {
        en: 'It keeps new professionals and prepares those who will lead.',
        fr: 'Il retient les nouvelles personnes et prépare celles qui dirigeront.',
      },
      inferred: null,
      requirements: ['USNC-28', 'USNC-29'],
    },
    'identity.sections': {
      kind: 'stated',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'title', fr: 'titre' },
      says: {
        en: 'The program says what it is for and what it is not.',
        fr: 'Le programme dit à quoi il sert et ce qu’il n’est pas.',
      },
      inferred: null,
      requirements: ['USNC-1', 'USNC-21', 'USNC-27', 'USNC-30'],
    },
    'enrolment.questions': {
      kind: 'stated',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'second paragraph', fr: 'deuxième paragraphe' },
      says: {
        en: 'Applying, a mentor names areas of expertise, among them roles held, and a protégé areas to explore.',
        fr: 'À la candidature, le mentor indique ses domaines d’expertise, y compris des fonctions exercées, et la personne accompagnée les domaines à explorer.',
      },
      inferred: null,
      requirements: ['USNC-7', 'USNC-9', 'USNC-10', 'USNC-11'],
    },
    'enrolment.careerStages': {
      kind: 'inferred',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'first paragraph', fr: 'premier paragraphe' },
      why: {
        en: 'Emerging and more experienced need a scale of the program’s own.',
        fr: 'La relève et les personnes plus expérimentées supposent une échelle propre au programme.',
      },
      requirements: ['USNC-4'],
    },
    'matching.criteria': {
      kind: 'stated',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'second paragraph', fr: 'deuxième paragraphe' },
      says: {
        en: 'A match goes by what the two said when they applied.',
        fr: 'Le jumelage se fonde sur ce que les deux personnes ont indiqué en posant leur candidature.',
      },
      inferred: null,
      requirements: ['USNC-8', 'USNC-11'],
    },
    'agreement.form': {
      kind: 'inferred',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'second paragraph', fr: 'deuxième paragraphe' },
      why: {
        en: 'The document asks that the two agree on the means of contact, not that they sign anything.',
        fr: 'Le document demande de convenir des moyens de contact, sans rien faire signer.',
      },
      requirements: ['USNC-15'],
    },
    'term.months': {
      kind: 'stated',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'second paragraph', fr: 'deuxième paragraphe' },
      says: {
        en: 'It lasts as long as both find it of benefit.',
        fr: 'La relation dure tant que les deux personnes la jugent utile.',
      },
      inferred: null,
      requirements: ['USNC-19'],
    },
    'goals.kinds': {
      kind: 'stated',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'third paragraph', fr: 'troisième paragraphe' },
      says: {
        en: 'Goals may be to lead in US or international programs, to contribute as an expert, or to be a delegate.',
        fr: 'Les objectifs peuvent être de diriger dans des programmes américains ou internationaux, de contribuer à titre d’expert ou d’être délégué.',
      },
      inferred: null,
      requirements: ['USNC-25', 'USNC-26'],
    },
    'goals.owner': {
      kind: 'stated',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'third paragraph', fr: 'troisième paragraphe' },
      says: {
        en: 'The goals are the protégé’s, and the mentor guides.',
        fr: 'Les objectifs sont ceux de la personne accompagnée ; le mentor la guide.',
      },
      inferred: null,
      requirements: ['USNC-23', 'USNC-24'],
    },
    'contacts.modes': {
      kind: 'stated',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'second paragraph', fr: 'deuxième paragraphe' },
      says: {
        en: 'All of it may be electronic, or by any other means.',
        fr: 'Tout peut se faire par voie électronique, ou par tout autre moyen.',
      },
      inferred: null,
      requirements: ['USNC-13', 'USNC-14'],
    },
    'contacts.agenda': {
      kind: 'stated',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'third paragraph', fr: 'troisième paragraphe' },
      says: { en: 'The two set their own agenda.', fr: 'Les deux personnes fixent elles-mêmes leur ordre du jour.' },
      inferred: null,
      requirements: ['USNC-22'],
    },
    'ending.by': {
      kind: 'inferred',
      document: {
        en: 'USNC Mentoring Program Scope and Intent',
        fr: 'Scope and Intent du programme de l’USNC (en anglais)',
      },
      place: { en: 'second paragraph', fr: 'deuxième paragraphe' },
      why: {
        en: 'Since it lasts while both find it of benefit, either may end it.',
        fr: 'Puisqu’elle dure tant que les deux la jugent utile, l’une ou l’autre peut y mettre fin.',
      },
      requirements: ['USNC-20'],
    },
  },
}
