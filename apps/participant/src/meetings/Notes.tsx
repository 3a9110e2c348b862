import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { LongTextField, Refusals, Section, useSayDone } from '@ithaca/ui'
import { IconLock, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { useFocus } from '../app/use-focus.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import type { MeetingPairFragment, MeetingWholeFragment, NoteFor } from '../gql/graphql.ts'
import { writeContactNote } from './changes.ts'
import { Theirs } from './Theirs.tsx'
import forms from './forms.module.css'
import css from './notes.module.css'

type NotesProps = { whole: MeetingWholeFragment; pair: MeetingPairFragment }

/** Two notes, each with a visible word on who reads it. */
export function Notes({ whole, pair }: NotesProps) {
  const t = useText()
  const name = pair.partner?.called ?? ''
  const { id, note, ownNote, revision, viewerCan } = whole
  const shared = { contactId: id, name, mayWrite: viewerCan.writeNote.allowed }
  return (
    <Section title={t('meetings.notes.title')}>
      <div className={css['notes']}>
        <Note {...shared} to="BOTH" text={note ?? ''} revision={revision} />
        <Note {...shared} to="ONLY_ME" text={ownNote?.text ?? ''} revision={ownNote?.revision ?? 0} />
      </div>
    </Section>
  )
}

type NoteProps = { contactId: string; to: NoteFor; name: string; text: string; revision: number; mayWrite: boolean }

function Note(props: NoteProps) {
  const { to, name, text, mayWrite } = props
  const t = useText()
  const [writing, setWriting] = useState(false)
  const isShared = to === 'BOTH'
  const Icon = isShared ? IconUsers : IconLock
  return (
    <div>
      <div className={css['noteHead']}>
        <h3>{t(isShared ? 'meetings.notes.both' : 'meetings.notes.mine')}</h3>
        <span className={css['scope']} data-to={isShared ? 'both' : 'me'}>
          <Icon size={14} stroke={1.6} aria-hidden="true" />
          {t(isShared ? 'meetings.notes.bothScope' : 'meetings.notes.mineScope')}
        </span>
      </div>
      {writing ? (
        <NoteForm {...props} onClose={() => setWriting(false)} />
      ) : (
        <>
          {text === '' ? (
            <p className={css['quiet']}>
              {t(isShared ? 'meetings.notes.bothHint' : 'meetings.notes.mineHint', { name })}
            </p>
          ) : (
            <p className={css['text']}>{text}</p>
          )}
          {mayWrite ? (
            <Button
              size="compact-md"
              aria-label={t('meetings.said', {
                what: t(text === '' ? 'meetings.notes.write' : 'meetings.notes.change'),
                text: t(isShared ? 'meetings.notes.bothScope' : 'meetings.notes.mineScope'),
              })}
              onClick={() => setWriting(true)}
            >
              {t(text === '' ? 'meetings.notes.write' : 'meetings.notes.change')}
            </Button>
          ) : text === '' ? (
            <p className={css['quiet']}>{t('meetings.notes.none')}</p>
          ) : null}
        </>
      )}
    </div>
  )
}

function NoteForm({ contactId, to, name, text, revision, onClose }: NoteProps & { onClose: () => void }) {
  const t = useText()
  const sayDone = useSayDone()
  const write = useAction(writeContactNote)
  const field = useFocus<HTMLTextAreaElement>(true)
  const { form, done } = useKeptForm(`note:${to}:${contactId}`, { initialValues: { text } })
  const isShared = to === 'BOTH'
  const isStale = write.outcome?.is === 'stale'
  const close = () => {
    done()
    onClose()
  }
  const submit = form.onSubmit(async (values) => {
    const outcome = await write.run({ contactId, for: to, revision, text: values.text.trim() })
    if (outcome.is !== 'done') return
    sayDone(t('meetings.notes.saved'))
    close()
  })
  return (
    <form noValidate onSubmit={submit} className={forms['smallForm']}>
      <LongTextField
        label={t(isShared ? 'meetings.notes.both' : 'meetings.notes.mine')}
        description={t(isShared ? 'meetings.notes.bothHint' : 'meetings.notes.mineHint', { name })}
        minRows={4}
        maxLength={4000}
        ref={field}
        {...form.getInputProps('text')}
      />
      {isStale ? (
        <Theirs
          name={name}
          isOwn={!isShared}
          fields={[
            {
              key: 'note',
              label: t(isShared ? 'meetings.notes.both' : 'meetings.notes.mine'),
              theirs: text,
              mine: form.getValues().text,
              onTake: (words) => form.setFieldValue('text', words),
            },
          ]}
        />
      ) : (
        <Failed action={write} />
      )}
      <Refusals refusals={write.outcome?.is === 'refused' ? write.outcome.refusals : []} />
      <div className={forms['buttons']}>
        <Button type="submit" loading={write.pending}>
          {t(isStale ? 'meetings.theirs.save' : 'meetings.notes.save')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
