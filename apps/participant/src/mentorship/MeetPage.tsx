import { Button } from '@mantine/core'
import { PageTitle, Section, useFormats } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import type { MeetQuery } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { OfThePair } from '../pair/OfThePair.tsx'
import { ContactCards } from './ContactCards.tsx'
import css from './mentorship.module.css'

const query = graphql(`
  query Meet($id: ID!) {
    mentorship(id: $id) {
      id
      pairedAt
      viewerParty
      partner {
        id
        called
        fullName
      }
      program {
        id
        name
        labels {
          mentor {
            one
          }
          protege {
            one
          }
        }
      }
      mentorParticipation {
        id
        careerStage {
          code
          label
        }
      }
      protegeParticipation {
        id
        careerStage {
          code
          label
        }
      }
      contactCards {
        id
        email
        person {
          id
        }
      }
      ...OfThePair
      ...ContactCards
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/meet')

export function MeetPage() {
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => (mentorship.partner ? <Meet mentorship={mentorship} partner={mentorship.partner} /> : null)}
    </OfThePair>
  )
}

type Found = NonNullable<MeetQuery['mentorship']>

function Meet({ mentorship, partner }: { mentorship: Found; partner: NonNullable<Found['partner']> }) {
  const t = useText()
  const { longDay, dayOf } = useFormats()
  const { slug } = useHere()
  const { id, viewerParty, program, pairedAt } = mentorship
  const isMentor = viewerParty === 'MENTOR'
  const name = partner.called
  const [mine, theirs] = isMentor
    ? [mentorship.mentorParticipation, mentorship.protegeParticipation]
    : [mentorship.protegeParticipation, mentorship.mentorParticipation]
  const role = isMentor ? program.labels.protege.one : program.labels.mentor.one
  return (
    <>
      <PageTitle over={partner.fullName} lead={t('meet.lead', { name })}>
        {t('meet.title', { role })}
      </PageTitle>
      <Section title={t('meet.why')} rule="strong">
        <p>{t('meet.whyProgram', { program: program.name, date: longDay(dayOf(pairedAt)) })}</p>
        {mine.careerStage && theirs.careerStage ? (
          <p>{t('meet.whyStages', { name, mine: mine.careerStage.label, theirs: theirs.careerStage.label })}</p>
        ) : null}
      </Section>
      <Section title={t('meet.cards')}>
        <ContactCards mentorship={mentorship} />
      </Section>
      <Section title={t('meet.first')}>
        <FirstSentence
          words={t(isMentor ? 'meet.firstMentor' : 'meet.firstProtege', { name, program: program.name })}
          name={name}
          email={mentorship.contactCards.find(({ person }) => person.id === partner.id)?.email ?? null}
        />
      </Section>
      <Section title={t('meet.then')}>
        <p>{t('meet.thenText')}</p>
        <LinkButton to="/o/$slug/m/$id/agreement" params={{ slug, id }}>
          {t('meet.thenGo')}
        </LinkButton>
      </Section>
    </>
  )
}

function FirstSentence({ words, name, email }: { words: string; name: string; email: string | null }) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <blockquote className={css['letter']}>{words}</blockquote>
      <div className={css['actions']}>
        <Button onClick={() => void copy()}>
          <span aria-live="polite">{copied ? t('meet.copied') : t('meet.copy')}</span>
        </Button>
        {email === null ? null : (
          <Button component="a" href={`mailto:${email}?body=${encodeURIComponent(words)}`}>
            {t('meet.write', { name })}
          </Button>
        )}
      </div>
    </>
  )
}
