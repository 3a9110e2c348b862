import {
  IconBook2,
  IconBuildingCommunity,
  IconClipboardCheck,
  IconFlag,
  IconHistory,
  IconLayoutDashboard,
  IconLink,
  IconListCheck,
  IconMessage2Heart,
  IconPhoneCall,
  IconSettings,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Place } from '@ithaca/ui'
import { Link, useLocation } from '@tanstack/react-router'
import type { Association } from '../organizations/association.ts'
import type { Here } from '../programs/program.ts'
import { useText } from '../words/words.ts'

// The overview's address begins every other one; only its own page is it.
const EXACT = { exact: true }

/** What the rail shows inside a program: only what the viewer's duty may use. */
export function useProgramPlaces(here: Here): Place[] {
  const { slug, program, hasDuty, readsConcerns, hasEvaluations, checkInDuty, readsFeedback } = here
  const text = useText()
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/^\/admin/u, '').replace(/\/$/u, '') })
  const base = `/${slug}/${program.slug}`
  const params = { slug, program: program.slug }
  const isAt = (tail: string) => (tail === '' ? path === base : path.startsWith(`${base}/${tail}`))
  const oversight: Place[] = [
    {
      key: 'people',
      label: text('rail.people'),
      current: isAt('people'),
      icon: IconUsers,
      link: (props) => <Link to="/$slug/$program/people" params={params} {...props} />,
    },
    {
      key: 'matching',
      label: text('rail.matching'),
      current: isAt('matching'),
      icon: IconLink,
      link: (props) => <Link to="/$slug/$program/matching" params={params} {...props} />,
    },
    {
      key: 'mentorships',
      label: text('rail.mentorships'),
      current: isAt('mentorships'),
      icon: IconUsersGroup,
      link: (props) => <Link to="/$slug/$program/mentorships" params={params} {...props} />,
    },
  ]
  const lookingBack: Place[] = [
    {
      key: 'evaluations',
      label: text('rail.evaluations'),
      current: isAt('evaluations'),
      icon: IconClipboardCheck,
      link: (props) => <Link to="/$slug/$program/evaluations" params={params} {...props} />,
    },
  ]
  const lookingAfter: Place[] = [
    {
      key: 'check-ins',
      label: text('rail.checkIns'),
      current: isAt('check-ins'),
      icon: IconPhoneCall,
      link: (props) => <Link to="/$slug/$program/check-ins" params={params} {...props} />,
    },
  ]
  const heard: Place[] = [
    {
      key: 'feedback',
      label: text('rail.feedback'),
      current: isAt('feedback'),
      icon: IconMessage2Heart,
      link: (props) => <Link to="/$slug/$program/feedback" params={params} {...props} />,
    },
  ]
  const trail: Place[] = [
    {
      key: 'activity',
      label: text('rail.activity'),
      current: isAt('activity'),
      icon: IconHistory,
      link: (props) => <Link to="/$slug/$program/activity" params={params} {...props} />,
    },
  ]
  const beginning: Place[] = [
    {
      key: 'set-up',
      label: text('rail.setUp'),
      current: isAt('set-up'),
      icon: IconListCheck,
      link: (props) => <Link to="/$slug/$program/set-up" params={params} {...props} />,
    },
  ]
  const concerns: Place[] = [
    {
      key: 'concerns',
      label: text('rail.concerns'),
      current: isAt('concerns'),
      icon: IconFlag,
      link: (props) => <Link to="/$slug/$program/concerns" params={params} {...props} />,
    },
  ]
  return [
    {
      key: 'overview',
      label: text('rail.overview'),
      current: isAt(''),
      icon: IconLayoutDashboard,
      link: (props) => <Link to="/$slug/$program" params={params} activeOptions={EXACT} {...props} />,
    },
    ...(program.state === 'draft' ? beginning : []),
    ...(hasDuty ? oversight : []),
    ...(hasDuty && checkInDuty !== null ? lookingAfter : []),
    ...(readsFeedback ? heard : []),
    ...(hasDuty && hasEvaluations ? lookingBack : []),
    {
      key: 'rules',
      label: text('rail.rules'),
      current: isAt('rules'),
      icon: IconBook2,
      link: (props) => <Link to="/$slug/$program/rules" params={params} {...props} />,
    },
    ...(hasDuty ? trail : []),
    ...(readsConcerns ? concerns : []),
    {
      key: 'settings',
      label: text('rail.settings'),
      current: isAt('settings'),
      icon: IconSettings,
      link: (props) => <Link to="/$slug/$program/settings" params={params} {...props} />,
    },
  ]
}

/** At the level of the association: its programs, and for owners the association itself. */
export function useAssociationPlaces({ slug, programs, isOwner }: Association, inProgram: boolean): Place[] {
  const text = useText()
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/^\/admin/u, '') })
  const own: Place[] = programs.map((program) => ({
    key: program.id,
    label: program.name,
    current: false,
    link: (props) => <Link to="/$slug/$program" params={{ slug, program: program.slug }} {...props} />,
  }))
  const owners: Place[] = [
    {
      key: 'association',
      label: text('rail.association'),
      current: !inProgram && path.startsWith(`/${slug}/settings`),
      icon: IconBuildingCommunity,
      link: (props) => <Link to="/$slug/settings" params={{ slug }} {...props} />,
    },
  ]
  return [...(inProgram ? [] : own), ...(isOwner ? owners : [])]
}
