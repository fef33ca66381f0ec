/** The folder of the second copy in the page's own part of the file system. */
export const SECOND_COPY = 'second-copy';
