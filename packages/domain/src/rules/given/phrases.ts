import { type Localized, say } from '../../core/index.ts'
import type { GivenBookRefusalCode } from '../given-book.ts'

export const givenBookRefusals: Record<GivenBookRefusalCode, Localized> = {
  'book-not-readable': say(
    'These rules were not kept, because something at the place named is not part of what a rule book can say. Correct it there.',
    'Ces règles n’ont pas été retenues, car à l’endroit indiqué se trouve quelque chose qu’un recueil de règles ne peut pas dire. Corrigez-le.',
  ),
  'value-not-one-of': say(
    'This was not kept, because something else stands where only one of a few words can. Take one of these: {allowed}.',
    'Ceci n’a pas été retenu, car autre chose figure là où seuls quelques mots sont possibles. Prenez l’un de ceux-ci : {allowed}.',
  ),
  'value-too-small': say(
    'This was not kept, because the number is too small here. Take {limit} or more.',
    'Ceci n’a pas été retenu, car le nombre est trop petit ici. Prenez {limit} ou plus.',
  ),
  'value-too-big': say(
    'This was not kept, because the number is too large here. Take {limit} or less.',
    'Ceci n’a pas été retenu, car le nombre est trop grand ici. Prenez {limit} ou moins.',
  ),
  'value-below-least': say(
    'This was not kept, because the range would end before it begins. Take {limit} or more here, or begin with less.',
    'Ceci n’a pas été retenu, car la fourchette se terminerait avant de commencer. Prenez {limit} ou plus ici, ou commencez plus bas.',
  ),
  'value-too-few': say(
    'This was not kept, because the list is too short here. Name at least {limit:item|items}.',
    'Ceci n’a pas été retenu, car la liste est trop courte ici. Indiquez au moins {limit:élément|éléments}.',
  ),
  'value-not-a-code': say(
    'This was not kept, because programs go by this name. Take small letters, digits and hyphens, a letter first, at most 63.',
    'Ceci n’a pas été retenu, car ce nom sert aux machines. Prenez des minuscules, des chiffres et des traits d’union, une lettre d’abord, 63 au plus.',
  ),
  'value-not-a-day': say(
    'This was not kept, because it is no day of the calendar. Write it as 2027-01-15.',
    'Ceci n’a pas été retenu, car ce n’est pas un jour du calendrier. Écrivez-le ainsi : 2027-01-15.',
  ),
  'value-no-text': say(
    'This was not kept, because a text belongs here. Write it in words.',
    'Ceci n’a pas été retenu, car il faut un texte ici. Écrivez-le en mots.',
  ),
  'value-no-whole-number': say(
    'This was not kept, because a whole number belongs here. Take one without a fraction, such as 12.',
    'Ceci n’a pas été retenu, car il faut un nombre entier ici. Prenez-en un sans décimale, par exemple 12.',
  ),
  'value-no-yes-no': say(
    'This was not kept, because only yes or no is possible here. Take true or false.',
    'Ceci n’a pas été retenu, car seul oui ou non est possible ici. Prenez true ou false.',
  ),
  'value-no-list': say(
    'This was not kept, because a list belongs here. Write its items in brackets, even where it is one.',
    'Ceci n’a pas été retenu, car il faut une liste ici. Mettez ses éléments entre crochets, même s’il n’y en a qu’un.',
  ),
  'value-no-group': say(
    'This was not kept, because several named parts belong here. Give each by its name.',
    'Ceci n’a pas été retenu, car il faut plusieurs parties nommées ici. Indiquez chacune par son nom.',
  ),
  'key-missing': say(
    'This was not kept, because a part is missing that cannot be left out. Add it at the place named.',
    'Ceci n’a pas été retenu, car il manque une partie indispensable. Ajoutez-la à l’endroit indiqué.',
  ),
  'norm-twice': say(
    'This was not kept, because two norms have the same name. Give one of them another.',
    'Ceci n’a pas été retenu, car deux normes portent le même nom. Donnez-en un autre à l’une d’elles.',
  ),
  'book-unknown-part': say(
    'These rules were not kept, because nothing in a rule book has the name given here and it would be lost. Correct it or leave it out.',
    'Ces règles n’ont pas été retenues, car rien dans un recueil de règles ne porte ce nom et cela serait perdu. Corrigez-le ou retirez-le.',
  ),
  'book-too-many-norms': say(
    'These rules were not kept, because a rule book holds at most {limit:norm|norms}. Leave some out.',
    'Ces règles n’ont pas été retenues, car un recueil compte au plus {limit:norme|normes}. Retirez-en.',
  ),
  'book-has-markup': say(
    'These rules were not kept, because the text named holds HTML, and texts are shown as they stand. Leave it out.',
    'Ces règles n’ont pas été retenues, car le texte indiqué contient du HTML et les textes sont affichés tels quels. Retirez-le.',
  ),
}
