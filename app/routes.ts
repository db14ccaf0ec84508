import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config';

export default [
  // Participants
  route('/', 'routes/participants/home.tsx', { index: true }),
  route('/join', 'routes/participants/join.tsx'),
  route('/s/:code', 'routes/participants/door.tsx'),
  layout('routes/participants/room.tsx', [
    ...prefix('/s/:code', [
      route('now', 'routes/participants/now.tsx'),
      route('items/:proposalId', 'routes/participants/item.tsx'),
      route('items/:proposalId/object', 'routes/participants/object.tsx'),
      route('items/:proposalId/note', 'routes/participants/note.tsx', { id: 'item-note' }),
      route('all', 'routes/participants/all.tsx'),
      route('list', 'routes/participants/list.tsx'),
      route('list/:categoryId', 'routes/participants/category.tsx'),
      route('list/:categoryId/note', 'routes/participants/note.tsx', { id: 'category-note' }),
      route('say', 'routes/participants/say.tsx'),
      route('say/harm', 'routes/participants/say-harm.tsx'),
      route('say/wording/:categoryId', 'routes/participants/say-wording.tsx'),
      route('say/same', 'routes/participants/say-same.tsx'),
      route('say/story', 'routes/participants/say-story.tsx'),
      route('sent', 'routes/participants/sent.tsx'),
      route('mine', 'routes/participants/mine.tsx'),
      route('results', 'routes/participants/results.tsx'),
      route('opinions', 'routes/participants/opinions.tsx'),
    ]),
  ]),
  route('/r', 'routes/participants/receipt.tsx'),
  route('/s/:code/similar', 'routes/participants/similar.ts'),
  route('/s/:code/items/:proposalId/second', 'routes/participants/second.ts'),
  route('/s/:code/items/:proposalId/unfit', 'routes/participants/unfit.ts'),
  route('/s/:code/mine.json', 'routes/participants/own-export.ts'),
  route('/s/:code/events', 'routes/participants/room-events.ts'),
  route('/s/:code/answers', 'routes/participants/room-answers.ts'),

  // Accounts
  route('/account', 'routes/account/sign-in.tsx'),
  route('/account/sign-out', 'routes/account/sign-out.tsx'),
  route('/setup/:token', 'routes/account/set-up.tsx'),

  // Facilitators
  layout('routes/facilitators/frame.tsx', [
    route('/account/settings', 'routes/account/settings.tsx'),
    ...prefix('/f', [
      index('routes/facilitators/home.tsx'),
      route('accounts', 'routes/facilitators/accounts.tsx'),
      route('taxonomies', 'routes/facilitators/taxonomies/list.tsx'),
      route('taxonomies/new', 'routes/facilitators/taxonomies/new.tsx'),
      route('taxonomies/:slug', 'routes/facilitators/taxonomies/taxonomy.tsx'),
      route('taxonomies/:slug/import', 'routes/facilitators/taxonomies/import.tsx'),
      route('taxonomies/:slug/edit', 'routes/facilitators/taxonomies/edit.tsx'),
      route('taxonomies/:slug/categories/:category', 'routes/facilitators/taxonomies/category.tsx'),
      route('taxonomies/:slug/members', 'routes/facilitators/members.tsx'),
      route('taxonomies/:slug/sessions/new', 'routes/facilitators/sessions/new.tsx'),
      route('taxonomies/:slug/publish', 'routes/facilitators/publish.tsx'),
      ...prefix('sessions/:id', [
        index('routes/facilitators/sessions/control.tsx'),
        route('next', 'routes/facilitators/sessions/next.tsx'),
        route('door', 'routes/facilitators/sessions/door.tsx'),
        route('decisions', 'routes/facilitators/sessions/decisions.tsx'),
        route('opinions', 'routes/facilitators/sessions/opinions.tsx'),
        route('queue', 'routes/facilitators/sessions/queue.tsx'),
        route('agenda', 'routes/facilitators/sessions/agenda.tsx'),
        route('items/new', 'routes/facilitators/sessions/new-item.tsx'),
        route('items/:item', 'routes/facilitators/sessions/item.tsx'),
        route('share', 'routes/facilitators/sessions/share.tsx'),
        route('slips', 'routes/facilitators/sessions/slips.tsx'),
      ]),
    ]),
  ]),
  // The projector, and sheets to print, without anything around them
  route('/o/:token', 'routes/facilitators/sessions/projector.tsx'),
  route('/f/sessions/:id/answers.csv', 'routes/facilitators/sessions/answers-csv.ts'),
  route('/f/sessions/:id/poster', 'routes/facilitators/sessions/poster.tsx'),
  route('/f/sessions/:id/slips/:batch', 'routes/facilitators/sessions/slip-sheet.tsx'),

  // Tool builders
  route('/t', 'routes/builders/taxonomies.tsx'),
  ...prefix('/t/:slug', [
    index('routes/builders/taxonomy.tsx'),
    route('versions', 'routes/builders/versions.tsx'),
    route('c/:id', 'routes/builders/concept.tsx'),
    route('v/:version', 'routes/builders/version.tsx'),
    route('v/:version/*', 'routes/api/artifact.ts'),
    route('latest/*', 'routes/api/latest.ts'),
    route('versions.json', 'routes/api/versions.ts', { id: 'versions.json' }),
  ]),
  route('/schema/:file', 'routes/api/schema.ts', { id: 'schema' }),
  route('/context/:file', 'routes/api/schema.ts', { id: 'context' }),
  route('/.well-known/jwks.json', 'routes/api/jwks.ts'),
  ...prefix('/api/v1', [
    route('taxonomies', 'routes/api/taxonomies.ts'),
    route('taxonomies/:slug/concepts/:id', 'routes/api/concept.ts'),
    route('taxonomies/:slug/versions', 'routes/api/versions.ts', { id: 'api-versions' }),
  ]),
] satisfies RouteConfig;
