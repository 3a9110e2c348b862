import type { feedback as english } from './feedback-en.ts'

/** The same in French. */
export const feedback: typeof english = {
  title: 'Comment cela se passe-t-il ?',
  lead: 'Quelques lignes suffisent, aussi souvent que vous le souhaitez. Rien ne vous oblige à répondre, et rien n’en dépend.',
  whoReads:
    'Ce que vous écrivez est lu par {{readers}}, pour vous aider et améliorer le programme. Les autres responsables du programme voient que vous avez donné votre avis, jamais ce que vous avez écrit. {{name}} ne le lit jamais et n’en sait rien.',
  oneIsEnough: 'Une réponse à l’une des questions suffit. Ce que vous envoyez ne peut plus être modifié ensuite.',
  empty: 'Écrivez d’abord quelque chose, ici ou plus bas.',
  send: 'Envoyer en toute confidentialité',
  thanks: 'Merci pour votre avis',
  thanksText:
    'Ce que vous avez écrit est lu par {{readers}} uniquement. Les autres responsables du programme voient que vous avez donné votre avis, jamais ce que vous avez écrit. {{name}} n’en sait rien.',
  before: 'Ce que vous avez dit auparavant',
  beforeNote: 'Lu seulement par vous et par {{readers}}.',
  give: 'Donner mon avis',
  toFeedback: 'Dire en toute confidentialité comment cela se passe',
}
