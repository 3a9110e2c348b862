interface Given {
  title: string
  at: (when: string) => string
  fingerprint: (digest: string) => string
}

interface PaperWords {
  between: string
  purpose: string
  benefits: string
  promises: string
  goals: string
  goalColumns: { position: string; goal: string; metric: string; deadline: string }
  noGoals: string
  notSaid: string
  term: string
  from: string
  until: string
  meetings: string
  evaluation: string
  /** By how the two gave their word: by signing, accepting or confirming. */
  given: Record<'sign' | 'accept' | 'confirm', Given>
  unprintable: string
  edition: (number: number) => string
  page: (page: number, pages: number) => string
}

const en: PaperWords = {
  between: 'Between',
  purpose: 'Purpose',
  benefits: 'What each gains',
  promises: 'Promises',
  goals: 'Goals',
  goalColumns: { position: 'No.', goal: 'Specific goal', metric: 'Metric', deadline: 'Deadline' },
  noGoals: 'No goal had been set when this agreement was signed.',
  notSaid: 'Not set',
  term: 'Term',
  from: 'Begins on',
  until: 'Runs until',
  meetings: 'Meetings',
  evaluation: 'Evaluation',
  given: {
    sign: {
      title: 'Signatures',
      at: (when) => `Signed electronically on ${when}`,
      fingerprint: (digest) =>
        `Both signed the same text under the same rule book. Its fingerprint (SHA-256) is ${digest}: another text would have another fingerprint.`,
    },
    accept: {
      title: 'Accepted by both',
      at: (when) => `Accepted on ${when}`,
      fingerprint: (digest) =>
        `Both drafted and accepted the same text under the same rule book. Its fingerprint (SHA-256) is ${digest}: another text would have another fingerprint.`,
    },
    confirm: {
      title: 'Confirmed by both',
      at: (when) => `Confirmed on ${when}`,
      fingerprint: (digest) =>
        `Both confirmed the same text under the same rule book; nothing was signed. Its fingerprint (SHA-256) is ${digest}: another text would have another fingerprint.`,
    },
  },
  unprintable:
    'A framed code stands for a character that the typefaces of this document do not have. The character itself is kept in the file and is read and copied as it was written.',
  edition: (number) => `Rule book, edition ${number}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
}

const fr: PaperWords = {
  between: 'Entre',
  purpose: 'Objet',
  benefits: 'Ce que chacun y gagne',
  promises: 'Engagements',
  goals: 'Objectifs',
  goalColumns: { position: 'Nº', goal: 'Objectif précis', metric: 'Mesure', deadline: 'Échéance' },
  noGoals: 'Aucun objectif n’était fixé à la signature de cette entente.',
  notSaid: 'Non précisé',
  term: 'Durée',
  from: 'Début',
  until: 'Jusqu’au',
  meetings: 'Rencontres',
  evaluation: 'Bilan',
  given: {
    sign: {
      title: 'Signatures',
      at: (when) => `Signature électronique\u00a0: ${when}`,
      fingerprint: (digest) =>
        `Les deux parties ont signé le même texte sous les mêmes règles. Son empreinte (SHA-256) est ${digest}\u00a0: un autre texte aurait une autre empreinte.`,
    },
    accept: {
      title: 'Acceptation par les deux parties',
      at: (when) => `Acceptation\u00a0: ${when}`,
      fingerprint: (digest) =>
        `Les deux parties ont rédigé ensemble et accepté le même texte sous les mêmes règles. Son empreinte (SHA-256) est ${digest}\u00a0: un autre texte aurait une autre empreinte.`,
    },
    confirm: {
      title: 'Confirmation par les deux parties',
      at: (when) => `Confirmation\u00a0: ${when}`,
      fingerprint: (digest) =>
        `Les deux parties ont confirmé le même texte sous les mêmes règles\u00a0; rien n’a été signé. Son empreinte (SHA-256) est ${digest}\u00a0: un autre texte aurait une autre empreinte.`,
    },
  },
  unprintable:
    'Un code encadré tient lieu d’un caractère absent des polices de ce document. Le caractère lui-même est conservé dans le fichier\u00a0: il se lit et se copie tel qu’il a été écrit.',
  edition: (number) => `Règles, édition ${number}`,
  page: (page, pages) => `Page ${page} de ${pages}`,
}

export const paperWords = { en, fr } as const

const acts = {
  signed: 'sign',
  'drafted-together': 'accept',
  'means-confirmed': 'confirm',
  'ground-rules-confirmed': 'confirm',
} as const

/** What is said of the word that both gave. */
export const givenWords = ({ locale, form }: { locale: 'en' | 'fr'; form: keyof typeof acts }): Given =>
  paperWords[locale].given[acts[form]]
