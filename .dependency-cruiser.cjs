/**
 * Who may import whom: the table of the architecture, one row a folder. What a folder may import is
 * listed whole; everything else, packages included, is refused. Type-only imports count too.
 */

const tests = '\\.(test|fixture)\\.tsx?$';

const folder = (path) => `^${path}/`;
const pkg = (name) => `(^|/)node_modules/${name}/`;
const anyPackage = '(^|/)node_modules/';
/** How a module of Node's own appears: `node:fs/promises` as `fs/promises`. */
const nodeModule = '^[a-z_/]+$';

const domain = folder('app/domain');
const contracts = folder('app/contracts');
const repositories = folder('db/repositories');
const exportsFolder = folder('app/exports');
const importsFolder = folder('app/imports');
const usecases = folder('app/usecases');
const gates = folder('app/gates');
const platform = folder('app/platform');
const i18n = folder('app/i18n');
const realtimeClient = folder('app/realtime/client');
const components = folder('app/components');
const styles = folder('app/styles');

/** What each folder may import, besides itself. `mayAsType`: as a type only. */
const rows = [
  {
    // Pure: no clock, no randomness, nothing of Node. Hashing and ids are passed in.
    name: 'domain',
    from: domain,
    may: [pkg('semver'), pkg('@types/semver'), pkg('diff')],
  },
  { name: 'contracts', from: contracts, may: [domain, pkg('zod')] },
  { name: 'exports', from: exportsFolder, may: [domain, contracts, anyPackage, nodeModule] },
  { name: 'imports', from: importsFolder, may: [domain, contracts, anyPackage, nodeModule] },
  // Columns with a closed list of values take it from the domain, so that it stands in one place.
  { name: 'db-schema', from: folder('db/schema'), may: [domain, pkg('drizzle-orm')] },
  {
    name: 'db',
    from: '^db/(repositories/|embedded/|[^/]+$)',
    may: [
      folder('db'),
      domain,
      contracts,
      '^app/platform/(env|project-root)\\.ts$',
      anyPackage,
      nodeModule,
    ],
  },
  {
    name: 'usecases',
    from: usecases,
    may: [
      domain,
      contracts,
      exportsFolder,
      importsFolder,
      repositories,
      // What may be logged of an error is decided there.
      '^app/platform/logger\\.server\\.ts$',
      anyPackage,
      nodeModule,
    ],
    // The shape of `Deps` names the database that it holds.
    mayAsType: ['^db/client\\.server\\.ts$'],
  },
  {
    // `i18n`: in which language somebody is to be answered is read from the request as well.
    name: 'gates',
    from: gates,
    may: [platform, usecases, domain, contracts, i18n, anyPackage, nodeModule],
  },
  {
    name: 'jobs',
    from: folder('app/jobs'),
    may: [
      platform,
      usecases,
      domain,
      contracts,
      '^app/gates/system\\.server\\.ts$',
      // The queue works in the database itself, and who works on it is told there as well.
      '^db/living-workers\\.server\\.ts$',
      anyPackage,
      nodeModule,
    ],
  },
  // One file of its own, served for consumers: it must not bring any package's weight along but the domain's own.
  { name: 'verifier', from: folder('app/verifier'), may: [domain, exportsFolder, nodeModule] },
  {
    // Each is built into one file that runs in a thread of its own.
    name: 'workers',
    from: folder('app/workers'),
    may: [domain, nodeModule],
  },
  { name: 'realtime-client', from: realtimeClient, may: [contracts, anyPackage] },
  {
    name: 'realtime-server',
    from: '^app/realtime/(?!client/)',
    may: [contracts, usecases, domain, platform, gates, anyPackage, nodeModule],
  },
  {
    name: 'components-ui',
    from: folder('app/components/ui'),
    may: [pkg('react'), pkg('@types/react'), pkg('@remix-run/react')],
  },
  {
    name: 'components',
    from: '^app/components/(?!ui/)',
    may: [i18n, domain, contracts, realtimeClient, components, anyPackage],
  },
  {
    name: 'routes',
    from: folder('app/routes'),
    may: [
      gates,
      usecases,
      components,
      i18n,
      domain,
      contracts,
      realtimeClient,
      styles,
      anyPackage,
      nodeModule,
    ],
  },
  { name: 'i18n', from: i18n, may: [domain, contracts, folder('locales'), anyPackage, nodeModule] },
  {
    // `exports`: the wiring of the signing key to the form of the signature.
    name: 'platform',
    from: platform,
    may: [folder('db'), domain, contracts, exportsFolder, anyPackage, nodeModule],
    mayAsType: ['^app/usecases/deps\\.ts$'],
  },
];

