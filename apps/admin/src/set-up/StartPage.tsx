import { PageTitle } from '@ithaca/ui'
import { useState } from 'react'
import { NotYoursHere } from '../app/gone.tsx'
import { useRead } from '../app/read.tsx'
import { graphql } from '../gql/index.ts'
import { Shell } from '../layout/Shell.tsx'
import { useAssociation } from '../organizations/association.ts'
import { BeginFromFile } from '../program-file/BeginFromFile.tsx'
import { useText } from '../words/rule-words.ts'
import { BeginForm } from './BeginForm.tsx'
import { Beginning, type Glance } from './Beginning.tsx'
import css from './set-up.module.css'
import start from './start.module.css'
import { zoneOf } from './zone.ts'

const Beginnings = graphql(`
  query Beginnings {
    organization {
      id
      timeZone
      locale
      presets {
        key
        name
        kind
        suits
        glance {
          works
          asks
          more
        }
      }
      programs {
        id
        slug
        name
        timeZone
        edition {
          id
          number
        }
        glance {
          works
          asks
          more
        }
      }
      viewerCan {
        createProgram {
          allowed
          refusals {
            code
            message
          }
        }
      }
    }
  }
`)

/** What a new program begins with; the rest is asked page by page afterwards. */
export function StartPage() {
  return (
    <Shell here={null}>
      <Start />
    </Shell>
  )
}

type Chosen = { preset: string } | { fromProgramId: string } | 'file'
const keyOf = (chosen: Chosen) =>
  chosen === 'file' ? chosen : 'preset' in chosen ? `preset ${chosen.preset}` : `program ${chosen.fromProgramId}`

function Start() {
  const text = useText()
  const { slug, organization: association } = useAssociation()
  const read = useRead(Beginnings, {})
  const [picked, setPicked] = useState<Chosen | null>(null)
  if (!read.data) return read.unread
  const { organization } = read.data
  if (!organization?.viewerCan.createProgram.allowed) return <NotYoursHere />
  const [first] = organization.presets
  const chosen: Chosen = picked ?? (first ? { preset: first.key } : 'file')
  const row = (value: Chosen, title: string, note: string, glance: Glance | null = null) => (
    <Beginning
      key={keyOf(value)}
      title={title}
      note={note}
      glance={glance}
      isChosen={keyOf(chosen) === keyOf(value)}
      onChoose={() => setPicked(value)}
    />
  )
  return (
    <div className={css['page']}>
      <PageTitle over={association.name} lead={text('setUp.start.lead')}>
        {text('setUp.start.title')}
      </PageTitle>
      <fieldset className={start['beginnings']}>
        <legend>{text('setUp.start.from')}</legend>
        <h2>{text('setUp.start.presets')}</h2>
        {organization.presets.map(({ key, kind, suits, glance }) => row({ preset: key }, kind, suits, glance))}
        {organization.programs.length > 0 ? (
          <>
            <h2>{text('setUp.start.others')}</h2>
            <p>{text('setUp.start.othersHint')}</p>
          </>
        ) : null}
        {organization.programs.map(({ id, name, edition, glance }) =>
          row(
            { fromProgramId: id },
            name,
            edition ? text('setUp.start.edition', { number: edition.number }) : text('setUp.start.drafted'),
            glance ?? null,
          ),
        )}
        <h2>{text('setUp.start.elsewhere')}</h2>
        {row('file', text('setUp.start.file'), text('setUp.start.fileHint'))}
      </fieldset>
      {chosen === 'file' ? (
        <BeginFromFile association={slug} />
      ) : (
        <BeginForm from={chosen} timeZone={zoneOf(organization)} locale={organization.locale} />
      )}
    </div>
  )
}
