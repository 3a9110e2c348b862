import { IconChevronDown } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Association } from '../organizations/association.ts'
import { useText } from '../words/words.ts'
import css from './layout.module.css'

type ProgramSwitchProps = { association: Association; now: { id: string; name: string } }

/** The program one is in; a list of the others where there are some. */
export function ProgramSwitch({ association, now }: ProgramSwitchProps) {
  const text = useText()
  const disclosure = useRef<HTMLDetailsElement>(null)
  const path = useLocation({ select: ({ pathname }) => pathname })
  useEffect(() => {
    if (disclosure.current) disclosure.current.open = false
  }, [path])
  useEffect(() => {
    const element = disclosure.current
    const close = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !element?.open) return
      element.open = false
      element.querySelector('summary')?.focus()
    }
    element?.addEventListener('keydown', close)
    return () => element?.removeEventListener('keydown', close)
  }, [])
  const others = association.programs.filter(({ id }) => id !== now.id)
  if (others.length === 0) return <p className={css['programName']}>{now.name}</p>
  return (
    <details ref={disclosure} className={css['switch']}>
      <summary aria-label={text('rail.switchProgram', { name: now.name })}>
        <span>{now.name}</span>
        <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
      </summary>
      <ul aria-label={text('rail.programs', { name: association.organization.name })}>
        {others.map(({ id, slug, name }) => (
          <li key={id}>
            <Link to="/$slug/$program" params={{ slug: association.slug, program: slug }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
