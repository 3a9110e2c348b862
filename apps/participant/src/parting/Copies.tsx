import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import css from './parting.module.css'

const copies = graphql(`
  fragment Copies on Mentorship {
    id
    agreements {
      id
      number
      continuesFrom
      file {
        id
        name
        url
      }
    }
  }
`)

/** Every signed agreement as a PDF, which both keep for good (CSCE-11). */
export function Copies({ mentorship }: { mentorship: FragmentType<typeof copies> }) {
  const t = useText()
  const signed = readFragment(copies, mentorship).agreements.flatMap(({ number, file }) =>
    file ? [{ number, file }] : [],
  )
  if (signed.length === 0) return null
  return (
    <ul className={css['copies']}>
      {signed.map(({ number, file }) => (
        <li key={file.id}>
          <a href={file.url} download={file.name}>
            {t('parting.copy', { number })}
          </a>
        </li>
      ))}
    </ul>
  )
}
