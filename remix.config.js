/**
 * The options of the Remix plugin; `vite.config.ts` reads them.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export const remixConfig = {
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
  serverModuleFormat: 'esm',
};
