import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config';

export default [
  // Participants
  route('/', 'routes/participants/home.tsx', { index: true }),
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
      route('taxonomies/:slug/members', 'routes/facilitators/members.tsx'),
      route('taxonomies/:slug/sessions/new', 'routes/facilitators/sessions/new.tsx'),
    ]),
  ]),
] satisfies RouteConfig;
