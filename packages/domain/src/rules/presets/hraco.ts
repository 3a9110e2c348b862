// Made from hraco.yaml by npm run derive -w @ithaca/program-file: change that.
import type { RuleBook } from '../rule-book.ts'

export const hraco: RuleBook = {
  format: 2,
  settings: {
    identity: {
      name: { en: 'HRACO Mentoring Program', fr: 'Programme de mentorat de HRACO' },
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
            one: 'mentee',
            many: 'mentees',
            a: 'a mentee',
            the: 'the mentee',
            of: 'of the mentee',
            to: 'to the mentee',
            theMany: 'the mentees',
            ofMany: 'of the mentees',
            toMany: 'to the mentees',
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
            one: 'mentoré(e)',
            many: 'mentoré(e)s',
            a: 'un ou une mentoré(e)',
            the: 'le ou la mentoré(e)',
            of: 'du ou de la mentoré(e)',
            to: 'au ou à la mentoré(e)',
            theMany: 'les mentoré(e)s',
            ofMany: 'des mentoré(e)s',
            toMany: 'aux mentoré(e)s',
          },
        },
      },
      purpose: {
        en: 'One experienced person helps another to develop, by sharing what they have and know: means, expertise, values, skills, points of view, attitudes and abilities.',
        fr: 'Une personne d’expérience aide une autre à se développer en partageant ce qu’elle a et sait : ressources, expertise, valeurs, compétences, points de vue, attitudes et aptitudes.',
      },
      sections: [
        {
          code: 'what',
          title: { en: 'What is mentoring?', fr: 'Qu’est-ce que le mentorat ?' },
          text: {
            en: 'The one builds knowledge and skill on the way to their own goals; the other deepens theirs by looking at them anew. Both answer to one another for speaking respectfully and in confidence, and share freely what they think and have learned.',
            fr: 'L’une acquiert savoir et compétences en avançant vers ses propres objectifs ; l’autre approfondit les siens en les revisitant. Les deux répondent l’une envers l’autre d’échanges respectueux et confidentiels, et partagent librement ce qu’elles pensent et ont appris.',
          },
        },
        {
          code: 'why',
          title: { en: 'Why take part?', fr: 'Pourquoi participer ?' },
          text: {
            en: 'The reasons differ from person to person; you choose yours when you apply.',
            fr: 'Les raisons varient d’une personne à l’autre ; vous choisissez les vôtres en posant votre candidature.',
          },
        },
        {
          code: 'time',
          title: { en: 'How much time does it take?', fr: 'Combien de temps cela prend-il ?' },
          text: {
            en: 'As much as the two of you want to give. A year at least is recommended, and the first thing you do is to write your agreement.',
            fr: 'Autant que vous souhaitez y consacrer tous les deux. Un an au moins est recommandé, et la première chose à faire est d’écrire votre entente.',
          },
        },
        {
          code: 'help',
          title: { en: 'What helps us on the way?', fr: 'Qu’est-ce qui nous aide en chemin ?' },
          text: {
            en: 'The committee provides guidance and tools from the beginning, checks in with everybody, and asks for feedback in confidence to make the program better.',
            fr: 'Le comité fournit dès le début des conseils et des outils, prend des nouvelles de chaque personne et sollicite des avis confidentiels pour améliorer le programme.',
          },
        },
      ],
      resources: [
        { code: 'guidance', title: { en: 'Guidance', fr: 'Conseils' }, for: 'each', opens: 'admission' },
        { code: 'tools', title: { en: 'Tools', fr: 'Outils' }, for: 'each', opens: 'admission' },
      ],
      benefits: {
        mentor: [
          {
            en: 'You deepen your own knowledge and skill.',
            fr: 'Vous approfondissez votre savoir et vos compétences.',
          },
        ],
        protege: [
          {
            en: 'You build knowledge and skill for your own goals.',
            fr: 'Vous acquérez savoir et compétences pour vos propres objectifs.',
          },
        ],
      },
      reasons: {
        mentor: [
          {
            code: 'try-things',
            label: {
              en: 'Share ideas, try out skills and dare something in a proven way',
              fr: 'Partager des idées, essayer et oser dans un cadre éprouvé',
            },
          },
          {
            code: 'share-expertise',
            label: {
              en: 'Pass my expertise on to a colleague in human resources',
              fr: 'Transmettre mon expertise à une autre personne des ressources humaines',
            },
          },
          { code: 'lead', label: { en: 'Show that I can lead', fr: 'Montrer que je sais diriger' } },
          {
            code: 'network',
            label: { en: 'Know more people in the profession', fr: 'Élargir mon réseau professionnel' },
          },
          {
            code: 'giving-back',
            label: {
              en: 'Give something back, and find it fulfilling',
              fr: 'Redonner à la profession et y trouver satisfaction',
            },
          },
          { code: 'fresh-view', label: { en: 'See a subject with fresh eyes', fr: 'Voir un sujet d’un œil neuf' } },
          {
            code: 'own-experience',
            label: {
              en: 'Gain experience in what I know best',
              fr: 'Enrichir mon expérience dans mes domaines d’expertise',
            },
          },
          {
            code: 'values-into-action',
            label: {
              en: 'Turn values and strategies into action',
              fr: 'Traduire des valeurs et des stratégies en actes',
            },
          },
          {
            code: 'enthusiasm',
            label: {
              en: 'Widen my role and renew my enthusiasm',
              fr: 'Élargir mon rôle et retrouver mon enthousiasme',
            },
          },
          {
            code: 'invest',
            label: {
              en: 'Invest in the careers of others',
              fr: 'Investir dans la carrière et le développement d’autrui',
            },
          },
          {
            code: 'credibility',
            label: {
              en: 'Gain credibility in my field and my organization',
              fr: 'Gagner en crédibilité dans mon domaine et mon organisation',
            },
          },
        ],
        protege: [
          {
            code: 'career-area',
            label: { en: 'Get better in one area of my career', fr: 'Progresser dans un domaine de ma carrière' },
          },
          {
            code: 'transition',
            label: {
              en: 'Be supported in a new role or place',
              fr: 'Être soutenu dans un nouveau rôle ou un nouveau lieu',
            },
          },
          {
            code: 'feedback',
            label: {
              en: 'Hear honest, useful feedback on work and self',
              fr: 'Recevoir un avis franc et utile sur mon travail et sur moi',
            },
          },
          { code: 'leadership', label: { en: 'Grow as a leader', fr: 'Développer ma capacité de diriger' } },
          { code: 'network', label: { en: 'Know more people', fr: 'Élargir mon réseau' } },
          {
            code: 'self-awareness',
            label: { en: 'Know and govern myself better', fr: 'Mieux me connaître et me discipliner' },
          },
          {
            code: 'sounding-board',
            label: { en: 'Try out ideas and plans on somebody', fr: 'Soumettre mes idées et mes projets à quelqu’un' },
          },
          {
            code: 'other-approaches',
            label: { en: 'See how others go about it', fr: 'Découvrir d’autres approches et d’autres ressources' },
          },
          {
            code: 'advancement',
            label: { en: 'Have better chances to advance', fr: 'Améliorer mes chances d’avancement' },
          },
          {
            code: 'expertise',
            label: { en: 'Become an expert in a technical field', fr: 'Développer une expertise technique' },
          },
          { code: 'growth', label: { en: 'Learn and grow at work', fr: 'Apprendre et évoluer dans ma profession' } },
        ],
      },
      locales: ['en', 'fr'],
      timeZone: 'America/New_York',
    },
    enrolment: {
      questions: {
        mentor: [
          {
            code: 'reasons',
            ask: { en: 'What brings you here?', fr: 'Qu’est-ce qui vous amène ?' },
            answer: 'several-of',
            options: [
              {
                code: 'try-things',
                label: {
                  en: 'Share ideas, try out skills and dare something in a proven way',
                  fr: 'Partager des idées, essayer et oser dans un cadre éprouvé',
                },
              },
              {
                code: 'share-expertise',
                label: {
                  en: 'Pass my expertise on to a colleague in human resources',
                  fr: 'Transmettre mon expertise à une autre personne des ressources humaines',
                },
              },
              { code: 'lead', label: { en: 'Show that I can lead', fr: 'Montrer que je sais diriger' } },
              {
                code: 'network',
                label: { en: 'Know more people in the profession', fr: 'Élargir mon réseau professionnel' },
              },
              {
                code: 'giving-back',
                label: {
                  en: 'Give something back, and find it fulfilling',
                  fr: 'Redonner à la profession et y trouver satisfaction',
                },
              },
              { code: 'fresh-view', label: { en: 'See a subject with fresh eyes', fr: 'Voir un sujet d’un œil neuf' } },
              {
                code: 'own-experience',
                label: {
                  en: 'Gain experience in what I know best',
                  fr: 'Enrichir mon expérience dans mes domaines d’expertise',
                },
              },
              {
                code: 'values-into-action',
                label: {
                  en: 'Turn values and strategies into action',
                  fr: 'Traduire des valeurs et des stratégies en actes',
                },
              },
              {
                code: 'enthusiasm',
                label: {
                  en: 'Widen my role and renew my enthusiasm',
                  fr: 'Élargir mon rôle et retrouver mon enthousiasme',
                },
              },
              {
                code: 'invest',
                label: {
                  en: 'Invest in the careers of others',
                  fr: 'Investir dans la carrière et le développement d’autrui',
                },
              },
              {
                code: 'credibility',
                label: {
                  en: 'Gain credibility in my field and my organization',
                  fr: 'Gagner en crédibilité dans mon domaine et mon organisation',
                },
              },
            ],
            own: true,
            needed: false,
          },
        ],
        protege: [
          {
            code: 'reasons',
            ask: { en: 'What brings you here?', fr: 'Qu’est-ce qui vous amène ?' },
            answer: 'several-of',
            options: [
              {
                code: 'career-area',
                label: { en: 'Get better in one area of my career', fr: 'Progresser dans un domaine de ma carrière' },
              },
              {
                code: 'transition',
                label: {
                  en: 'Be supported in a new role or place',
                  fr: 'Être soutenu dans un nouveau rôle ou un nouveau lieu',
                },
              },
              {
                code: 'feedback',
                label: {
                  en: 'Hear honest, useful feedback on work and self',
                  fr: 'Recevoir un avis franc et utile sur mon travail et sur moi',
                },
              },
              { code: 'leadership', label: { en: 'Grow as a leader', fr: 'Développer ma capacité de diriger' } },
              { code: 'network', label: { en: 'Know more people', fr: 'Élargir mon réseau' } },
              {
                code: 'self-awareness',
                label: { en: 'Know and govern myself better', fr: 'Mieux me connaître et me discipliner' },
              },
              {
                code: 'sounding-board',
                label: {
                  en: 'Try out ideas and plans on somebody',
                  fr: 'Soumettre mes idées et mes projets à quelqu’un',
                },
              },
              {
                code: 'other-approaches',
                label: { en: 'See how others go about it', fr: 'Découvrir d’autres approches et d’autres ressources' },
              },
              {
                code: 'advancement',
                label: { en: 'Have better chances to advance', fr: 'Améliorer mes chances d’avancement' },
              },
              {
                code: 'expertise',
                label: { en: 'Become an expert in a technical field', fr: 'Développer une expertise technique' },
              },
              {
                code: 'growth',
                label: { en: 'Learn and grow at work', fr: 'Apprendre et évoluer dans ma profession' },
              },
            ],
            own: true,
            needed: false,
          },
        ],
      },
    },
    matching: { publishedBy: ['committee'] },
    agreement: {
      title: { en: 'Mentoring Agreement', fr: 'Entente de mentorat' },
      form: 'drafted-together',
      sections: ['frequency', 'goals', 'activities', 'promises'],
      written: [
        {
          code: 'confidential-feedback',
          label: { en: 'Confidential information and feedback', fr: 'Information et rétroaction confidentielles' },
          needed: true,
        },
      ],
    },
    goals: { activities: true, mentorGoals: true },
    oversight: { body: 'committee' },
    questionnaires: {
      forms: [
        {
          code: 'confidential-feedback',
          title: { en: 'Confidential feedback', fr: 'Avis confidentiel' },
          of: 'each',
          at: 'check-in-interval',
          readBy: 'oversight',
          questions: [
            {
              code: 'how-it-goes',
              ask: { en: 'How is it going?', fr: 'Comment cela se passe-t-il ?' },
              answer: 'text',
              options: [],
              own: false,
              needed: false,
            },
            {
              code: 'better',
              ask: { en: 'What should the program do better?', fr: 'Que devrait améliorer le programme ?' },
              answer: 'text',
              options: [],
              own: false,
              needed: false,
            },
          ],
        },
      ],
    },
  },
  norms: [
    {
      kind: 'step',
      id: 'agreement-first',
      strength: 'required',
      party: 'pair',
      source: {
        kind: 'stated',
        document: {
          en: 'HRACO Mentoring Program, questions and answers',
          fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
        },
        place: { en: 'question on the time it takes', fr: 'question sur le temps requis' },
        says: {
          en: 'Once paired, the two first write an agreement that makes sense to both.',
          fr: 'Une fois jumelées, les deux personnes rédigent d’abord une entente qui convient à l’une et à l’autre.',
        },
        inferred: null,
        requirements: ['HRACO-35', 'HRACO-36'],
      },
      delegation: null,
      step: { does: 'agreement' },
      moment: { at: 'start' },
      leadHours: null,
      dueDays: null,
    },
    {
      kind: 'step',
      id: 'agreement-parts',
      strength: 'required',
      party: 'pair',
      source: {
        kind: 'stated',
        document: {
          en: 'HRACO Mentoring Program, questions and answers',
          fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
        },
        place: { en: 'question on the time it takes', fr: 'question sur le temps requis' },
        says: {
          en: 'It covers how often they meet, goals, development activities, and confidential information and feedback.',
          fr: 'Elle traite de la fréquence des rencontres, des objectifs, des activités de développement ainsi que de l’information et de la rétroaction confidentielles.',
        },
        inferred: null,
        requirements: ['HRACO-37', 'HRACO-38', 'HRACO-39', 'HRACO-40'],
      },
      delegation: null,
      step: { does: 'agreement-parts', parts: ['frequency', 'goals', 'activities', 'confidential-feedback'] },
      moment: { at: 'start' },
      leadHours: null,
      dueDays: null,
    },
    {
      kind: 'quantity',
      id: 'meeting-frequency',
      strength: 'expected',
      party: 'pair',
      source: {
        kind: 'stated',
        document: {
          en: 'HRACO Mentoring Program, questions and answers',
          fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
        },
        place: { en: 'question on the time it takes', fr: 'question sur le temps requis' },
        says: {
          en: 'How often they meet is for the two to agree.',
          fr: 'La fréquence des rencontres relève d’un accord entre les deux.',
        },
        inferred: { en: 'That it is expected once it is agreed.', fr: 'Qu’elle est attendue une fois convenue.' },
        requirements: ['HRACO-37'],
      },
      delegation: { least: null, most: null, strength: 'expected', by: 'every-agreement', source: null },
      measure: { of: 'contacts', kinds: ['meeting'], modes: null, minutes: null, realTime: false },
      window: { length: 'year', counted: 'from-start' },
      bound: { is: 'at-least', count: 0 },
    },
    {
      kind: 'quantity',
      id: 'one-year-at-least',
      strength: 'recommended',
      party: 'each',
      source: {
        kind: 'stated',
        document: {
          en: 'HRACO Mentoring Program, questions and answers',
          fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
        },
        place: { en: 'question on the time it takes', fr: 'question sur le temps requis' },
        says: {
          en: 'A commitment of at least a year is recommended.',
          fr: 'Un engagement d’au moins un an est recommandé.',
        },
        inferred: null,
        requirements: ['HRACO-33'],
      },
      delegation: null,
      measure: { of: 'months' },
      window: { length: 'term', counted: 'from-start' },
      bound: { is: 'at-least', count: 12 },
    },
    {
      kind: 'clause',
      id: 'clause-time',
      strength: 'guideline',
      party: 'pair',
      source: {
        kind: 'stated',
        document: {
          en: 'HRACO Mentoring Program, questions and answers',
          fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
        },
        place: { en: 'question on the time it takes', fr: 'question sur le temps requis' },
        says: {
          en: 'Each relationship is its own, and takes what the two want to give.',
          fr: 'Chaque relation est unique et prend ce que les deux veulent y consacrer.',
        },
        inferred: null,
        requirements: ['HRACO-31', 'HRACO-32'],
      },
      delegation: null,
      topic: 'time',
      text: {
        en: 'We give as much time and energy as the two of us want.',
        fr: 'Nous y consacrons autant de temps et d’énergie que nous le souhaitons tous les deux.',
      },
    },
    {
      kind: 'clause',
      id: 'clause-respect',
      strength: 'required',
      party: 'each',
      source: {
        kind: 'stated',
        document: {
          en: 'HRACO Mentoring Program, questions and answers',
          fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
        },
        place: { en: 'question on what mentoring is', fr: 'question sur la nature du mentorat' },
        says: {
          en: 'Both answer to one another for how they speak.',
          fr: 'Les deux répondent l’une envers l’autre de leur façon d’échanger.',
        },
        inferred: null,
        requirements: ['HRACO-5'],
      },
      delegation: null,
      topic: 'respect',
      text: {
        en: 'We speak with each other respectfully, and each of us answers for that to the other.',
        fr: 'Nous échangeons avec respect, et chacun de nous en répond devant l’autre.',
      },
    },
    {
      kind: 'clause',
      id: 'clause-confidentiality',
      strength: 'required',
      party: 'each',
      source: {
        kind: 'stated',
        document: {
          en: 'HRACO Mentoring Program, questions and answers',
          fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
        },
        place: { en: 'question on what mentoring is', fr: 'question sur la nature du mentorat' },
        says: { en: 'What they speak about is confidential.', fr: 'Leurs échanges sont confidentiels.' },
        inferred: null,
        requirements: ['HRACO-6'],
      },
      delegation: null,
      topic: 'confidentiality',
      text: {
        en: 'What we tell each other stays in confidence, and each of us answers for that to the other.',
        fr: 'Ce que nous nous disons reste confidentiel, et chacun de nous en répond devant l’autre.',
      },
    },
    {
      kind: 'step',
      id: 'guidance-from-the-beginning',
      strength: 'expected',
      party: 'committee',
      source: {
        kind: 'stated',
        document: {
          en: 'HRACO Mentoring Program, questions and answers',
          fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
        },
        place: { en: 'question on what helps', fr: 'question sur l’aide offerte' },
        says: {
          en: 'The committee provides guidance and tools from the beginning.',
          fr: 'Le comité fournit dès le début des conseils et des outils.',
        },
        inferred: null,
        requirements: ['HRACO-42', 'HRACO-43'],
      },
      delegation: null,
      step: { does: 'guidance' },
      moment: { at: 'start' },
      leadHours: null,
      dueDays: null,
    },
    {
      kind: 'step',
      id: 'committee-check-ins',
      strength: 'expected',
      party: 'committee',
      source: {
        kind: 'stated',
        document: {
          en: 'HRACO Mentoring Program, questions and answers',
          fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
        },
        place: { en: 'question on what helps', fr: 'question sur l’aide offerte' },
        says: { en: 'The committee checks in regularly.', fr: 'Le comité prend régulièrement des nouvelles.' },
        inferred: {
          en: 'That it does so with every participant, as a task of one of its members.',
          fr: 'Qu’il le fait auprès de chaque personne, une tâche confiée à l’un de ses membres.',
        },
        requirements: ['HRACO-44'],
      },
      delegation: null,
      step: { does: 'check-in' },
      moment: { at: 'check-in-interval' },
      leadHours: null,
      dueDays: null,
    },
    {
      kind: 'step',
      id: 'feedback-asked',
      strength: 'expected',
      party: 'committee',
      source: {
        kind: 'stated',
        document: {
          en: 'HRACO Mentoring Program, questions and answers',
          fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
        },
        place: { en: 'question on what helps', fr: 'question sur l’aide offerte' },
        says: {
          en: 'The committee asks both for feedback in confidence.',
          fr: 'Le comité demande aux deux leur avis en toute confidentialité.',
        },
        inferred: null,
        requirements: ['HRACO-45', 'HRACO-46'],
      },
      delegation: null,
      step: { does: 'feedback-asked' },
      moment: { at: 'check-in-interval' },
      leadHours: null,
      dueDays: null,
    },
    {
      kind: 'step',
      id: 'feedback-given',
      strength: 'recommended',
      party: 'each',
      source: {
        kind: 'stated',
        document: {
          en: 'HRACO Mentoring Program, questions and answers',
          fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
        },
        place: { en: 'question on what helps', fr: 'question sur l’aide offerte' },
        says: { en: 'They are encouraged to give it.', fr: 'On les encourage à le donner.' },
        inferred: null,
        requirements: ['HRACO-45'],
      },
      delegation: null,
      step: { does: 'feedback' },
      moment: { at: 'check-in-interval' },
      leadHours: null,
      dueDays: null,
    },
    {
      kind: 'step',
      id: 'program-adjusted',
      strength: 'guideline',
      party: 'committee',
      source: {
        kind: 'stated',
        document: {
          en: 'HRACO Mentoring Program, questions and answers',
          fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
        },
        place: { en: 'question on what helps', fr: 'question sur l’aide offerte' },
        says: {
          en: 'What it hears may change the program, when there is need.',
          fr: 'Ce qu’il entend peut faire évoluer le programme, au besoin.',
        },
        inferred: null,
        requirements: ['HRACO-47', 'HRACO-48'],
      },
      delegation: null,
      step: { does: 'adjustment' },
      moment: { at: 'as-needed' },
      leadHours: null,
      dueDays: null,
    },
  ],
  sources: {
    'identity.labels': {
      kind: 'stated',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on why to take part', fr: 'question sur les raisons de participer' },
      says: { en: 'Who is guided is called a mentee.', fr: 'La personne accompagnée est appelée « mentee ».' },
      inferred: null,
      requirements: ['HRACO-49'],
    },
    'identity.sections': {
      kind: 'stated',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on what mentoring is', fr: 'question sur la nature du mentorat' },
      says: {
        en: 'The program presents itself in four questions and answers.',
        fr: 'Le programme se présente en quatre questions et réponses.',
      },
      inferred: null,
      requirements: ['HRACO-1', 'HRACO-2', 'HRACO-7'],
    },
    'identity.resources': {
      kind: 'stated',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on what helps', fr: 'question sur l’aide offerte' },
      says: {
        en: 'Guidance and tools are there from the beginning.',
        fr: 'Conseils et outils sont offerts dès le début.',
      },
      inferred: null,
      requirements: ['HRACO-42', 'HRACO-43'],
    },
    'identity.reasons': {
      kind: 'stated',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on why to take part', fr: 'question sur les raisons de participer' },
      says: { en: 'Each role has eleven reasons to take part.', fr: 'Chaque rôle a onze raisons de participer.' },
      inferred: null,
      requirements: [
        'HRACO-9',
        'HRACO-10',
        'HRACO-11',
        'HRACO-12',
        'HRACO-13',
        'HRACO-14',
        'HRACO-15',
        'HRACO-16',
        'HRACO-17',
        'HRACO-18',
        'HRACO-19',
        'HRACO-20',
        'HRACO-21',
        'HRACO-22',
        'HRACO-23',
        'HRACO-24',
        'HRACO-25',
        'HRACO-26',
        'HRACO-27',
        'HRACO-28',
        'HRACO-29',
        'HRACO-30',
      ],
    },
    'enrolment.questions': {
      kind: 'inferred',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on why to take part', fr: 'question sur les raisons de participer' },
      why: {
        en: 'Since reasons differ, each applicant chooses theirs and may add words of their own.',
        fr: 'Puisque les raisons varient, chaque personne choisit les siennes et peut en ajouter.',
      },
      requirements: ['HRACO-8'],
    },
    'matching.publishedBy': {
      kind: 'stated',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on the time it takes', fr: 'question sur le temps requis' },
      says: { en: 'Pairs are matched by the committee.', fr: 'Les binômes sont formés par le comité.' },
      inferred: null,
      requirements: ['HRACO-34'],
    },
    'agreement.form': {
      kind: 'stated',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on the time it takes', fr: 'question sur le temps requis' },
      says: {
        en: 'The agreement is one that both find reasonable and useful.',
        fr: 'L’entente est raisonnable et utile pour les deux.',
      },
      inferred: null,
      requirements: ['HRACO-36'],
    },
    'agreement.sections': {
      kind: 'stated',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on the time it takes', fr: 'question sur le temps requis' },
      says: {
        en: 'It covers meetings, goals and activities.',
        fr: 'Elle traite des rencontres, des objectifs et des activités.',
      },
      inferred: null,
      requirements: ['HRACO-37', 'HRACO-38', 'HRACO-39'],
    },
    'agreement.written': {
      kind: 'stated',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on the time it takes', fr: 'question sur le temps requis' },
      says: {
        en: 'It says how information and feedback are given and received in confidence.',
        fr: 'Elle dit comment l’information et la rétroaction se donnent et se reçoivent en toute confidentialité.',
      },
      inferred: null,
      requirements: ['HRACO-40'],
    },
    'goals.activities': {
      kind: 'stated',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on the time it takes', fr: 'question sur le temps requis' },
      says: {
        en: 'The two set down what is done for development.',
        fr: 'Les deux établissent des activités de développement.',
      },
      inferred: null,
      requirements: ['HRACO-3', 'HRACO-39'],
    },
    'goals.mentorGoals': {
      kind: 'stated',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on what mentoring is', fr: 'question sur la nature du mentorat' },
      says: { en: 'The mentor grows as well.', fr: 'Le mentor progresse aussi.' },
      inferred: null,
      requirements: ['HRACO-4'],
    },
    'oversight.body': {
      kind: 'stated',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on what helps', fr: 'question sur l’aide offerte' },
      says: { en: 'The committee oversees the program.', fr: 'Le comité supervise le programme.' },
      inferred: null,
      requirements: ['HRACO-41'],
    },
    'questionnaires.forms': {
      kind: 'stated',
      document: {
        en: 'HRACO Mentoring Program, questions and answers',
        fr: 'HRACO Mentoring Program, questions et réponses (en anglais)',
      },
      place: { en: 'question on what helps', fr: 'question sur l’aide offerte' },
      says: {
        en: 'Feedback is sought of both, and in confidence.',
        fr: 'L’avis des deux est sollicité en toute confidentialité.',
      },
      inferred: null,
      requirements: ['HRACO-45', 'HRACO-46'],
    },
  },
}
