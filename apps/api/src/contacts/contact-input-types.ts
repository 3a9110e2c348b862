import { builder } from '../graphql/builder.ts'

export const ContactKindType = builder.enumType('ContactKind', {
  description: 'What kind of contact the two had or planned; a program names those it keeps.',
  values: {
    MEETING: { value: 'meeting' as const, description: 'A meeting.' },
    CALL: { value: 'call' as const, description: 'A call.' },
    EMAIL_DIALOGUE: { value: 'email-dialogue' as const, description: 'An exchange by e-mail.' },
    INFORMAL: { value: 'informal' as const, description: 'An informal contact between meetings (ASQM-20).' },
    INTRODUCTION: {
      value: 'introduction' as const,
      description: 'An introduction made: a door opened for the protégé (ASQM-25).',
    },
  },
})

export const ContactModeType = builder.enumType('ContactMode', {
  description: 'How the two met. One that the program does not name can be used too, and is marked (CSCE-29).',
  values: {
    IN_PERSON: { value: 'in-person' as const, description: 'Face to face.' },
    TELEPHONE: { value: 'telephone' as const, description: 'By telephone.' },
    VIDEO: { value: 'video' as const, description: 'By video.' },
    WRITTEN: { value: 'written' as const, description: 'In writing.' },
  },
})

export const ContactStateType = builder.enumType('ContactState', {
  description: 'Where a contact stands.',
  values: {
    PLANNED: { value: 'planned' as const, description: 'Agreed on; nobody has said yet that it took place.' },
    HELD: { value: 'held' as const, description: 'It took place: at least one of the two said so.' },
    CANCELLED: { value: 'cancelled' as const, description: 'Called off; it can be restored.' },
    WITHDRAWN: {
      value: 'withdrawn' as const,
      description: 'Logged, never planned, and taken back by everybody who had logged it.',
    },
  },
})

export const NoteForType = builder.enumType('NoteFor', {
  description: 'Who reads a note.',
  values: {
    BOTH: { value: 'both' as const, description: 'You both.' },
    ONLY_ME: { value: 'only-me' as const, description: 'Only you; not even the other of the two.' },
  },
})
