import type { House } from './house.ts'

const messageId = (letter: string) => /^Message-ID: <([^@>]+)@/im.exec(letter)?.[1] ?? ''

export type Mails = { sent: number; doubled: number; most: number; broken: string[] }

/** A death between sending a mail and saying so has it sent again; two deaths in a row may hit the same one. */
const mostTimes = 3

/** Every mail that counts as sent came, and each that came again is the same mail: its Message-ID says so. */
export async function mailsOf({ owner, smtp }: Pick<House, 'owner' | 'smtp'>): Promise<Mails> {
  const { rows } = await owner.query<{ id: string; template: string }>(
    `SELECT message_id AS id, template FROM delivery WHERE state = 'sent'`,
  )
  const came = new Map<string, number>()
  for (const letter of smtp.received) came.set(messageId(letter), (came.get(messageId(letter)) ?? 0) + 1)
  const broken = rows.flatMap(({ id, template }) => {
    const times = came.get(id) ?? 0
    if (times === 0) return [`a mail (${template}) counts as sent and never came`]
    return times > mostTimes ? [`a mail (${template}) came ${times} times`] : []
  })
  const known = new Set(rows.map(({ id }) => id))
  for (const id of came.keys()) if (!known.has(id)) broken.push(`a mail came that is not known as sent: ${id}`)
  const doubled = [...came.values()].filter((times) => times > 1).length
  return { sent: rows.length, doubled, most: Math.max(0, ...came.values()), broken }
}
