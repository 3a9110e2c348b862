import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { checkInSearchIn } from '../check-ins/search.ts'
import { evaluationSearchIn } from '../evaluations/search.ts'
import { listSearchIn } from '../mentorships/list-search.ts'
import { ASSOCIATION_TABS } from '../organizations/tabs.ts'
import { BrokenPage, NotFoundHere, NotFoundPage } from './gone.tsx'
import { Root } from './Root.tsx'
import { dayIn, flagIn, oneOfIn, textIn } from './search.ts'

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage, errorComponent: BrokenPage })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search) => ({ ...textIn(search, 'next', 'error'), ...flagIn(search, 'choose') }),
  component: lazyRouteComponent(() => import('../sign-in/StartPage.tsx'), 'StartPage'),
})

const association = createRoute({
  getParentRoute: () => root,
  path: '$slug',
  component: lazyRouteComponent(() => import('../organizations/AssociationLayout.tsx'), 'AssociationLayout'),
})

const programs = createRoute({
  getParentRoute: () => association,
  path: '/',
  component: lazyRouteComponent(() => import('../organizations/ProgramChoicePage.tsx'), 'ProgramChoicePage'),
})

const associationSettings = createRoute({
  getParentRoute: () => association,
  path: 'settings',
  validateSearch: (search) => ({
    ...oneOfIn(search, 'tab', ASSOCIATION_TABS),
    ...textIn(search, 'q', 'type', 'person'),
    ...dayIn(search, 'from', 'to'),
  }),
  component: lazyRouteComponent(() => import('../organizations/AssociationPage.tsx'), 'AssociationPage'),
})

const startProgram = createRoute({
  getParentRoute: () => association,
  path: 'settings/new',
  component: lazyRouteComponent(() => import('../set-up/StartPage.tsx'), 'StartPage'),
})

const program = createRoute({
  getParentRoute: () => association,
  path: '$program',
  component: lazyRouteComponent(() => import('../programs/ProgramLayout.tsx'), 'ProgramLayout'),
  notFoundComponent: NotFoundHere,
})

const overview = createRoute({
  getParentRoute: () => program,
  path: '/',
  validateSearch: listSearchIn,
  component: lazyRouteComponent(() => import('../programs/OverviewPage.tsx'), 'OverviewPage'),
})

const people = createRoute({
  getParentRoute: () => program,
  path: 'people',
  validateSearch: (search) => ({
    ...oneOfIn(search, 'tab', ['invitations']),
    ...oneOfIn(search, 'role', ['MENTOR', 'PROTEGE']),
    ...oneOfIn(search, 'state', ['OPEN', 'ACCEPTED', 'WITHDRAWN', 'EXPIRED']),
    ...textIn(search, 'q'),
    ...flagIn(search, 'unpaired'),
  }),
  component: lazyRouteComponent(() => import('../enrolment/PeoplePage.tsx'), 'PeoplePage'),
})

const invite = createRoute({
  getParentRoute: () => program,
  path: 'people/invite',
  validateSearch: (search) => oneOfIn(search, 'role', ['COORDINATOR', 'COMMITTEE', 'MENTOR', 'PROTEGE']),
  component: lazyRouteComponent(() => import('../enrolment/InvitePage.tsx'), 'InvitePage'),
})

const matching = createRoute({
  getParentRoute: () => program,
  path: 'matching',
  validateSearch: (search) => textIn(search, 'mentor', 'protege'),
  component: lazyRouteComponent(() => import('../matching/MatchingPage.tsx'), 'MatchingPage'),
})

const mentorships = createRoute({
  getParentRoute: () => program,
  path: 'mentorships',
  validateSearch: listSearchIn,
  component: lazyRouteComponent(() => import('../mentorships/MentorshipsPage.tsx'), 'MentorshipsPage'),
})

const mentorship = createRoute({
  getParentRoute: () => program,
  path: 'mentorships/$id',
  component: lazyRouteComponent(() => import('../mentorships/MentorshipPage.tsx'), 'MentorshipPage'),
})

