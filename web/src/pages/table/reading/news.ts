// What of the table's life is told to who cannot see it: what matters to everybody, and the rest. Pure.
import type { EventType, Role } from '../../../wire/types';
import type { Heard } from '../../../design/reading.svelte';

/** Told even to who wants to hear little. Who comes and goes, roles and locks are told apart: they are states, not acts. */
const MATTERS: ReadonlySet<EventType> = new Set<EventType>([
  'phase_opened',
  'cards_revealed',
  'round_opened',
  'round_closed',
  'board_renamed',
  'board_finished',
  'board_reopened',
]);
/** Told otherwise, or of no use to hear. */
const UNTOLD: ReadonlySet<EventType> = new Set<EventType>([
  'board_opened',
  'member_joined',
  'member_changed',
  'member_removed',
  'board_locked',
]);

export function matters(type: EventType): boolean {
  return MATTERS.has(type);
}

export function isTold(type: EventType, heard: Heard): boolean {
  return heard === 'all' ? !UNTOLD.has(type) : heard === 'few' && matters(type);
}

/** What a person may do, as far as others can change it meanwhile. */
export interface Standing {
  role: Role | undefined;
  locked: boolean;
}

const ROLE_TOLD: Record<Role, string> = {
  participant: 'told-role-participant',
  facilitator: 'told-role-facilitator',
  observer: 'told-role-observer',
};

/** The keys of what to say where it has changed. */
export function changesOf(before: Standing, now: Standing): string[] {
  const keys: string[] = [];
  if (before.role && now.role && before.role !== now.role) keys.push(ROLE_TOLD[now.role]);
  if (before.locked !== now.locked && now.role === 'participant')
    keys.push(now.locked ? 'locked' : 'told-unlocked');
  return keys;
}

/** Who has come and who has gone. */
export function comings(
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
): { came: string[]; left: string[] } {
  return {
    came: [...now].filter((id) => !before.has(id)),
    left: [...before].filter((id) => !now.has(id)),
  };
}
