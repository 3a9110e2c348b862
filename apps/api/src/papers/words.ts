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
  signatures: string
  signedAt: (when: string) => string
  fingerprint: (digest: string) => string
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
  signatures: 'Signatures',
  signedAt: (when) => `Signed electronically on ${when}`,
  fingerprint: (digest) =>
    `Both signed the same text under the same rule book. Its fingerprint (SHA-256) is ${digest}: another text would have another fingerprint.`,
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
  signatures: 'Signatures',
  signedAt: (when) => `Signature électronique\u00a0: ${when}`,
  fingerprint: (digest) =>
    `Les deux parties ont signé le même texte sous les mêmes règles. Son empreinte (SHA-256) est ${digest}\u00a0: un autre texte aurait une autre empreinte.`,
  unprintable:
    'Un code encadré tient lieu d’un caractère absent des polices de ce document. Le caractère lui-même est conservé dans le fichier\u00a0: il se lit et se copie tel qu’il a été écrit.',
  edition: (number) => `Règles, édition ${number}`,
  page: (page, pages) => `Page ${page} de ${pages}`,
}

export const paperWords = { en, fr } as const
