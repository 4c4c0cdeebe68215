import type { CloseEvent } from '../../../shared/protocol/closeEvents';

/** Why a plan was closed, by the name of the close event. */
export type PlanCloseReason = CloseEvent['reason'];