const endMentorship = createRoute({
  getParentRoute: () => program,
  path: 'mentorships/$id/end',
  component: lazyRouteComponent(() => import('../mentorships/EndPage.tsx'), 'EndPage'),
})

const evaluations = createRoute({
  getParentRoute: () => program,
  path: 'evaluations',
  validateSearch: evaluationSearchIn,
  component: lazyRouteComponent(() => import('../evaluations/EvaluationsPage.tsx'), 'EvaluationsPage'),
})

const checkIns = createRoute({
  getParentRoute: () => program,
  path: 'check-ins',
  validateSearch: checkInSearchIn,
  component: lazyRouteComponent(() => import('../check-ins/CheckInsPage.tsx'), 'CheckInsPage'),
})

const checkIn = createRoute({
  getParentRoute: () => program,
  path: 'check-ins/$id/$party',
  component: lazyRouteComponent(() => import('../check-ins/CheckInPage.tsx'), 'CheckInPage'),
})

const feedback = createRoute({
  getParentRoute: () => program,
  path: 'feedback',
  component: lazyRouteComponent(() => import('../feedback/FeedbackPage.tsx'), 'FeedbackPage'),
})

const rules = createRoute({
  getParentRoute: () => program,
  path: 'rules',
  validateSearch: (search) => textIn(search, 'edition'),
  component: lazyRouteComponent(() => import('../rules/RulesPage.tsx'), 'RulesPage'),
})

const dryRun = createRoute({
  getParentRoute: () => program,
  path: 'rules/dry-run',
  component: lazyRouteComponent(() => import('../dry-run/DryRunPage.tsx'), 'DryRunPage'),
})

const compare = createRoute({
  getParentRoute: () => program,
  path: 'rules/compare',
  validateSearch: (search) => textIn(search, 'from', 'to'),
  component: lazyRouteComponent(() => import('../compare/ComparePage.tsx'), 'ComparePage'),
})

const programFile = createRoute({
  getParentRoute: () => program,
  path: 'rules/file',
  component: lazyRouteComponent(() => import('../program-file/ProgramFilePage.tsx'), 'ProgramFilePage'),
})

const editRules = createRoute({
  getParentRoute: () => program,
  path: 'rules/edit',
  component: lazyRouteComponent(() => import('../rule-editor/EditorPage.tsx'), 'EditorPage'),
})
const ruleTexts = createRoute({
  getParentRoute: () => program,
  path: 'rules/translate',
  component: lazyRouteComponent(() => import('../rule-editor/norms/TextsPage.tsx'), 'TextsPage'),
})

const setUp = createRoute({
  getParentRoute: () => program,
  path: 'set-up',
  component: lazyRouteComponent(() => import('../set-up/SetUpPage.tsx'), 'SetUpPage'),
})

const setUpTask = createRoute({
  getParentRoute: () => program,
  path: 'set-up/$page',
  component: lazyRouteComponent(() => import('../set-up/TaskPage.tsx'), 'TaskPage'),
})

const activity = createRoute({
  getParentRoute: () => program,
  path: 'activity',
  validateSearch: (search) => ({ ...textIn(search, 'type', 'person'), ...dayIn(search, 'from', 'to') }),
  component: lazyRouteComponent(() => import('../audit/ActivityPage.tsx'), 'ActivityPage'),
})

const concerns = createRoute({
  getParentRoute: () => program,
  path: 'concerns',
  component: lazyRouteComponent(() => import('../concerns/ConcernsPage.tsx'), 'ConcernsPage'),
})

const settings = createRoute({
  getParentRoute: () => program,
  path: 'settings',
  component: lazyRouteComponent(() => import('../programs/SettingsPage.tsx'), 'SettingsPage'),
})

const pairs = [matching, mentorships, mentorship, endMentorship, evaluations, checkIns, checkIn, feedback]
const inProgram = [
  overview,
  people,
  invite,
  ...pairs,
  rules,
  dryRun,
  editRules,
  ruleTexts,
  compare,
  programFile,
  setUp,
  setUpTask,
  activity,
  concerns,
  settings,
]

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    association.addChildren([programs, associationSettings, startProgram, program.addChildren(inProgram)]),
  ]),
  basepath: '/admin',
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: BrokenPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
