// Where each action stands: as who answers for it said last, and where nobody has, as far as its days tell. Pure.
import type { PlanAction } from '../../../api/types';
import type { Kinds } from '../../../board/records';
import type { ProgressStatus, ReportProgress } from '../../../wire/types';

export const STATUSES = ['planned', 'under_way', 'done', 'stopped'] as const satisfies ProgressStatus[];
export type Progress = Kinds['progress'];

export interface Stand {
  action: PlanAction;
  told: Progress | undefined; // what was reported
  late: boolean; // its last day is over, and it is not said to be
}
export interface Column {
  status: ProgressStatus;
  stands: Stand[];
}

type Days = Pick<PlanAction, 'start' | 'end'>;

/** That it has ended nobody knows but who says so. */
export function statusOn({ start, end }: Days, told: Progress | undefined, today: string): ProgressStatus {
  const first = start ?? end;
  return told?.status ?? (first !== null && first <= today ? 'under_way' : 'planned');
}

export function byStatus(
  actions: readonly PlanAction[],
  progress: ReadonlyMap<string, Progress>,
  today: string,
): Column[] {
  const stands = actions.map((action) => {
    const told = progress.get(action.id);
    const status = statusOn(action, told, today);
    const last = action.end ?? action.start;
    const open = status === 'planned' || status === 'under_way';
    return { status, action, told, late: open && last !== null && last < today };
  });
  return STATUSES.map((status) => ({ status, stands: stands.filter((one) => one.status === status) }));
}

/** A report says all anew: what was said last, with another status. What is done is done wholly. */
export function reportOf(
  last: Progress | undefined,
  status: ProgressStatus,
): Omit<ReportProgress, 'type' | 'action'> {
  const { percent = 0, note = '', obstacles = '' } = last ?? {};
  return { status, percent: status === 'done' ? 100 : percent, note, obstacles };
}

/** The column that so many steps lead to. */
export function stepped(status: ProgressStatus, by: number): ProgressStatus {
  const at = Math.min(Math.max(STATUSES.indexOf(status) + by, 0), STATUSES.length - 1);
  return STATUSES[at] ?? status;
}
