import { type Localized, say } from '@ithaca/domain/core'
import type { ValueKind, ValueProblemCode } from '@ithaca/domain/rules'
import type { Found } from './problem.ts'

export type FileProblemCode =
  | `file-${'too-large' | 'too-deep' | 'too-dense' | 'not-yaml' | 'several' | 'anchor' | 'alias' | 'tag' | 'not-text' | 'not-utf8' | 'empty'}`
  | `format-${'missing' | 'newer' | 'unknown'}`
  | `key-${'twice' | 'not-text'}`
  | ValueProblemCode
  | `text-${'too-long' | 'missing' | 'markup' | 'not-storable'}`
  | 'norm-twice'
  | 'norms-too-many'
  | 'slug-not-usable'
  | 'time-zone-unknown'

type Words = Localized | ((found: { word: string; limit: number; name: string }) => Localized)

const words: Record<FileProblemCode, Words> = {
  'file-too-large': ({ limit }) =>
    say(
      `The file is too large: a program takes at most ${limit / 1000} kB.`,
      `Le fichier est trop gros : un programme compte au plus ${limit / 1000} ko.`,
    ),
  'file-too-deep': say(
    'Here the file is nested deeper than any program.',
    'Ici, le fichier est imbriqué plus profondément qu’aucun programme.',
  ),
  'file-too-dense': say(
    'Up to here the file has more parts than any program.',
    'Jusqu’ici, le fichier a plus de parties qu’aucun programme.',
  ),
  'file-not-yaml': ({ word }) => syntax[word] ?? syntax['other'] ?? say('', ''),
  'file-several': say(
    'A second document begins here; a file holds one program.',
    'Un deuxième document commence ici ; un fichier contient un seul programme.',
  ),
  'file-anchor': say(
    'Anchors (&) are not read here: please write it out at each place.',
    'Les ancres (&) ne sont pas lues ici : veuillez l’écrire en toutes lettres à chaque endroit.',
  ),
  'file-alias': say(
    'Aliases (*) are not read here: please write out what is meant.',
    'Les alias (*) ne sont pas lus ici : veuillez écrire en toutes lettres ce qui est visé.',
  ),
  'file-tag': say('Tags (!) are not read here.', 'Les étiquettes (!) ne sont pas lues ici.'),
  'file-not-text': say(
    'This file is not a text, or holds a character that cannot be kept.',
    'Ce fichier n’est pas un texte ou contient un caractère qui ne peut pas être conservé.',
  ),
  'file-not-utf8': say(
    'From here on it cannot be read: it is no text file, or it was not saved as UTF-8.',
    'À partir d’ici, la lecture est impossible : ce n’est pas un fichier texte ou il n’a pas été enregistré en UTF-8.',
  ),
  'file-empty': say('There is no program in this file.', 'Il n’y a pas de programme dans ce fichier.'),
  'format-missing': ({ limit }) =>
    say(
      `This is not a program of Ithaca: it would begin with “format: ${limit}”.`,
      `Ce n’est pas un programme d’Ithaca : il commencerait par « format: ${limit} ».`,
    ),
  'format-newer': ({ word, limit }) =>
    say(
      `This file comes from a newer Ithaca (format ${word}); this one reads format ${limit}.`,
      `Ce fichier provient d’une version plus récente d’Ithaca (format ${word}) ; celle-ci lit le format ${limit}.`,
    ),
  'format-unknown': ({ word, limit }) =>
    say(
      `The format ${word} is not known; this Ithaca reads format ${limit}.`,
      `Le format ${word} est inconnu ; cette version d’Ithaca lit le format ${limit}.`,
    ),
  'key-twice': ({ word }) => say(`“${word}” is there a second time.`, `« ${word} » figure une deuxième fois.`),
  'key-not-text': say(
    'What stands before the colon has to be a plain word.',
    'Ce qui précède le deux-points doit être un simple mot.',
  ),
  'key-unknown': ({ word, name }) => {
    const [key = '', near] = word.split('\0')
    const hint = near === undefined ? say('', '') : say(` Is “${near}” meant?`, ` S’agit-il de « ${near} » ?`)
    return say(`“${key}” is not known here (${name}).${hint.en}`, `« ${key} » n’est pas connu ici (${name}).${hint.fr}`)
  },
  'key-missing': ({ word, name }) => say(`“${word}” is missing (${name}).`, `« ${word} » manque (${name}).`),
  'value-wrong-kind': ({ word, name }) => {
    const kind = kinds[word as ValueKind]
    return say(`${name} has to be ${kind.en}.`, `${name} doit être ${kind.fr}.`)
  },
  'value-not-one-of': ({ word, name }) =>
    say(`${name} has to be one of: ${word}.`, `${name} doit être l’une de ces valeurs : ${word}.`),
  'value-too-small': ({ limit, name }) => say(`${name} is at least ${limit}.`, `${name} est d’au moins ${limit}.`),
  'value-too-big': ({ limit, name }) => say(`${name} is at most ${limit}.`, `${name} est d’au plus ${limit}.`),
  'value-too-few': ({ limit, name }) =>
    say(
      `${name} has to have at least ${limit === 1 ? 'one item' : `${limit} items`}.`,
      `${name} doit avoir au moins ${limit === 1 ? 'un élément' : `${limit} éléments`}.`,
    ),
  'value-not-a-code': ({ name }) =>
    say(
      `${name} is for machines: small letters, digits and hyphens, a letter first, at most 63.`,
      `${name} est destiné aux machines : minuscules, chiffres et traits d’union, une lettre d’abord, 63 au plus.`,
    ),
  'value-not-a-day': ({ name }) =>
    say(`${name} is a day, as 2027-01-15.`, `${name} est un jour, sous la forme 2027-01-15.`),
  'value-not-possible': ({ name }) => say(`${name} cannot be like this.`, `${name} n’est pas possible ainsi.`),
  'text-too-long': ({ limit, name }) =>
    say(`${name} is longer than ${limit} characters.`, `${name} dépasse ${limit} caractères.`),
  'text-missing': ({ name }) => say(`${name} needs a few words.`, `${name} demande quelques mots.`),
  'text-markup': ({ word, name }) =>
    say(
      `${name} is plain text; “${word}” would be shown as it stands.`,
      `${name} est un texte simple ; « ${word} » serait affiché tel quel.`,
    ),
  'text-not-storable': ({ name }) =>
    say(`${name} has a character that cannot be kept.`, `${name} contient un caractère qui ne peut pas être conservé.`),
  'norm-twice': ({ word }) => say(`Two norms are called “${word}”.`, `Deux normes s’appellent « ${word} ».`),
  'norms-too-many': ({ limit }) =>
    say(`A program has at most ${limit} norms.`, `Un programme compte au plus ${limit} normes.`),
  'slug-not-usable': ({ word }) =>
    say(
      `“${word}” cannot stand in an address: 2 to 40 small letters, digits and single hyphens.`,
      `« ${word} » ne convient pas à une adresse : de 2 à 40 minuscules, chiffres et traits d’union simples.`,
    ),
  'time-zone-unknown': ({ word }) =>
    say(
      `“${word}” is no time zone; one is America/Toronto.`,
      `« ${word} » n’est pas un fuseau horaire ; America/Toronto en est un.`,
    ),
}

