import { Section, Strength } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AskedNormFragment } from '../gql/graphql.ts'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/rule-words.ts'
import { AskedFields } from './AskedFields.tsx'
import { MeetingsAYear } from './MeetingsAYear.tsx'
import { patchOf, textsIn } from './norm-answers.ts'
import css from './set-up.module.css'
import type { Answers } from './use-answers.ts'

type AskedListProps = {
  answers: Answers
  book: unknown
  /** Sentences as they would be with what was entered. */
  sentences: ReadonlyMap<string, string>
  /** A program that says nothing on meetings is asked whether it wants to. */
  offersMeetings: boolean
}

/** What the program asks of people in the chapters of a page: each rule a sentence, to be changed or left out. */
export function AskedList({ answers, book, sentences, offersMeetings }: AskedListProps) {
  const text = useText()
  const params = useParamsHere()
  return (
    <Section
      title={text('setUp.page.asked')}
      note={
        <>
          {text('setUp.page.askedHint')}{' '}
          <Link to="/$slug/$program/rules/edit" params={params}>
            {text('setUp.list.whole')}
          </Link>
        </>
      }
    >
      {answers.asked.length === 0 ? <p className={css['quiet']}>{text('setUp.page.nothing')}</p> : null}
      <ul className={css['asked']}>
        {answers.asked.map((norm) => (
          <AskedRow
            key={norm.key}
            norm={norm}
            answers={answers}
            book={book}
            sentence={sentences.get(norm.key) ?? norm.sentence}
          />
        ))}
      </ul>
      {offersMeetings ? <MeetingsAYear answers={answers} /> : null}
    </Section>
  )
}

type AskedRowProps = { norm: AskedNormFragment; answers: Answers; book: unknown; sentence: string }

function AskedRow({ norm, answers, book, sentence }: AskedRowProps) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const { key } = norm
  const answer = answers.normAnswer(key)
  const texts = textsIn(book, key)
  const isChanged = !answer.gone && patchOf(norm, answer, texts) !== null
  return (
    <li data-gone={answer.gone || undefined}>
      <div className={css['said']}>
        <p>{sentence}</p>
        <span className={css['marks']}>
          {answer.gone ? (
            <span className={css['changed']}>{text('setUp.asked.left')}</span>
          ) : (
            <>
              <Strength strength={answer.strength ?? norm.strength} />
              {isChanged ? <span className={css['changed']}>{text('setUp.asked.changed')}</span> : null}
            </>
          )}
        </span>
      </div>
      <div className={css['acts']}>
        {answer.gone ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={open}
            aria-label={text('setUp.asked.changeThis', { sentence })}
            onClick={() => setOpen(!open)}
          >
            {text('setUp.asked.change')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={text(answer.gone ? 'setUp.asked.keepThis' : 'setUp.asked.leaveThis', { sentence })}
          onClick={() => answers.answerNorm(key, { gone: !answer.gone })}
        >
          {text(answer.gone ? 'setUp.asked.keep' : 'setUp.asked.leave')}
        </Button>
      </div>
      {open && !answer.gone ? <AskedFields norm={norm} answers={answers} texts={texts} /> : null}
    </li>
  )
}
