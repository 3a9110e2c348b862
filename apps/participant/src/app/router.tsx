import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { PublicLayout } from '../shell/PublicLayout.tsx'
import { CrashedPage } from '../shell/CrashedPage.tsx'
import { MissingHere, MissingPage } from '../shell/MissingPage.tsx'

const textOrNone = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const root = createRootRoute({ component: Outlet, errorComponent: CrashedPage, notFoundComponent: MissingPage })

const open = createRoute({ getParentRoute: () => root, id: 'open', component: PublicLayout })

const start = createRoute({
  getParentRoute: () => open,
  path: '/',
  validateSearch: (search): { error?: string | undefined; next?: string | undefined } => ({
    error: textOrNone(search['error']),
    next: textOrNone(search['next']),
  }),
  component: lazyRouteComponent(() => import('../sign-in/StartPage.tsx'), 'StartPage'),
})

const verify = createRoute({
  getParentRoute: () => open,
  path: 'verify',
  validateSearch: (search): { token?: string | undefined; next?: string | undefined; error?: string | undefined } => ({
    token: textOrNone(search['token']),
    next: textOrNone(search['next'] ?? search['callbackURL']),
    error: textOrNone(search['error']),
  }),
  component: lazyRouteComponent(() => import('../sign-in/VerifyPage.tsx'), 'VerifyPage'),
})

const reset = createRoute({
  getParentRoute: () => open,
  path: 'reset',
  component: lazyRouteComponent(() => import('../sign-in/ResetPage.tsx'), 'ResetPage'),
})

const choosePassword = createRoute({
  getParentRoute: () => open,
  path: 'reset/$token',
  component: lazyRouteComponent(() => import('../sign-in/ChoosePasswordPage.tsx'), 'ChoosePasswordPage'),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: 'invitation/$token',
  component: lazyRouteComponent(() => import('../invitation/InvitationPage.tsx'), 'InvitationPage'),
})

const act = createRoute({
  getParentRoute: () => root,
  path: 'act/$token',
  component: lazyRouteComponent(() => import('../act/ActPage.tsx'), 'ActPage'),
})

// Links of older mails carry their token as a question.
const tokenOf = (search: Record<string, unknown>) => ({ token: textOrNone(search['token']) })

const invitationByQuestion = createRoute({
  getParentRoute: () => open,
  path: 'invitation',
  validateSearch: tokenOf,
  beforeLoad: ({ search: { token } }) =>
    redirect({ ...(token ? { to: '/invitation/$token', params: { token } } : { to: '/' }), throw: true }),
})

const resetByQuestion = createRoute({
  getParentRoute: () => open,
  path: 'reset-password',
  validateSearch: tokenOf,
  beforeLoad: ({ search: { token } }) =>
    redirect({ ...(token ? { to: '/reset/$token', params: { token } } : { to: '/reset' }), throw: true }),
})

const organization = createRoute({
  getParentRoute: () => root,
  path: 'o/$slug',
  component: lazyRouteComponent(() => import('../shell/OrganizationLayout.tsx'), 'OrganizationLayout'),
  notFoundComponent: MissingHere,
})

const home = createRoute({
  getParentRoute: () => organization,
  path: '/',
  validateSearch: (search): { m?: string | undefined } => ({ m: textOrNone(search['m']) }),
  component: lazyRouteComponent(() => import('../home/HomePage.tsx'), 'HomePage'),
})

const you = createRoute({
  getParentRoute: () => organization,
  path: 'you',
  component: lazyRouteComponent(() => import('../you/YouPage.tsx'), 'YouPage'),
})

const mentorships = createRoute({
  getParentRoute: () => organization,
  path: 'mentorships',
  component: lazyRouteComponent(() => import('../mentorship/MentorshipsPage.tsx'), 'MentorshipsPage'),
})

const overview = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id',
  component: lazyRouteComponent(() => import('../mentorship/OverviewPage.tsx'), 'OverviewPage'),
})

const goals = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/goals',
  component: lazyRouteComponent(() => import('../goals/GoalsPage.tsx'), 'GoalsPage'),
})

const hours = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/hours',
  component: lazyRouteComponent(() => import('../hours/HoursPage.tsx'), 'HoursPage'),
})

const review = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/review',
  component: lazyRouteComponent(() => import('../reviews/ReviewPage.tsx'), 'ReviewPage'),
})

const timeline = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/timeline',
  component: lazyRouteComponent(() => import('../plans/TimelinePage.tsx'), 'TimelinePage'),
})

const meetings = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/meetings',
  component: lazyRouteComponent(() => import('../meetings/MeetingsPage.tsx'), 'MeetingsPage'),
})

const planMeeting = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/meetings/plan',
  component: lazyRouteComponent(() => import('../meetings/PlanPage.tsx'), 'PlanPage'),
})

const logMeeting = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/meetings/log',
  component: lazyRouteComponent(() => import('../meetings/LogPage.tsx'), 'LogPage'),
})

const meeting = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/meetings/$contact',
  component: lazyRouteComponent(() => import('../meetings/MeetingPage.tsx'), 'MeetingPage'),
})

const agreement = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/agreement',
  component: lazyRouteComponent(() => import('../agreement/AgreementPage.tsx'), 'AgreementPage'),
})

const meet = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/meet',
  component: lazyRouteComponent(() => import('../mentorship/MeetPage.tsx'), 'MeetPage'),
})

const sign = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/agreement/sign',
  component: lazyRouteComponent(() => import('../agreement/SignPage.tsx'), 'SignPage'),
})

const earlier = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/agreement/$number',
  component: lazyRouteComponent(() => import('../agreement/EarlierPage.tsx'), 'EarlierPage'),
})

const renewal = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/renewal',
  component: lazyRouteComponent(() => import('../parting/RenewalPage.tsx'), 'RenewalPage'),
})

const newerRules = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/rules',
  component: lazyRouteComponent(() => import('../adoption/AdoptionPage.tsx'), 'AdoptionPage'),
})

const evaluation = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/evaluation',
  component: lazyRouteComponent(() => import('../parting/EvaluationPage.tsx'), 'EvaluationPage'),
})

const feedback = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/feedback',
  component: lazyRouteComponent(() => import('../feedback/FeedbackPage.tsx'), 'FeedbackPage'),
})

const parting = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/parting',
  component: lazyRouteComponent(() => import('../parting/PartingPage.tsx'), 'PartingPage'),
})

const ending = createRoute({
  getParentRoute: () => organization,
  path: 'm/$id/ending',
  component: lazyRouteComponent(() => import('../parting/EndingPage.tsx'), 'EndingPage'),
})

const tree = root.addChildren([
  open.addChildren([start, verify, reset, choosePassword, invitationByQuestion, resetByQuestion]),
  invitation,
  act,
  organization.addChildren([
    home,
    you,
    mentorships,
    overview,
    goals,
    timeline,
    hours,
    review,
    meetings,
    planMeeting,
    logMeeting,
    meeting,
    agreement,
    meet,
    sign,
    earlier,
    renewal,
    newerRules,
    evaluation,
    feedback,
    parting,
    ending,
  ]),
])

export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
