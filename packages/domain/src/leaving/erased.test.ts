import { describe, expect, test } from 'vitest'
import type { Participation } from '../enrolment/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import { csceBook } from '../samples/index.ts'
import { personErased } from './erasure.ts'
import { leaveProgram } from './leaving.ts'
import { textsAnnounced, textsErased } from './retention.ts'

const mentorship: Mentorship = {
  ...{ id: 'm', programId: 'p', mentorId: 'mona', protegeId: 'tom' },
  ...{ phase: 'ended', startsOn: '2026-01-15', endedOn: '2027-01-15', endsOn: '2027-01-15', ending: 'term-over' },
}

describe('what is told of erasing', () => {
  // A whole row, as it comes from the database: nothing else of it may get into the trail.
  const row = { ...mentorship, farewell: 'Thank you, Tom' }

  test('names the two and the day, and nothing they wrote', () => {
    expect(textsAnnounced(row, '2030-01-28')).toEqual({
      ...{ type: 'ErasureOfTextsAnnounced', subjectType: 'mentorship', subjectId: 'm' },
      data: { mentorId: 'mona', protegeId: 'tom', day: '2030-01-28' },
    })
    expect(textsErased(row)).toEqual({
      ...{ type: 'TextsErased', subjectType: 'mentorship', subjectId: 'm' },
      data: { mentorId: 'mona', protegeId: 'tom' },
    })
  })

  test('names a person by their id alone, once they are gone', () => {
    expect(personErased('mona')).toEqual({
      ...{ type: 'PersonErased', subjectType: 'person', subjectId: 'mona' },
      data: {},
    })
  })
})

test('leaving a program leaves alone what ended before', () => {
  const part: Participation = {
    ...{ id: 'part', personId: 'mona', programId: 'p', role: 'mentor', state: 'active', careerStage: null },
  }
  const by = { personId: 'mona', duties: [] }
  const left = leaveProgram(part, [{ mentorship, book: csceBook }], {
    ...{ by, today: '2027-03-01', now: new Date('2027-03-01T15:00:00Z') },
  })
  expect(left).toMatchObject({ ok: true, state: { participation: { state: 'left' }, closings: [] } })
})
