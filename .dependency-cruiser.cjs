// Who may import whom.
const { globSync, readFileSync } = require('node:fs')

const inSlice = '^apps/api/src/([^/]+)/'
// A use case is a file that gives the schema a mutation.
const useCases = globSync('apps/api/src/*/*.ts', { cwd: __dirname })
  .filter((file) => readFileSync(`${__dirname}/${file}`, 'utf8').includes('builder.mutationField('))
  .map((file) => `^${file.replaceAll('.', '[.]')}$`)

const appSlices =
  'act|adoption|agreement|agreements|audit|check-ins|compare|concerns|dry-run|enrolment|evaluations|feedback|goals|home|hours|invitation|matching|meetings|mentorship|mentorships|organizations|parting|people|plans|program-file|programs|reports|reviews|rule-editor|rules|sign-in|you'

// What the pages of several slices show or stand in; every slice may ask for it.
const shared = [
  '^apps/admin/src/(programs/program|organizations/association)[.]ts$',
  '^apps/admin/src/(mentorships/(PairList|list-search|undo-pairing|UnknownMentorship)|enrolment/InvitationTable)[.]tsx?$',
  '^apps/admin/src/(check-ins/use-check-ins|dry-run/(use-dry-run|OwnersView)|program-file/BeginFromFile|rules/use-proposal)[.]tsx?$',
  '^apps/participant/src/(goals/Goals|hours/HoursPanel|parting/(Over|use-readers)|adoption/(NewerRulesTask|SetAside|newer-rules))[.]tsx?$',
  '^apps/participant/src/plans/(plans[.]module[.]css|(LineForm|PlanList|TimelineLink|plan)[.]tsx?)$',
  '^apps/participant/src/meetings/(NextAside|MeetingsSoFar|DidItHappen|meeting|when)[.]tsx?$',
]

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'the domain imports zod, in its rules, and Temporal; nothing else',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: '[.](test|examples)[.]ts$' },
      to: { pathNot: ['^packages/domain/src', 'node_modules/zod', 'node_modules/temporal-polyfill'] },
    },
    {
      name: 'zod-in-rules-only',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: ['rules[.]ts$', '^packages/domain/src/rules/', '[.]test[.]ts$'] },
      to: { path: 'node_modules/zod' },
    },
    {
      name: 'domain-slice-by-its-door',
      comment: 'another slice of the domain is entered by its index.ts only',
      severity: 'error',
      from: { path: '^packages/domain/src/([^/]+)/' },
      to: { path: '^packages/domain/src/[^/]+/(?!index[.]ts$)', pathNot: '^packages/domain/src/$1/' },
    },
    {
      name: 'domain-by-its-doors',
      comment: 'from outside too',
      severity: 'error',
      from: { pathNot: '^packages/domain/' },
      to: { path: '^packages/domain/src/[^/]+/(?!index[.]ts$)' },
    },
    {
      name: 'matching-stands-alone',
      comment: 'the solver imports nothing of ours and nothing of others: it could be a package of its own',
      severity: 'error',
      from: { path: '^packages/matching/src', pathNot: '[.](test|examples)[.]ts$' },
      to: { pathNot: '^packages/matching/src', dependencyTypesNot: ['core'] },
    },
    {
      name: 'matching-by-its-door',
      severity: 'error',
      from: { pathNot: '^packages/matching/' },
      to: { path: '^packages/matching/src/(?!index[.]ts$)' },
    },
    {
      name: 'program-file-is-pure',
      comment: 'a program as a file needs the domain, zod and the YAML reader; nothing else',
      severity: 'error',
      from: { path: '^packages/program-file/src', pathNot: '[.]test[.]ts$' },
      to: {
        pathNot: ['^packages/(program-file/src|domain/src/[^/]+/index[.]ts)', 'node_modules/(zod|yaml)'],
      },
    },
    {
      name: 'program-file-by-its-door',
      severity: 'error',
      from: { pathNot: '^packages/program-file/' },
      to: { path: '^packages/program-file/src/(?!index[.]ts$)' },
    },
    {
      name: 'apps-do-not-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'apps-know-the-contract-only',
      comment: 'the apps know the API as packages/schema; the rules are answered by the server',
      severity: 'error',
      from: { path: '^(apps/(admin|participant)|packages/(client|ui))/' },
      to: { path: '^(apps/api|prisma|packages/domain)/' },
    },
    {
      name: 'packages-do-not-import-apps',
      severity: 'error',
      from: { path: '^(packages|prisma)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'ui-knows-no-graphql-and-no-routes',
      severity: 'error',
      from: { path: '^packages/ui/' },
      to: {
        path: [
          '^packages/(client|schema)/',
          'node_modules/(@?urql|graphql|@tanstack/react-router)/',
          'node_modules/@urql/',
        ],
      },
    },
    {
      name: 'app-slices-are-strangers',
      comment: 'a slice of an app imports its own files and what all share, not another slice',
      severity: 'error',
      from: { path: `^apps/(?:admin|participant)/src/(${appSlices})/` },
      to: {
        path: `^apps/(?:admin|participant)/src/(${appSlices})/`,
        pathNot: ['^apps/(?:admin|participant)/src/$1/', ...shared],
      },
    },
    {
      name: 'use-cases-are-private',
      comment: "inside the API a slice uses another's types, store and readings, never its use cases",
      severity: 'error',
      // A button of a mail presses what the page does: the same use cases, in the name of whom the mail went to.
      from: { path: inSlice, pathNot: ['[.]test[.]ts$', '^apps/api/src/buttons/press[.]ts$'] },
      to: { path: useCases, pathNot: '^apps/api/src/$1/' },
    },
    {
      name: 'one-door-to-the-tables',
      comment: 'only the tenancy makes a database client',
      severity: 'error',
      from: { path: '^apps/api/src', pathNot: ['^apps/api/src/tenancy/', '[.]test[.]ts$'] },
      to: { path: '@prisma/adapter-pg' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { pathNot: ['[.](test|spec)[.]tsx?$', '^test/'] },
      to: { path: ['[.](test|spec)[.]tsx?$', '^test/'], pathNot: '^test/checks/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(apps|packages)/[^/]+/(dist|generated|src/gql)/', '^(prisma|test)/generated/'] },
    // Its other parser needs an interface that the installed TypeScript does not have.
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
