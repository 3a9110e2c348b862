import { type Localized, say } from '../core/index.ts'
import type { LogoRefusalCode } from './logo.ts'
import type { OrganizationEvent, OrganizationRefusalCode } from './organization.ts'

export const organizationRefusals: Record<OrganizationRefusalCode | LogoRefusalCode, Localized> = {
  'organization-not-your-duty': say(
    'You cannot change this, because the association’s logo and address are for its owners. Ask one of them to do it.',
    'Vous ne pouvez pas changer ceci, car le logo et l’adresse de l’association reviennent à ses propriétaires. Adressez-vous à l’un d’eux.',
  ),
  'organization-slug-not-usable': say(
    'This address cannot be used. Choose 2 to 40 small letters, digits and hyphens, such as “engineers-canada”.',
    'Cette adresse ne convient pas. Choisissez de 2 à 40 lettres minuscules, chiffres et traits d’union, par exemple « ingenieurs-canada ».',
  ),
  'organization-slug-reserved': say(
    'This address cannot be used, because Ithaca needs it for itself. Choose a different one.',
    'Cette adresse ne convient pas, car Ithaca l’utilise elle-même. Choisissez-en une autre.',
  ),
  'organization-slug-taken': say(
    'This address cannot be used, because another association has it, or had it and its old links still lead there. Choose a different one.',
    'Cette adresse ne convient pas, car une autre association l’utilise, ou l’a utilisée et ses anciens liens y mènent toujours. Choisissez-en une autre.',
  ),
  'logo-unchanged': say(
    'There is nothing to change: this image is the logo already. Choose another file to replace it.',
    'Il n’y a rien à changer : cette image est déjà le logo. Choisissez un autre fichier pour la remplacer.',
  ),
  'no-logo': say(
    'There is nothing to remove, because the association shows no logo. Choose a file to give it one.',
    'Il n’y a rien à retirer, car l’association n’affiche pas de logo. Choisissez un fichier pour lui en donner un.',
  ),
  'logo-empty': say(
    'No image was kept, because the file is empty. Choose the file again, or another one.',
    'Aucune image n’a été retenue, car le fichier est vide. Choisissez-le à nouveau, ou un autre.',
  ),
  'logo-too-big': say(
    'This image was not kept, because the file is larger than {limit} MB. Save it smaller: 600 pixels wide is enough.',
    'Cette image n’a pas été retenue, car le fichier dépasse {limit} Mo. Enregistrez-la plus petite : 600 pixels de large suffisent.',
  ),
  'logo-is-drawing': say(
    'This drawing was not kept, because an SVG file can carry hidden code. Export it as a PNG image, 600 pixels wide or more.',
    'Ce dessin n’a pas été retenu, car un fichier SVG peut cacher du code. Exportez-le en image PNG, large d’au moins 600 pixels.',
  ),
  'logo-not-an-image': say(
    'This file was not kept, because it is not an image Ithaca can show. Choose a PNG, JPEG, WebP or GIF file.',
    'Ce fichier n’a pas été retenu, car ce n’est pas une image qu’Ithaca peut afficher. Choisissez un fichier PNG, JPEG, WebP ou GIF.',
  ),
  'logo-unreadable': say(
    'This image was not kept, because the file is damaged and cannot be read. Open it on your device, save it again and choose the new file.',
    'Cette image n’a pas été retenue, car le fichier est endommagé et illisible. Ouvrez-la sur votre appareil, enregistrez-la à nouveau et choisissez le nouveau fichier.',
  ),
  'logo-too-many-pixels': say(
    'This image was not kept, because it has more than {limit} million pixels. Save it smaller: 600 pixels wide is enough.',
    'Cette image n’a pas été retenue, car elle dépasse {limit} millions de pixels. Enregistrez-la plus petite : 600 pixels de large suffisent.',
  ),
  'logo-too-small': say(
    'This image was not kept, because it would look blurred: neither side has {limit} pixels. Choose a larger version of it.',
    'Cette image n’a pas été retenue, car elle paraîtrait floue : aucun côté n’atteint {limit} pixels. Choisissez-en une version plus grande.',
  ),
}

export const organizationHistory: Record<OrganizationEvent['type'], Localized> = {
  SlugChanged: say(
    '{actor} changed the association’s address from {former} to {slug}',
    '{actor} a changé l’adresse de l’association de {former} en {slug}',
  ),
  LogoChosen: say('{actor} chose the association’s logo', '{actor} a choisi le logo de l’association'),
  LogoRemoved: say('{actor} removed the association’s logo', '{actor} a retiré le logo de l’association'),
}
