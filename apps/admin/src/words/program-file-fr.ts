/** The texts about a program as a file in French. */
export const programFile = {
  title: 'Le programme en un fichier',
  link: 'Le programme en un fichier',
  lead: 'Tout en un seul texte : règles, textes, désignations et questionnaires, dans les deux langues. Modifiez-le dans un éditeur de texte, montrez-le au conseil ou apportez-le à une autre association.',
  back: 'Retour aux règles',
  closed: 'Réservé aux personnes qui gèrent le programme',
  closedHint: 'Les propriétaires, la coordination et le comité peuvent le télécharger.',
  export: {
    title: 'Télécharger',
    note: 'Le même programme donne le même fichier, à la lettre près : deux fichiers se comparent donc aisément. Les commentaires y restent.',
    draft: 'Le projet',
    current: 'Édition {{number}}, en vigueur',
    older: 'Édition {{number}}',
    button: 'Télécharger',
    labelled: 'Télécharger : {{what}}',
    failed: 'Le fichier n’a pas pu être préparé. Réessayez.',
  },
  import: {
    title: 'Importer un fichier',
    note: 'Il devient le projet. Vous voyez d’abord ce qu’il changerait, et rien n’est publié.',
    choose: 'Choisissez un fichier ou déposez-le ici',
    hint: 'YAML, 200 ko au plus',
    reading: 'Lecture du fichier …',
    tooLarge: '« {{name}} » n’a pas été lu : il dépasse 200 ko, ce qu’aucun programme n’atteint.',
    done: 'Le fichier est maintenant le projet.',
  },
  begin: {
    title: 'Ou commencer avec un fichier',
    note: 'Un programme sorti d’Ithaca, ici ou dans une autre association, ou un modèle modifié dans un éditeur de texte.',
    makes: 'Cela crée un nouveau programme à l’adresse « {{slug}} »',
    asDraft: 'Il commence par un projet de règles. Aucun binôme ne peut être formé avant la publication de ses règles.',
    there: 'Il y a déjà un programme à l’adresse « {{slug}} »',
    toThat: 'Y importer le fichier',
    take: 'Créer ce programme',
    done: 'Le programme est créé ; ses règles sont à l’état de projet.',
  },
  problems: {
    title_one: '« {{name}} » n’a pas été lu : {{count}} erreur',
    title_other: '« {{name}} » n’a pas été lu : {{count}} erreurs',
    hint: 'Rien n’a été modifié. Corrigez le fichier et choisissez-le de nouveau.',
    at: 'Ligne {{line}}, colonne {{column}}',
  },
  preview: {
    title: 'Ce que « {{name}} » changerait dans le projet',
    same: 'Il dit la même chose que le projet, aux commentaires et aux sources près.',
    kept: 'Le programme garde certaines choses que le fichier dit autrement',
    keptParts: {
      NAME: 'Le nom que lui donne l’association.',
      LOCALE: 'La langue dans laquelle il s’adresse à qui n’en a choisi aucune.',
      TIME_ZONE: 'Le fuseau horaire de ses journées.',
    },
    problems_one:
      '{{count}} point ne convient pas ; le fichier peut devenir le projet, mais ce point est à régler avant la publication',
    problems_other:
      '{{count}} points ne conviennent pas ; le fichier peut devenir le projet, mais ces points sont à régler avant la publication',
    replaces:
      'Un projet attend déjà ; le fichier prend sa place. Téléchargez d’abord ce projet si vous voulez le garder.',
    take: 'En faire le projet',
  },
}
