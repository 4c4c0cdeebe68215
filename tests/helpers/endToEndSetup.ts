import { afterAll, afterEach } from 'vitest';
import { reportFailure } from './failureReport';
import { forgetClosedPages, takePageErrors } from './watchedPages';

let reported = false;

/** An error that no page has caught fails the test in which it came. */
function throwPageErrors(): void {
  const errors = takePageErrors();
  if (errors.length > 0)
    throw new AggregateError(errors, errors.map(({ message, stack }) => stack ?? message).join('\n'));
}

afterEach(async ({ task }) => {
  reported = task.result?.state === 'fail';
  if (reported) console.error(await reportFailure(task.name));
  forgetClosedPages();
  throwPageErrors();
});

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what is wanted
afterAll(async ({}, file) => {
  // Set-ups that fail leave no test behind that could tell.
  const isSetUpBroken = file.tasks.some(({ result }) => result?.state === 'fail');
  if (isSetUpBroken && !reported) console.error(await reportFailure(file.name));
  throwPageErrors();
});
