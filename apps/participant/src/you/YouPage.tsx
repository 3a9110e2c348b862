import { LanguageSwitch, PageTitle, SchemeSwitch, Section } from '@ithaca/ui'
import { useAction } from '@ithaca/client'
import { Answered } from '../app/Answered.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import { chooseLanguage } from '../shell/choose-language.ts'
import { CareerStages } from './CareerStages.tsx'
import { Leaving } from './Leaving.tsx'
import { NotificationsForm } from './NotificationsForm.tsx'
import { OwnData } from './OwnData.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { SigningIn } from './SigningIn.tsx'
import css from './you.module.css'

const query = graphql(`
  query You {
    viewer {
      email
      ownDataUrl
      person {
        id
        ...Profile
      }
      notifications {
        ...OwnNotifications
      }
      participations {
        id
        ...OwnParticipation
      }
    }
  }
`)

export function YouPage() {
  const t = useText()
  const { reading, again } = useReading(query, {})
  const language = useAction(chooseLanguage)
  return (
    <Answered reading={reading} again={again}>
      {({ viewer }) => (
        <div className={css['page']}>
          <PageTitle>{t('you.title')}</PageTitle>
          <Section title={t('you.profile')} note={t('you.profileLead')}>
            {viewer?.person ? <ProfileForm person={viewer.person} /> : null}
          </Section>
          {viewer && viewer.participations.length > 0 ? (
            <Section title={t('you.programs')}>
              <CareerStages participations={viewer.participations} />
            </Section>
          ) : null}
          {viewer?.notifications ? (
            <Section title={t('notifications.title')} note={t('notifications.lead')}>
              <NotificationsForm chosen={viewer.notifications} />
            </Section>
          ) : null}
          <Section title={t('you.language')} note={t('you.languageText')}>
            <div className={css['switches']}>
              <LanguageSwitch onChoose={(locale) => void language.run({ locale: locale === 'fr' ? 'FR' : 'EN' })} />
              <SchemeSwitch />
            </div>
          </Section>
          <Section title={t('you.signIn')}>
            <SigningIn email={viewer?.email ?? ''} />
          </Section>
          <Section title={t('you.data')} note={t('you.dataText')}>
            <ul className={css['data']}>
              <li>{t('you.data1')}</li>
              <li>{t('you.data2')}</li>
              <li>{t('you.data3')}</li>
              <li>{t('you.data4')}</li>
            </ul>
            {viewer?.ownDataUrl ? <OwnData url={viewer.ownDataUrl} /> : null}
          </Section>
          <Leaving />
        </div>
      )}
    </Answered>
  )
}
