/** Version of the package; written in by the build. */
declare const APP_VERSION: string;

/** The version of the package, as in its package.json. */
export const VERSION = APP_VERSION;
