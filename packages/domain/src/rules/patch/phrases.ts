import { type Localized, say } from '../../core/index.ts'
import type { RulePatchRefusalCode } from '../patch.ts'

export const rulePatchRefusals: Record<RulePatchRefusalCode, Localized> = {
  'norm-unknown': say(
    'This change was not made, because the rules have no norm of this name. Read the draft again.',
    'Cette modification n’a pas été faite, car les règles n’ont aucune norme de ce nom. Relisez le projet.',
  ),
  'norm-has-no-such-part': say(
    'This change was not made, because this norm has nothing of the kind. Change what it has, or add another norm.',
    'Cette modification n’a pas été faite, car cette norme n’a rien de tel. Modifiez ce qu’elle a ou ajoutez une autre norme.',
  ),
  'norm-keeps-its-key': say(
    'This change was not made, because a norm keeps its name in every edition. Leave the name out, or add another norm.',
    'Cette modification n’a pas été faite, car une norme garde son nom d’une édition à l’autre. Retirez le nom ou ajoutez une autre norme.',
  ),
  'norm-already-there': say(
    'There is nothing to put back, because the draft has this rule. Read the draft again.',
    'Il n’y a rien à rétablir, car le projet contient cette règle. Relisez le projet.',
  ),
  'decision-unknown': say(
    'There is nothing to take back, because the draft has no such decision. Read the draft again.',
    'Il n’y a rien à reprendre, car le projet ne contient pas cette décision. Relisez le projet.',
  ),
  'text-unknown': say(
    'This change was not made, because there is no text at the place named. Read the draft again.',
    'Cette modification n’a pas été faite, car il n’y a aucun texte à l’endroit indiqué. Relisez le projet.',
  ),
  'setting-unknown': say(
    'This change was not made, because there is no such setting to change. Name a section and a setting, as term.months.',
    'Cette modification n’a pas été faite, car il n’y a aucun réglage de ce nom à modifier. Indiquez une section et un réglage, comme term.months.',
  ),
}
