import { departmentWrites } from './departmentWrites';
import { letterWrites } from './letterWrites';
import type { PlanSettings } from './settings';
import type { SettingWrite } from './settingWrite';

/** What is to be written into a shared document for these changes, so that what others change at the same time stays. */
export function settingWrites(
  fields: Readonly<Record<string, unknown>>,
  { departments, coverLetter, ...others }: Partial<PlanSettings>,
): readonly SettingWrite[] {
  return [
    ...Object.entries(others),
    ...(departments ? departmentWrites(fields, departments) : []),
    ...(coverLetter === undefined ? [] : letterWrites(fields, coverLetter)),
  ];
}
