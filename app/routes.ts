import { type RouteConfig, route } from '@remix-run/route-config';

export default [
  // Participants
  route('/', 'routes/participants/home.tsx', { index: true }),
] satisfies RouteConfig;
