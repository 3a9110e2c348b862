import { Notice, StatusWord } from '@ithaca/ui'
import { useText } from '../words/words.ts'
import css from './enrolment.module.css'
import type { Invitee } from './invitees.ts'

type InviteeCheckProps = {
  invitees: readonly Invitee[]
  /** What the server refused, by line. */
  refusals: ReadonlyMap<number, string>
}

/** What will be sent, line by line; what is wrong with a line stands at it. */
export function InviteeCheck({ invitees, refusals }: InviteeCheckProps) {
  const text = useText()
  const wrong = invitees.filter(({ problem, line }) => problem !== null || refusals.has(line)).length
  const ready = invitees.length - wrong
  return (
    <section aria-labelledby="check" className={css['check']}>
      <h2 id="check">{text('invite.check')}</h2>
      {refusals.size > 0 ? (
        <Notice kind="refusal" announce="alert" title={text('invite.refused')}>
          {text('invite.refusedText')}
        </Notice>
      ) : null}
      <output className={css['sum']}>
        {invitees.length === 0
          ? text('invite.checkEmpty')
          : [
              text('invite.ready', { count: ready }),
              ...(wrong > 0 ? [text('invite.problems', { count: wrong })] : []),
            ].join(' · ')}
      </output>
      <ol className={css['people']}>
        {invitees.map(({ line, text: written, email, fullName, problem }) => {
          const refusal = refusals.get(line)
          const fault = problem ? text(`invite.problem.${problem}`) : refusal
          return (
            <li key={line} value={line} data-wrong={fault ? true : undefined}>
              <span className={css['name']}>{problem ? written : (fullName ?? email)}</span>
              {problem === null ? (
                <span className={css['address']}>{fullName === null ? text('invite.noName') : email}</span>
              ) : null}
              {fault ? <StatusWord status="overdue">{fault}</StatusWord> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
