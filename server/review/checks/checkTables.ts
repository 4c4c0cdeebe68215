/** Columns of the tables of the check. Times are milliseconds since 1970. */
export interface CheckTables {
  /** Findings, or rules of a plan, that a person declared to be as intended. */
  acceptedFinding: {
    id: string;
    planId: string;
    /** `finding` or `rule`. */
    scope: string;
    /** The finding's key, or the rule. */
    key: string;
    rule: string;
    /** What the finding said when it was accepted. */
    message: string;
    reason: string;
    createdAt: number;
    createdBy: string;
  };
  /** The administrator's additions to the lists: one row or none. */
  checkList: {
    /** Always 1. */
    id: number;
    /** JSON of `Partial<CheckLists>`. */
    additions: string;
    changedAt: number;
    changedBy: string;
  };
}
