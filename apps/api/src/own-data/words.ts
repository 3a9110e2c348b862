import type { Locale } from '@ithaca/domain/core'

type Told = { name: string; association: string; mentorships: number; papers: number; day: string }

interface OwnDataWords {
  /** Lines as they are printed: a plain text has nothing to wrap them. */
  readme: (told: Told) => string[]
  tooMany: (minutes: number) => string
}

const en: OwnDataWords = {
  readme: ({ name, association, mentorships, papers, day }) => [
    association,
    `The data of ${name}, ${day}`,
    '',
    'This archive holds all that is yours here, as it stood when you downloaded',
    'it. Whoever has it reads what you wrote in confidence: keep it where nobody',
    'else can open it.',
    '',
    'data.json',
    '    Everything in one file that people and programs can read: your profile,',
    '    how you sign in (never a password), invitations you accepted, your part in',
    '    programs, how you want to be told of things, your mentorships with goals,',
    '    meetings, questions and agreements, what you noted for yourself alone,',
    '    what you reported in confidence, how you looked back, what you wrote at an',
    '    end, messages sent to you, and what you did here and when.',
    '    Any text editor or web browser opens it. Its parts, by the names they have',
    '    in it (format 1):',
    '    association         the association this is from',
    '    person              your name, language and time zone here',
    '    signIn              how and from where you sign in',
    '    duties              your charges, and since when',
    '    participations      the programs you are or were in, and as what',
    '    invitations         those you accepted',
    '    erasure             whether you asked to be erased, and when',
    '    notifications       how you want to be told of things; null: as it comes',
    '    mentorships         each with its days, goals, meetings and agreements',
    '    concerns            what you reported in confidence',
    '    endings             why you ended a mentorship early, if you did',
    '    evaluations         how you looked back',
    '    reminders           of what you were reminded',
    '    messages            the mails sent to you, without their words',
    '    buttonsPressed      buttons you pressed in mails',
    '    acts                what you did here, and when',
    '    Times are those of UTC (Z at their end); null means that there is nothing.',
    '',
    ...(mentorships === 0
      ? []
      : [
          'mentorship-1, mentorship-2 and so on',
          '    The agreements of a mentorship, as far as there are any. In this archive,',
          `    mentorships: ${mentorships}; signed documents: ${papers}.`,
          '    agreement-1.pdf     the agreement as a document',
          '    agreement-1.json    the very text that was signed; its SHA-256 is the',
          '                        fingerprint beside the signatures',
          '',
          'What you and your partner wrote for each other, goals, comments, questions,',
          'notes for both and farewells, is in here as both of you read it. In data.json',
          '"me" is you, and "partner" the other.',
          '',
        ]),
    'Not in here: what a partner noted alone, said in confidence, or shows you as',
    'ways to be reached; what others reported in confidence; passwords and the keys',
    'of sessions, which nobody can read.',
    '',
  ],
  tooMany: (minutes) =>
    `You have downloaded your data several times within the hour. It can be had again in ${minutes} min.`,
}

const fr: OwnDataWords = {
  readme: ({ name, association, mentorships, papers, day }) => [
    association,
    `Données de ${name}, le ${day}`,
    '',
    'Cette archive contient tout ce qui est à vous ici, tel que c’était au moment',
    'du téléchargement. Qui l’a entre les mains lit ce que vous avez écrit en',
    'confiance : gardez-la là où personne d’autre ne peut l’ouvrir.',
    '',
    'data.json',
    '    Tout en un seul fichier, lisible par vous comme par un programme : votre',
    '    profil, votre façon de vous connecter (jamais de mot de passe), les',
    '    invitations acceptées, votre place dans les programmes, la façon dont on',
    '    vous avertit, vos mentorats avec objectifs, rencontres, questions et',
    '    ententes, vos notes personnelles, ce que vous avez signalé en confiance,',
    '    vos bilans, ce que vous avez écrit en mettant fin, les messages reçus, ce',
    '    que vous avez fait ici, et quand.',
    '    Tout éditeur de texte ou navigateur l’ouvre. Ses parties, par le nom anglais',
    '    qu’elles y portent (format 1) :',
    '    association         l’association d’où vient cette archive',
    '    person              vos nom, langue et fuseau horaire ici',
    '    signIn              comment et d’où vous vous connectez',
    '    duties              vos charges, et depuis quand',
    '    participations      vos programmes, présents et passés, et à quel titre',
    '    invitations         celles que vous avez acceptées',
    '    erasure             si vous avez demandé l’effacement, et quand',
    '    notifications       comment on vous avertit ; null : comme prévu au départ',
    '    mentorships         chacun avec dates, objectifs, rencontres et ententes',
    '    concerns            ce que vous avez signalé en confiance',
    '    endings             pourquoi vous avez mis fin plus tôt, le cas échéant',
    '    evaluations         vos bilans',
    '    reminders           ce qu’on vous a rappelé',
    '    messages            les courriels reçus, sans leur texte',
    '    buttonsPressed      les boutons de courriels que vous avez utilisés',
    '    acts                ce que vous avez fait ici, et quand',
    '    Les heures sont en UTC (Z à la fin) ; null veut dire qu’il n’y a rien.',
    '',
    ...(mentorships === 0
      ? []
      : [
          'mentorship-1, mentorship-2 et ainsi de suite',
          '    Les ententes d’un mentorat, pour autant qu’il y en ait. Dans cette',
          `    archive, mentorats : ${mentorships} ; documents signés : ${papers}.`,
          '    agreement-1.pdf     l’entente, comme document',
          '    agreement-1.json    le texte même qui a été signé ; son SHA-256 est',
          '                        l’empreinte inscrite près des signatures',
          '',
          'Ce que vous avez écrit l’un pour l’autre, objectifs, commentaires, questions,',
          'notes communes et remerciements, s’y trouve tel que vous le lisez tous deux.',
          'Dans data.json, « me », c’est vous, et « partner », l’autre personne.',
          '',
        ]),
    'N’y est pas : ce que l’autre personne a noté pour elle seule, a dit en',
    'confiance, ou vous montre de ses coordonnées ; ce que d’autres ont signalé en',
    'confiance ; les mots de passe et les clés des sessions, que personne ne peut lire.',
    '',
  ],
  tooMany: (minutes) =>
    `Vous avez téléchargé vos données plusieurs fois en une heure. Vous pourrez le refaire dans ${minutes} min.`,
}

export const ownDataWords: Record<Locale, OwnDataWords> = { en, fr }
