import { type Localized, say } from '../core/index.ts'
import type { ConcernEvent, ConcernReason, ConcernRefusalCode } from './concern.ts'

export const concernRefusals: Record<ConcernRefusalCode, Localized> = {
  'concern-not-yours': say(
    'You cannot report a concern here, because you are not one of the two. You can from your own mentorship.',
    'Vous ne pouvez pas faire de signalement ici, car vous ne faites pas partie du binôme. Vous le pouvez depuis votre propre relation de mentorat.',
  ),
  'concern-reason-unknown': say(
    'Your report was not sent, because it needs a reason. Choose one from the list; “Something else” is among them.',
    'Votre signalement n’a pas été envoyé, car il lui faut un motif. Choisissez-en un dans la liste ; « Autre chose » en fait partie.',
  ),
}

export const concernReasonWords: Record<ConcernReason, Localized> = {
  'out-of-scope': say('Not about professional development', 'Sans rapport avec le développement professionnel'),
  'competitive-information': say('Competitive information', 'Informations concurrentielles'),
  'professional-liability': say('Professional liability', 'Responsabilité professionnelle'),
  confidentiality: say('Confidentiality', 'Confidentialité'),
  respect: say('Respect', 'Respect'),
  other: say('Something else', 'Autre chose'),
}

export const concernHistory: Record<ConcernEvent['type'], Localized> = {
  ConcernReported: say('{actor} reported a concern', '{actor} a fait un signalement'),
}
