import type { CoverLetter, LevelFormat } from '../schema/settings';
import type { ColumnRole, ValueKind } from './columnRole';
import type { Quantity } from './quantity';

/** A heading as a reader sees it; `id` is its node's. `number` is the computed label, '' for plain ones. */
export interface PlanHeading {
  readonly id: string;
  readonly level: number;
  readonly number: string;
  readonly text: string;
  readonly kind: 'numbered' | 'plain' | 'annex' | 'run-in';
  /** The label that an imported file carried, or null. */
  readonly importedLabel: string | null;
}

export interface PlanColumn {
  readonly id: string;
  readonly name: string;
  readonly role: ColumnRole;
  readonly year: number | null;
  readonly valueKind: ValueKind | null;
  readonly unit: string | null;
}

/** Any table of the plan; `columns` are in their printed order, `rows` counts the rows below the header. */
export interface PlanTable {
  readonly id: string;
  readonly caption: string;
  readonly kind: 'indicators' | 'tasks' | 'projects' | 'keyProjects' | 'plain';
  readonly columns: readonly PlanColumn[];
  readonly rows: number;
}

export interface IndicatorValue extends Quantity {
  readonly year: number | null;
  readonly kind: ValueKind;
  readonly columnId: string;
}

/** One row of an indicator table. `parent` is the name of the row that a 其中 sub-row belongs to. */
export interface Indicator {
  readonly id: string;
  readonly tableId: string;
  readonly group: string | null;
  readonly parent: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly values: readonly IndicatorValue[];
  readonly attribute: 'expected' | 'binding' | null;
}

/** One row of a project list or key project list; `fields` is keyed by column role, texts as written. */
export interface Project {
  readonly id: string;
  readonly tableId: string;
  readonly number: string;
  readonly name: string;
  readonly fields: Readonly<Partial<Record<ColumnRole, string>>>;
}

/** Who carries out what; `departments` includes the lead; `quote` is the text that says so. */
export interface PlanResponsibility {
  readonly id: string;
  readonly lead: string;
  readonly departments: readonly string[];
  readonly quote: string;
}

/** Text that an import could not understand, kept in the document all the same. */
export interface Loss {
  readonly text: string;
  readonly reason: string;
}

/** All that a plan says, as data: a pure function of the document (readPlan). */
export interface Plan {
  readonly title: string;
  readonly subtitle: string;
  readonly scheme: readonly LevelFormat[];
  readonly headings: readonly PlanHeading[];
  readonly tables: readonly PlanTable[];
  readonly indicators: readonly Indicator[];
  readonly projects: readonly Project[];
  readonly boxes: readonly { readonly id: string; readonly label: string; readonly title: string }[];
  readonly notes: readonly { readonly id: string; readonly mark: string; readonly text: string }[];
  readonly responsibilities: readonly PlanResponsibility[];
  readonly annexes: readonly { readonly id: string; readonly label: string; readonly title: string }[];
  readonly charts: readonly { readonly id: string; readonly kind: string; readonly title: string }[];
  readonly coverLetter: CoverLetter | null;
}