const kinds: Record<ValueKind, Localized> = {
  text: say(
    'a text (a number or yes/no is one in quotation marks)',
    'un texte (un nombre ou oui/non l’est entre guillemets)',
  ),
  'whole-number': say('a whole number', 'un nombre entier'),
  'yes-no': say('true or false', 'true ou false'),
  list: say('a list', 'une liste'),
  group: say('a group of entries', 'un groupe d’éléments'),
}

const indented = say(
  'The indentation does not fit here, or a bracket is not closed.',
  'Le retrait ne convient pas ici, ou un crochet n’est pas fermé.',
)
const oneLine = say(
  'Before a colon stands one word on one line; a text with a colon needs quotation marks.',
  'Un deux-points suit un mot sur une seule ligne ; un texte avec deux-points demande des guillemets.',
)
const unexpected = say('What stands here was not expected.', 'Ce qui se trouve ici n’était pas attendu.')

/** What the YAML itself does not allow, by the reader's own code. */
const syntax: Readonly<Record<string, Localized>> = {
  BAD_INDENT: indented,
  TAB_AS_INDENT: say(
    'Lines are indented by spaces, not by tabs.',
    'Le retrait se fait par des espaces, non par des tabulations.',
  ),
  BLOCK_AS_IMPLICIT_KEY: oneLine,
  MULTILINE_IMPLICIT_KEY: oneLine,
  KEY_OVER_1024_CHARS: oneLine,
  MISSING_CHAR: say(
    'Something is missing before here: a colon, a comma, a bracket or a closing quotation mark.',
    'Il manque quelque chose avant cet endroit : un deux-points, une virgule, un crochet ou un guillemet fermant.',
  ),
  BAD_DQ_ESCAPE: say('After \\ stands a sign that is not known.', 'Le signe qui suit \\ n’est pas connu.'),
  BAD_SCALAR_START: say(
    'A text that begins with this sign needs quotation marks.',
    'Un texte qui commence par ce signe demande des guillemets.',
  ),
  BLOCK_IN_FLOW: say(
    'Between brackets nothing stands on lines of its own.',
    'Entre crochets, rien ne se met en lignes séparées.',
  ),
  BAD_DIRECTIVE: say('A line that begins with % is not read here.', 'Une ligne qui commence par % n’est pas lue ici.'),
  UNEXPECTED_TOKEN: unexpected,
  other: unexpected,
}

/** What is wrong, in a sentence of each language. */
export function wordsOf({ code, path, word = '', limit = 0 }: Found): Localized {
  const said = words[code]
  const name = path.length === 0 ? say('the file', 'le fichier') : null
  if (typeof said !== 'function') return said
  const where = path.join(' › ')
  const en = said({ word, limit, name: name?.en ?? where })
  const fr = said({ word, limit, name: name?.fr ?? where })
  return say(capital(en.en), capital(fr.fr))
}

/** A sentence that begins with its own words begins with a capital; a place in the file stays as it is written. */
const capital = (text: string) => (/^(the|le) /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text)
