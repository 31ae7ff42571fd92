// What the open phase asks of somebody now: its prompt, until what that foretells has come about. Pure.
import type { PhaseAtTable } from '../../../store/types';
import type { Role } from '../../../wire/types';

export type Ask = 'prompt' | 'task-observer' | 'task-revealed' | 'task-chosen';

export function askOf(
  phase: Pick<PhaseAtTable, 'writing' | 'revealed' | 'vote'> | null,
  choosing: boolean,
  role: Role | undefined,
): Ask {
  if (role === 'observer') return 'task-observer';
  if (phase?.vote && !choosing) return 'task-chosen';
  if (phase?.writing === 'private' && phase.revealed) return 'task-revealed';
  return 'prompt';
}
