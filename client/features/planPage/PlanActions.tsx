import type { PlanView } from '../../../shared/protocol/api';
import type { Role } from '../../../shared/protocol/roles';

interface Props {
  readonly planId: string;
  readonly plan: PlanView | null;
  readonly role: Role;
}

/** What takes a plan to other people: export and sharing. */
export function PlanActions(_: Props) {
  return null;
}
