import { formatLabel } from '../../../shared/plan/numbering';
import type { LevelFormat } from '../../../shared/schema/settings';

/** What a level that is added to a scheme looks like at first. */
export const NEW_LEVEL: LevelFormat = { numerals: 'decimal', before: '（', after: '）' };

/** One line of a scheme's preview; `level` counts from 1. */
export interface PreviewLine {
  readonly level: number;
  readonly label: string;
}

/** How a scheme counts: each level's first label down to its `depth`-th level, then the second of level 1. */
export function schemePreview(scheme: readonly LevelFormat[], depth: number): readonly PreviewLine[] {
  const lines = scheme
    .slice(0, depth)
    .map((format, index) => ({ level: index + 1, label: formatLabel(1, format) }));
  const [first] = scheme;
  return first ? [...lines, { level: 1, label: formatLabel(2, first) }] : lines;
}

/** A level's format with or without counting on through the wider levels. */
export function setCountsOn({ continues, ...format }: LevelFormat, countsOn: boolean): LevelFormat {
  return countsOn ? { ...format, continues: true } : format;
}
