import { isTimeZone, type Refusal } from '@ithaca/domain/core'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { loadPerson, savePerson } from '../people/store.ts'
import { choiceOf } from './choice.ts'
import { keepChoice } from './choose.ts'
import { NotificationsType, RhythmType, toRhythm } from './notifications-type.ts'

type Given = {
  quietFrom?: string | null | undefined
  quietUntil?: string | null | undefined
  timeZone?: string | null | undefined
}

const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)

/** Two times that differ, or none; and a time zone that exists. */
function refusals({ quietFrom, quietUntil, timeZone }: Given): Refusal[] {
  const times = [
    { at: 'quietFrom', time: quietFrom },
    { at: 'quietUntil', time: quietUntil },
  ]
  const found: Refusal[] = times.flatMap(({ at, time }) =>
    time != null && !isTime(time) ? [{ code: 'time-of-day-unknown', at }] : [],
  )
  const both = quietFrom != null && quietUntil != null
  if ((quietFrom == null) !== (quietUntil == null) || (both && quietFrom === quietUntil))
    found.push({ code: 'quiet-hours-incomplete', at: quietFrom == null ? 'quietFrom' : 'quietUntil' })
  if (timeZone != null && !isTimeZone(timeZone)) found.push({ code: 'time-zone-unknown', at: 'timeZone' })
  return found
}

builder.mutationField('chooseNotifications', (t) =>
  t.fieldWithInput({
    type: NotificationsType,
    description: 'Choose how often you are reminded, when not, and by which clock.',
    errors: { types: [Refused, Stale] },
    input: {
      rhythm: t.input.field({ type: RhythmType, description: 'How often.' }),
      quietFrom: t.input.string({
        required: false,
        description: 'From when on no reminder is sent, as HH:mm; without both there are no quiet hours.',
      }),
      quietUntil: t.input.string({ required: false, description: 'Until when, as HH:mm.' }),
      timeZone: t.input.string({
        required: false,
        description: 'An IANA name such as America/Toronto; null for the program’s, left out it stays.',
      }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (_root, { input }, context) => {
      const { personId } = context
      await change({ context, mutation: 'chooseNotifications', input }, async (tx) => {
        await loadPerson(tx, personId)
        const { revision } = await choiceOf(tx, personId)
        if (revision !== input.revision) throw new Stale('Person', personId)
        mustBeEmpty(refusals(input))
        const { rhythm, quietFrom, quietUntil, timeZone } = input
        const quiet = quietFrom != null && quietUntil != null ? { from: quietFrom, until: quietUntil } : null
        await keepChoice(tx, personId, { rhythm: toRhythm(rhythm), quiet })
        if (timeZone !== undefined) await savePerson(tx, personId, { timeZone })
        return personId
      })
      return { personId }
    },
  }),
)