const rowRules = rows.flatMap(({ name, from, may, mayAsType = [] }) => [
  forbid({
    name: `row-${name}`,
    comment: `What this folder may import stands in .dependency-cruiser.cjs, row "${name}".`,
    from: { path: from, pathNot: tests },
    to: { pathNot: [from, ...may, ...mayAsType] },
  }),
  ...mayAsType.map((path) =>
    forbid({
      name: `row-${name}-types-only`,
      comment: 'May be named as a type, not used.',
      from: { path: from, pathNot: tests },
      to: { path, dependencyTypesNot: ['type-only'] },
    }),
  ),
]);

const singleRules = [
  forbid({
    name: 'database-driver-only-in-db',
    comment: 'Drizzle and postgres are imported in db/, tests and scripts only.',
    from: { pathNot: ['^(db|tests|scripts)/', '^drizzle\\.config\\.ts$'] },
    to: { path: [pkg('drizzle-orm'), pkg('drizzle-kit'), pkg('postgres')] },
  }),
  forbid({
    name: 'remix-only-at-the-edge',
    comment: 'A move to another framework must not touch rules, use cases or the database.',
    from: { path: ['^db/', domain, contracts, usecases, exportsFolder, importsFolder] },
    to: { path: pkg('@remix-run/[^/]+') },
  }),
  forbid({
    name: 'scopes-are-minted-in-gates',
    comment:
      'A scope is the proof that somebody was let in: only gates make one; tests, by a factory.',
    from: { pathNot: [gates, '^tests/'] },
    to: { path: '^app/gates/mint\\.server\\.ts$' },
  }),
  forbid({
    name: 'routes-keep-to-their-audience',
    comment: 'What two audiences need is a component, a use case or a gate.',
    from: { path: '^app/routes/([^/]+)/' },
    to: { path: '^app/routes/', pathNot: '^app/routes/$1/' },
  }),
  forbid({
    name: 'server-loads-the-build',
    comment: 'Routes and sockets must share one module graph, which is that of the build.',
    from: { path: '^server\\.js$' },
    to: { path: '^(app|db)/' },
  }),
  forbid({
    name: 'scripts-go-in-by-the-system-gate',
    comment: 'A script does what a use case does, as the system; it knows no page and no socket.',
    from: { path: '^scripts/.*\\.ts$', pathNot: tests },
    to: { path: ['^app/(routes|components|realtime)/', '^app/gates/(?!system)', '^tests/'] },
  }),
  forbid({
    name: 'setup-needs-no-package',
    comment: 'These run before anything is installed; tsx is loaded once it is.',
    from: { path: '^scripts/.*\\.mjs$' },
    to: { pathNot: ['^scripts/.*\\.mjs$', '^server\\.js$', nodeModule, pkg('tsx')] },
  }),
  forbid({
    name: 'nothing-rests-on-tests-or-scripts',
    comment: 'The application runs without them.',
    from: { path: ['^(app|db)/', '^server\\.js$'], pathNot: tests },
    to: { path: '^(tests|scripts)/' },
  }),
  forbid({
    name: 'no-development-package-in-the-application',
    comment: 'It would be missing in an installation without them.',
    from: { path: '^(app|db)/', pathNot: [tests, '^app/routes\\.ts$'] },
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: '(^|/)node_modules/@types/',
    },
  }),
  forbid({
    name: 'no-unlisted-package',
    comment: 'It is in node_modules by accident only: list it in package.json.',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  }),
  forbid({
    name: 'no-circle',
    comment: 'Two modules that need each other are one, or need a third.',
    from: {},
    to: { circular: true },
  }),
  forbid({
    name: 'no-dangling-import',
    comment: 'It leads nowhere.',
    from: {},
    to: { couldNotResolve: true, pathNot: '^(virtual:|\\./build/)' },
  }),
];

function forbid(rule) {
  return { severity: 'error', ...rule };
}

module.exports = {
  forbidden: [...rowRules, ...singleRules],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
