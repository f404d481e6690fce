/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: process.env.BUILD_FOLDER ?? 'build',
  ssr: true,
  ignoredRouteFiles: ['**/.*', '**/*.css', '**/*.test.*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: false,
    // Both of these would put code with open advisories (turbo-stream, the manifest route) in the path of a request.
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
}
