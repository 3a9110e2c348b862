import { addDays } from '@ithaca/domain/core'
import { renewedUntil } from '@ithaca/domain/endings'
import type { EndingKind } from '@ithaca/domain/mentorships'
import type { EndTemplate, Giving, MailData } from '../mail/mail-data.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dayOf } from '../tenancy/days.ts'
import type { AboutPair } from './mail-of.ts'

type Pair = { endsOn: Date | null; endedOn: Date | null; ending: string | null }
type Composed = { [T in EndTemplate]: { template: T; data: MailData[T] } }[EndTemplate]

/** How a renewal stands as long as a mail about it holds; changed terms may have been signed anew meanwhile. */
const standing = {
  'renewal-waits-for-you': ['partially-signed'],
  'renewal-terms-changed': ['draft', 'partially-signed'],
  'renewal-signed': ['signed', 'superseded'],
}

/** What the two are told when a term comes to its end; null where it stands otherwise by now. */
export async function endMail(
  tx: Transaction,
  template: EndTemplate,
  { subjectId }: { subjectId: string },
  { common: shared, places, pair, act, gone }: AboutPair & { pair: Pair; act: Giving | undefined; gone: boolean },
): Promise<Composed | null> {
  const common = { ...shared, act }
  switch (template) {
    case 'renewal-waits-for-you':
    case 'renewal-terms-changed':
    case 'renewal-signed': {
      const renewal = await tx.agreement.findFirst({ where: { id: subjectId } })
      if (!renewal?.continuesFrom || renewal.termMonths === null || !standing[template].includes(renewal.state))
        return null
      const [from, months] = [dayOf(renewal.continuesFrom), renewal.termMonths]
      const { meetingsPerYear } = renewal
      if (template === 'renewal-terms-changed') {
        const changed = { months, meetingsPerYear, from, lastDay: addDays(from, -1) }
        return { template, data: { ...common, ...changed, link: places.renewal } }
      }
      if (template === 'renewal-waits-for-you')
        return { template, data: { ...common, months, meetingsPerYear, from, link: places.renewal } }
      const lastDay = addDays(renewedUntil(from, months), -1)
      return { template, data: { ...common, firstDay: from, lastDay, link: places.agreement } }
    }
    case 'term-ends-soon':
    case 'renewal-declined': {
      const { endsOn, endedOn } = pair
      if (endsOn === null || endedOn !== null) return null
      const link = template === 'term-ends-soon' ? places.pair : places.parting
      return { template, data: { ...common, lastDay: addDays(dayOf(endsOn), -1), link } }
    }
    case 'mentorship-ended': {
      const { endedOn, ending } = pair
      if (endedOn === null || ending === null) return null
      const lastDay = addDays(dayOf(endedOn), -1)
      return { template, data: { ...common, lastDay, how: ending as EndingKind, gone, link: places.parting } }
    }
    case 'farewell-waits-for-you':
      // What was said went with who said it.
      if (gone) return null
      return { template, data: { ...common, link: places.parting } }
  }
}
