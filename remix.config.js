/**
 * The options of the Remix plugin; `vite.config.ts` reads them.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export const remixConfig = {
  future: {
    v3_fetcherPersist: true,
    // Working out which routes a page may lead to took a fifth of the time for it; all of them are 6 kB, read once.
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
  serverModuleFormat: 'esm',
};
