import { AdminShell, LanguageSwitch, SchemeSwitch } from '@ithaca/ui'
import type { Locale, PlaceLinkProps } from '@ithaca/ui'
import { useAction } from '@ithaca/client'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { graphql } from '../gql/index.ts'
import { useAssociation } from '../organizations/association.ts'
import type { Here } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './layout.module.css'
import { useAssociationPlaces, useProgramPlaces } from './places.tsx'
import { SignOut } from './SignOut.tsx'
import { ProgramSwitch } from './ProgramSwitch.tsx'

const ChooseLanguage = graphql(`
  mutation ChooseLanguage($input: ChooseLanguageInput!) {
    chooseLanguage(input: $input) {
      ... on Person {
        id
        locale
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
    }
  }
`)

export function Shell({ here, children }: { here: Here | null; children: ReactNode }) {
  return here ? <InProgram here={here}>{children}</InProgram> : <AtAssociation>{children}</AtAssociation>
}

function InProgram({ here, children }: { here: Here; children: ReactNode }) {
  const association = useAssociation()
  const places = [...useProgramPlaces(here), ...useAssociationPlaces(association, true)]
  return (
    <Frame places={places} programSwitch={<ProgramSwitch association={association} now={here.program} />}>
      {children}
    </Frame>
  )
}

function AtAssociation({ children }: { children: ReactNode }) {
  const places = useAssociationPlaces(useAssociation(), false)
  return <Frame places={places}>{children}</Frame>
}

type FrameProps = { places: ReturnType<typeof useProgramPlaces>; programSwitch?: ReactNode; children: ReactNode }

function Frame({ places, programSwitch, children }: FrameProps) {
  const { slug, organization } = useAssociation()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const homeLink = (props: PlaceLinkProps) => (
    <Link to="/$slug" params={{ slug }} activeOptions={{ exact: true }} {...props} />
  )
  return (
    <AdminShell
      associationName={organization.name}
      logo={organization.logo}
      homeLink={homeLink}
      programSwitch={programSwitch}
      places={places}
      actions={<Account />}
      pageKey={path}
    >
      {children}
    </AdminShell>
  )
}

function Account() {
  const text = useText()
  const { slug, person, participates, hasOthers } = useAssociation()
  const { run } = useAction(ChooseLanguage)
  const keep = (locale: Locale) => void run({ locale: locale === 'fr' ? 'FR' : 'EN' })
  return (
    <div className={css['account']}>
      <span className={css['who']}>{person.fullName}</span>
      {participates ? <a href={`/o/${slug}`}>{text('rail.participantApp')}</a> : null}
      <a href={`/o/${slug}/you`}>{text('rail.you')}</a>
      {hasOthers ? (
        <Link to="/" search={{ choose: true }}>
          {text('rail.otherAssociations')}
        </Link>
      ) : null}
      <SignOut />
      <LanguageSwitch onChoose={keep} />
      <SchemeSwitch />
    </div>
  )
}
