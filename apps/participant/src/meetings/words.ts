import { useFormats } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import type { ContactMode, MeetingLineFragment, MeetingPairFragment } from '../gql/graphql.ts'

export const allModes = ['IN_PERSON', 'TELEPHONE', 'VIDEO', 'WRITTEN'] as const satisfies readonly ContactMode[]

/** Those the program names first, in its order; the others can be used too (CSCE-29). */
export function modesInOrder(named: readonly ContactMode[]): { mode: ContactMode; isNamed: boolean }[] {
  const others = allModes.filter((mode) => !named.includes(mode))
  return [...named.map((mode) => ({ mode, isNamed: true })), ...others.map((mode) => ({ mode, isNamed: false }))]
}

const HOUR = 60

/** "45 minutes", "1 hour", "1 hour 30 minutes". */
export function useLength() {
  const t = useText()
  return (minutes: number): string => {
    const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR]
    if (hours === 0) return t('meetings.minutes', { count: minutes })
    const inHours = t('meetings.hours', { count: hours })
    return rest === 0
      ? inHours
      : t('meetings.hoursAnd', { hours: inHours, minutes: t('meetings.minutes', { count: rest }) })
  }
}

/** What is to be known of a past one beside when and how: who said so, what does not count and why. */
export function useRemarks(pair: Pick<MeetingPairFragment, 'viewerParty' | 'partner'>) {
  const t = useText()
  const name = pair.partner?.called ?? ''
  return (meeting: MeetingLineFragment): string[] => {
    const { state, kind, modeNamed, mentorship, onDay, loggedBy, awaitsAnswer } = meeting
    // Of what is no meeting the same is said in words of no gender.
    const of = kind === 'MEETING' ? 'meetings' : 'between'
    const startsOn = mentorship.startsOn ?? null
    const said =
      loggedBy.length > 1
        ? t(`${of}.bothSaid`)
        : loggedBy.includes(pair.viewerParty ?? 'PAIR')
          ? t(`${of}.youSaid`)
          : t(`${of}.theySaid`, { name })
    return [
      ...(state === 'CANCELLED' ? [t(`${of}.cancelled`)] : []),
      ...(awaitsAnswer ? [t(`${of}.unanswered`)] : []),
      ...(state === 'HELD' ? [said] : []),
      ...(modeNamed ? [] : [t('meetings.notNamed')]),
      ...(state === 'HELD' && (startsOn === null || onDay < startsOn) ? [t('meetings.beforeStart')] : []),
    ]
  }
}

/** When, in the reader's own zone; the program's beside it where its clocks show something else. */
export function useWhen(zone: string) {
  const { moment, momentIn } = useFormats()
  const t = useText()
  return (instant: string): { mine: string; programs: string | null } => {
    const [mine, there] = [moment(instant), momentIn(instant, zone)]
    return { mine, programs: mine === there ? null : t('meetings.programTime', { moment: there }) }
  }
}
