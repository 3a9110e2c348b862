import { ErrorState, startOfSentence, TextSkeleton, useLocale } from '@ithaca/ui'
import { Tabs } from '@mantine/core'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useHere } from '../../programs/program.ts'
import { useText } from '../../words/rule-words.ts'
import { ReadingView } from './ReadingView.tsx'
import { ReminderView } from './ReminderView.tsx'
import { type Language, usePreviewed } from './use-previewed.ts'
import css from './preview.module.css'

const LANGUAGES: readonly Language[] = ['EN', 'FR']
const READERS = ['MENTOR', 'PROTEGE', 'BODY'] as const

/** What a mentor, a protégé and those who look after them will read, and be reminded of, as the draft is typed. */
export function PreviewPanel({ revision }: { revision: number }) {
  const text = useText()
  const heading = useId()
  const { labels } = useHere().program
  const own: Language = useLocale() === 'fr' ? 'FR' : 'EN'
  const [language, setLanguage] = useState(own)
  const [tab, setTab] = useState<string | null>('MENTOR')
  const { draft, saved, typedNorms, failed, retry } = usePreviewed(revision, language)
  const panel = useRef<HTMLElement>(null)
  const preview = draft?.preview
  const changes = preview?.changes
  const changed = useMemo(
    () => new Set(changes?.flatMap(({ key, kind }) => (kind === 'CHANGED' ? [key] : []))),
    [changes],
  )
  const follows = preview && saved ? JSON.stringify(preview.readings) : null
  useEffect(() => {
    if (follows !== null) bringIntoSight(panel.current)
  }, [follows, tab])
  const names: Record<(typeof READERS)[number], string> = {
    MENTOR: startOfSentence(labels.mentor.one),
    PROTEGE: startOfSentence(labels.protege.one),
    BODY: text(`rulePreview.body.${draft?.settings.oversight.body ?? 'COMMITTEE'}`),
  }
  const spoken = LANGUAGES.filter((one) => draft?.settings.identity.locales.includes(one))
  return (
    <section ref={panel} className={css['panel']} aria-labelledby={heading}>
      <div className={css['head']}>
        <h2 id={heading}>{text('rulePreview.title')}</h2>
        {spoken.length > 1 ? (
          <fieldset aria-label={text('rulePreview.language')} className={css['languages']}>
            {spoken.map((one) => (
              <button key={one} type="button" aria-pressed={one === language} onClick={() => setLanguage(one)}>
                {text(`rulePreview.languages.${one}`)}
              </button>
            ))}
          </fieldset>
        ) : null}
      </div>
      <p className={css['quiet']}>{text('rulePreview.lead')}</p>
      {failed && !preview ? (
        <ErrorState title={text('rulePreview.unread')} retry={retry} kept={null} />
      ) : preview ? (
        <>
          {preview.refusals.length > 0 ? <p className={css['quiet']}>{text('rulePreview.refused')}</p> : null}
          <Tabs value={tab} onChange={setTab} keepMounted={false}>
            <Tabs.List>
              {READERS.map((reader) => (
                <Tabs.Tab key={reader} value={reader}>
                  {names[reader]}
                </Tabs.Tab>
              ))}
              <Tabs.Tab value="MAIL">{text('rulePreview.mails')}</Tabs.Tab>
            </Tabs.List>
            {preview.readings.map((reading) => (
              <Tabs.Panel key={reading.reader} value={reading.reader} lang={language.toLowerCase()}>
                <ReadingView
                  reading={reading}
                  changed={changed}
                  saved={saved?.readings.find(({ reader }) => reader === reading.reader) ?? null}
                />
              </Tabs.Panel>
            ))}
            <Tabs.Panel value="MAIL">
              <ReminderView reminders={preview.reminders} typedNorms={typedNorms} language={language} />
            </Tabs.Panel>
          </Tabs>
          <p className={css['links']}>
            <a href={draft.pageUrl} target="_blank" rel="noopener">
              {text('rulePreview.page')}
            </a>
          </p>
        </>
      ) : (
        <TextSkeleton />
      )}
    </section>
  )
}

const ROOM = 96

/** Scrolls what follows the typing into the panel, and never the page under somebody’s hands. */
function bringIntoSight(panel: HTMLElement | null) {
  const line = panel?.querySelector<HTMLElement>('[data-typed]')
  if (!panel || !line) return
  const [inner, outer] = [line.getBoundingClientRect(), panel.getBoundingClientRect()]
  if (inner.top < outer.top || inner.bottom > outer.bottom) panel.scrollTop += inner.top - outer.top - ROOM
}
