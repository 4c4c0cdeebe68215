// Checks a plan away from the page: takes what changed, answers with the findings.

import { createCheckedPlan } from './checkedPlan';
import type { CheckAnswer, CheckRequest } from './checkMessages';

const plan = createCheckedPlan();
const answer = (message: CheckAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { version } = data;
  try {
    plan.take(data);
    answer({ version, findings: plan.check() });
  } catch (error) {
    answer({ version, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
