import type { OutboxMail } from '../support/outbox.ts'

/** Twelve months of two people: the mails they get for it, and how it has ended. A script and two browsers live it. */

const aDay = 86_400_000
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)

/** The first Monday of a January that is at least a week away: the week’s mail goes out on Mondays. */
export function firstMonday(now = Date.now()): string {
  const year = new Date(now + 7 * aDay).getUTCFullYear()
  const mondayIn = (of: number) => {
    const first = Date.UTC(of, 0, 1)
    return first + ((8 - new Date(first).getUTCDay()) % 7) * aDay
  }
  const [soon, later] = [mondayIn(year), mondayIn(year + 1)]
  return dayOf(soon >= now + 7 * aDay ? soon : later)
}

type Kind = {
  en: RegExp
  fr: RegExp
  /** What its one button leads to. */
  leads: RegExp
  /** How a mail program ends mails like it: with one click, on the page of one’s choices, or not at all. */
  ends: 'one-click' | 'choices' | 'never'
  calendar?: 'REQUEST' | 'CANCEL'
}
const kind = (en: RegExp, fr: RegExp, leads: RegExp, ends: Kind['ends'] = 'choices'): Kind => ({ en, fr, leads, ends })
const meeting = (en: RegExp, fr: RegExp, calendar: Kind['calendar'] = 'REQUEST'): Kind => ({
  ...kind(en, fr, calendar === 'CANCEL' ? /\/meetings\/plan$/ : /\/meetings\/\w{20,}$/),
  calendar,
})

