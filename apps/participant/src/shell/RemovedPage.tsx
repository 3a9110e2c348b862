import { Button } from '@mantine/core'
import { signOut } from '@ithaca/client'
import { PageTitle, Section } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { startAfresh } from '../app/clients.ts'
import { useText } from '../app/texts.ts'

type RemovedPageProps = { viewer: { email: string; organizations: readonly { slug: string; name: string }[] } }

/** Signed in, but nobody here: never was, or no longer is. */
export function RemovedPage({ viewer: { email, organizations } }: RemovedPageProps) {
  const t = useText()
  const leave = async () => {
    await signOut()
    startAfresh()
  }
  return (
    <>
      <PageTitle lead={t('removed.text', { email })}>{t('removed.title')}</PageTitle>
      <Button onClick={() => void leave()}>{t('removed.other')}</Button>
      {organizations.length > 0 ? (
        <Section title={t('removed.others')}>
          <ul>
            {organizations.map(({ slug, name }) => (
              <li key={slug}>
                <Link to="/o/$slug" params={{ slug }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
