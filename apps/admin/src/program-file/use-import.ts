import { useAction } from '@ithaca/client'
import { useState } from 'react'
import { ImportProgramOf } from './queries.ts'

/** In bytes; the server reads no larger one. */
const largestFile = 200_000

type Chosen = { name: string; text: string }

/** Up to the first sign that is none of a text: the server says where that is, and what to do. */
async function readable(file: File): Promise<string> {
  const text = await file.text()
  const end = text.search(/[\0\ufffd]/)
  return end < 0 ? text : `${text.slice(0, end)}\ufffd`
}

/** A file that was chosen, what is wrong with it or would follow from it, and taking it over; into a program, or as its own. */
export function useImport(into: string | null) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const looking = useAction(ImportProgramOf)
  const taking = useAction(ImportProgramOf)
  const leave = () => {
    looking.clear()
    taking.clear()
    setTooLarge(null)
    setChosen(null)
  }
  const choose = async (file: File) => {
    leave()
    if (file.size > largestFile) return setTooLarge(file.name)
    const read = { name: file.name, text: await readable(file) }
    setChosen(read)
    await looking.run({ file: read.text, into, dryRun: true })
  }
  /** The program that it was taken into; null where it was not. */
  const take = async (revision: number) => {
    if (chosen === null) return null
    const ended = await taking.run({ file: chosen.text, into, revision })
    return ended.is === 'done' && ended.data.__typename === 'ProgramImport' ? ended.data : null
  }
  const found = chosen !== null && looking.outcome?.is === 'done' ? looking.outcome.data : null
  return { chosen, tooLarge, found, looking, taking, choose, take, leave }
}
