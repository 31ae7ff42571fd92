// The programme as its dialog has it. A result is tied to an aim by the row's id there: so they stay together while the aim
// is reworded, and two in the same words are not mixed up.
import { newId } from '../../../store/ids';
import type { NewAimRow, NewGoal, NewResult, Programme, SetProgramme } from '../../../wire/types';

export type Aim = NewAimRow & { id: string; text: string };

/** What is said of the goal, each aim and each result. */
export type Framework = { goal: NewGoal; aims: Aim[]; results: NewResult[] };

export const aimOf = (text: string, row?: NewAimRow): Aim => ({ ...row, id: newId('a'), text });

export function frameworkOf(before: Programme): Framework {
  const rows = (before.aim_rows ?? []) as NewAimRow[];
  const aims = (before.aims ?? []).map((text, at) => aimOf(text, rows[at]));
  const idOf = (aim?: string): string => aims.find(({ text }) => text === aim)?.id ?? '';
  const results = ((before.results ?? []) as NewResult[]).map((one) => ({ ...one, aim: idOf(one.aim) }));
  return { goal: (before.goal ?? {}) as NewGoal, aims, results };
}

/** As it is sent: without rows that have no words. */
export function saidOf({ goal, aims, results }: Framework): Pick<SetProgramme, keyof Framework | 'aim_rows'> {
  const said = aims.map((aim) => ({ ...aim, text: aim.text.trim() })).filter(({ text }) => text !== '');
  const textOf = new Map(said.map(({ id, text }) => [id, text]));
  return {
    goal,
    aims: said.map(({ text }) => text),
    aim_rows: said.map(({ indicator, assumption }) => ({ indicator, assumption })),
    results: results
      .filter(({ title }) => title.trim() !== '')
      .map((result) => ({ ...result, aim: textOf.get(result.aim ?? '') ?? '' })),
  };
}
