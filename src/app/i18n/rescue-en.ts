/**
 * What is said when the page does not work. Plain sentences only: of another language they are kept when the page has
 * started well, since no file of it can be asked for then.
 */
export const rescueEn = {
  noStart: 'Cartouche did not start',
  aboutNoStart: 'Something is wrong with this version. Your games and saves are untouched.',
  aboutNewVersion:
    'Something is wrong with the new version. Your games and saves are untouched, and the version before is still on this device.',
  stopped: 'Something went wrong',
  aboutStopped: 'Cartouche ran into an error.',
  isKept: 'Your game is saved where you were.',
  isNotKept: 'Your game could not be saved just now. What was saved before is still there.',
  fromLastPlace: 'Your game goes on from where it was last saved.',
  goBack: 'Go back to the version before',
  again: 'Try again',
  goOn: 'Go on',
  reload: 'Reload Cartouche',
  report: 'Save a report as a file',
  aboutReport:
    'The report says which version, browser, settings and error it was. It has nothing about you in it, and is sent nowhere.',
  details: 'Details',
};
