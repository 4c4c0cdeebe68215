import type { Member } from './member';
import type { RoomDependencies } from './roomDependencies';

/** Tells a person that a chapter is locked. To find out cost as much as many messages: who goes on trying waits. */
export function refuseLocked(
  member: Member,
  { limits, clock }: Pick<RoomDependencies, 'limits' | 'clock'>,
): void {
  member.refuse('locked');
  const wait = member.messages.take(limits.refusalCost, clock.now());
  if (wait > 0) member.socket.pauseReading(wait);
}
