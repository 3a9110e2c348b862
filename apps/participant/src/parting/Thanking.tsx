import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { LongTextField, PersonName, Refusals, Section } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { useText } from '../app/inside.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { sayFarewell } from './changes.ts'
import css from './parting.module.css'

const thanking = graphql(`
  fragment Thanking on Mentorship {
    id
    partner {
      id
      called
      erasedAt
    }
    farewells {
      author {
        id
        called
      }
      text
      writtenAt
    }
    viewerCanThank {
      allowed
      refusals {
        code
        message
      }
    }
  }
`)

/** What the two thank each other for; each once, and the two alone read it. */
export function Thanking({ mentorship }: { mentorship: FragmentType<typeof thanking> }) {
  const t = useText()
  const { id, partner, farewells, viewerCanThank } = readFragment(thanking, mentorship)
  const name = partner?.called ?? ''
  const reasons = farewells.some(({ author }) => author.id !== partner?.id) ? [] : viewerCanThank.refusals
  if (partner?.erasedAt && farewells.length === 0) return null
  return (
    <Section title={t('parting.thanks')}>
      {farewells.map(({ author, text, writtenAt }) => (
        <figure key={writtenAt} className={css['farewell']}>
          <figcaption>
            {author.id === partner?.id ? <PersonName>{author.called}</PersonName> : t('parting.fromYou')}
          </figcaption>
          <blockquote>{text}</blockquote>
        </figure>
      ))}
      {viewerCanThank.allowed ? <ThanksForm mentorshipId={id} name={name} /> : null}
      {viewerCanThank.allowed
        ? null
        : reasons.map(({ code, message }) => (
            <p key={code} className={css['quiet']}>
              {message}
            </p>
          ))}
    </Section>
  )
}

const longest = 4000

function ThanksForm({ mentorshipId, name }: { mentorshipId: string; name: string }) {
  const t = useText()
  const say = useAction(sayFarewell)
  const { form, done } = useKeptForm(`farewell:${mentorshipId}`, {
    initialValues: { text: '' },
    validate: {
      text: (value) =>
        value.trim() === '' ? t('parting.thanksMissing') : value.length > longest ? t('parting.wordsTooLong') : null,
    },
  })
  const submit = form.onSubmit(async ({ text }) => {
    const outcome = await say.run({ mentorshipId, text })
    refusedBeside(form, outcome)
    if (outcome.is === 'done') done()
  }, toFirstInvalid(form))
  const { outcome } = say
  const elsewhere = outcome?.is === 'refused' ? outcome.refusals.filter(({ at }) => !at) : []
  return (
    <form noValidate onSubmit={submit} className={css['stack']}>
      <LongTextField
        label={t('parting.thanksLabel', { name })}
        description={t('parting.thanksNote', { name })}
        maxLength={longest}
        {...form.getInputProps('text')}
      />
      <Refusals refusals={elsewhere} />
      <Failed action={say} />
      <div>
        <Button type="submit" loading={say.pending}>
          {t('parting.thanksSend')}
        </Button>
      </div>
    </form>
  )
}
