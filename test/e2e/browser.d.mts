/** Path of a Chromium, or null when there is none. */
export function findBrowser(): string | null;
export function findBrowserForTests(): string | null;
export const LAUNCH_ARGS: string[];
export const NO_BROWSER: string;