const kinds = {
  invited: kind(/^Cora .* invites you to join/, /^Cora .* vous invite à participer/, /\/invitation\//, 'never'),
  paired: kind(/^Meet your protégé: Ilse/, /^Voici votre mentor : Ruth/, /\/meet$/),
  'signature waits': kind(/^Ilse .* has signed/, /^Ruth .* a signé/, /\/agreement$/),
  'agreement holds': kind(
    /^Your agreement with Ilse .* holds$/,
    /^Votre entente avec Ruth .* en vigueur$/,
    /\/agreement$/,
  ),
  'meeting planned': meeting(
    /^(Your meeting with Ilse .* is planned|Ilse .* planned a meeting with you):/,
    /^(Ruth .* a prévu une rencontre avec vous|C’est prévu : rencontre avec Ruth)/,
  ),
  'meeting moved': meeting(/^Moved: your meeting with Ilse/, /^Nouvelle date : rencontre avec Ruth/),
  'meeting called off': meeting(/^Called off: your meeting/, /^Annulation : rencontre avec Ruth/, 'CANCEL'),
  'meeting after all': meeting(/ takes place after all:/, /^De nouveau à l’agenda : rencontre avec Ruth/),
  'did you meet?': kind(
    /^Did your meeting with Ilse .* take place\?$/,
    /^La rencontre prévue .* Ruth/,
    /\/act\//,
    'one-click',
  ),
  'a second meeting': kind(/^Plan 1 more meeting by/, /^Prévoir encore 1 rencontre d’ici au/, /\/act\//, 'one-click'),
  'what is suggested': kind(/^This week: you and Ilse/, /^Cette semaine : vous et Ruth/, /\/o\/[\w-]+$/, 'one-click'),
  'do you go on?': kind(/^Do you and Ilse go on\?$/, /^Continuez-vous avec Ruth \?$/, /\/renewal$/, 'one-click'),
  'it ends with its term': kind(/^Your mentorship with Ilse .* ends on/, /Ruth .* se termine le/, /\/parting$/),
  thanks: kind(/^Ilse .* thanks you$/, /^Ruth .* vous remercie$/, /\/parting$/),
  'it is over': kind(/come to its end$/, /est arrivée à son terme$/, /\/parting$/),
} satisfies Record<string, Kind>
type KindName = keyof typeof kinds

type Who = 'Ruth' | 'Ilse' | 'both'
/** What a patient coordinator would have sent, by days from the first one, or from the first after the end. */
const throughTheYear: [number, Who, KindName][] = [
  [0, 'both', 'invited'],
  [0, 'both', 'paired'],
  [1, 'Ruth', 'signature waits'],
  [1, 'both', 'agreement holds'],
  [10, 'both', 'meeting planned'],
  [14, 'both', 'meeting moved'],
  [23, 'both', 'did you meet?'],
  [40, 'both', 'meeting planned'],
  [45, 'both', 'meeting called off'],
  [45, 'both', 'meeting after all'],
  [61, 'both', 'did you meet?'],
  [245, 'both', 'a second meeting'],
  [250, 'both', 'meeting planned'],
  [252, 'both', 'what is suggested'],
  [256, 'both', 'did you meet?'],
]
const atTheEnd: [number, Who, KindName][] = [
  [-45, 'both', 'do you go on?'],
  [-44, 'Ilse', 'it ends with its term'],
  [-10, 'Ruth', 'thanks'],
  [0, 'both', 'it is over'],
  [2, 'Ilse', 'thanks'],
]

export type Lived = { first: string; endsOn: string; ruth: string; ilse: string }
type Line = `${string} ${string} ${string}`

/** Every mail of the year in a line: its day, who gets it, what it is. */
export function mailsToExpect({ first, endsOn }: Pick<Lived, 'first' | 'endsOn'>): Line[] {
  const lines = (from: string, rows: typeof atTheEnd) =>
    rows.flatMap(([days, who, what]) =>
      (who === 'both' ? ['Ilse', 'Ruth'] : [who]).map(
        (one): Line => `${dayOf(Date.parse(from) + days * aDay)} ${one} ${what}`,
      ),
    )
  return [...lines(first, throughTheYear), ...lines(endsOn, atTheEnd)].toSorted()
}

/** Without the spaces that hold words together. */
export const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

/** The same of those that came: what is not to be recognised, in the language of its reader, is told as it is called. */
export function mailsThatCame(outbox: readonly OutboxMail[], { ruth, ilse }: Lived): Line[] {
  return outbox
    .filter(({ to }) => to === ruth || to === ilse)
    .map((mail): Line => {
      const subject = plain(mail.subject)
      return `${mail.createdAt.slice(0, 10)} ${mail.to === ruth ? 'Ruth' : 'Ilse'} ${kindOf(mail, ruth) ?? subject}`
    })
    .toSorted()
}

const kindOf = ({ to, subject }: OutboxMail, ruth: string): KindName | undefined =>
  (Object.keys(kinds) as KindName[]).find((name) => kinds[name][to === ruth ? 'en' : 'fr'].test(plain(subject)))

/** What is wrong with a mail, in words; nothing, where it is as every mail should be. */
export function faultsOf(mail: OutboxMail, { ruth }: Lived, secrets: readonly string[]): string[] {
  const name = kindOf(mail, ruth)
  if (name === undefined) return ['nobody expected it']
  const { leads, ends, calendar }: Kind = kinds[name]
  const language = mail.to === ruth ? 'en' : 'fr'
  const [, button = ''] = /class="button".*?href="([^"]+)"/s.exec(mail.html) ?? []
  const unsubscribe = mail.headers['List-Unsubscribe'] ?? ''
  const oneClick = mail.headers['List-Unsubscribe-Post'] === 'List-Unsubscribe=One-Click'
  const everything = JSON.stringify(mail)
  const rest = plain(mail.text).replaceAll(/https?:\S+/g, '')
  const wanted: Record<Kind['ends'], boolean> = {
    'one-click': oneClick && /\/api\/unsubscribe\//.test(unsubscribe) && /\/act\//.test(mail.text),
    choices: !oneClick && unsubscribe.endsWith('/you>'),
    never: !oneClick && unsubscribe === '',
  }
  const faults: Record<string, boolean> = {
    'it is not in its reader’s language': !mail.html.includes(`<html lang="${language}"`),
    'it speaks English': language === 'fr' && /\b(the|you|your|meeting|this week)\b/i.test(rest),
    'it speaks French': language === 'en' && /\b(vous|votre|rencontre|cette)\b/i.test(rest),
    'it has more buttons than one, or none': mail.html.split('class="button"').length !== 2,
    'its button leads elsewhere': !leads.test(button) || !mail.text.includes(button),
    'it is ended otherwise': !wanted[ends],
    'its calendar file is another': mail.attachments[0]?.contentType.split('method=')[1] !== calendar,
    'something in it was not filled in': /undefined|null|NaN|\[object|\{\{|Invalid/.test(rest),
    'a word of the two is in it': secrets.some((word) => everything.includes(word)),
  }
  return Object.keys(faults).filter((fault) => faults[fault])
}

/** How it stands at the end, to who coordinates: states and dates, and no word. */
export const howItEnded = `phase startsOn endsOn goalCount
  ending { kind words } agreements { number state } goals { outcome statement }
  evaluations { given asked } farewells { text }
  contacts(when: PAST) { edges { node { state mode loggedBy questionCount purpose place note } } }
  yearLine { spans { kind } marks { kind } }`

const words = { purpose: null, place: null, note: null }
export const theEnd = {
  phase: 'ENDED',
  goalCount: 3,
  ending: { kind: 'TERM_OVER', words: 'It ended with its term.' },
  agreements: [{ number: 1, state: 'SIGNED' }],
  goals: ['DONE', 'CARRIED_ON', 'DROPPED'].map((outcome) => ({ outcome, statement: null })),
  evaluations: [{ given: 2, asked: 2 }],
  farewells: [],
  contacts: {
    edges: [
      { state: 'HELD', mode: 'IN_PERSON', loggedBy: ['PROTEGE'], questionCount: 0, ...words },
      { state: 'HELD', mode: 'TELEPHONE', loggedBy: ['PROTEGE'], questionCount: 0, ...words },
      { state: 'CANCELLED', mode: 'VIDEO', loggedBy: [], questionCount: 0, ...words },
      { state: 'HELD', mode: 'IN_PERSON', loggedBy: ['MENTOR', 'PROTEGE'], questionCount: 1, ...words },
    ].map((node) => ({ node })),
  },
  yearLine: {
    spans: ['AGREEMENT', 'TERM', 'AFTER'].map((kind) => ({ kind })),
    marks: ['IN_PERSON', 'MEETING', 'GOAL', 'GOAL', 'GOAL', 'IN_PERSON'].map((kind) => ({ kind })),
  },
}
