// What was typed in a cell of the plan's table, as against what stood there when it opened. Pure.
import type { Indicator } from '../../../api/types';
import { frequencyOf } from '../../../views/card/frequency';
import { numberOf } from '../../../views/card/numbers';
import type { NewIndicator } from '../../../wire/types';

export const text = (said: FormData, name: string): string => String(said.get(name) ?? '').trim();

/** Only what was changed since: what one merely looked at is not said anew, nor over what another has changed meanwhile. */
export function changedIn(form: FormData, before: FormData): FormData {
  const changed = new FormData();
  for (const [name, value] of form) if (value !== before.get(name)) changed.append(name, value);
  return changed;
}

/** The indicator that stands, with what was typed of it laid over; without a name there is none. */
export function measureWith(said: FormData, old: Indicator | null): NewIndicator | null {
  const typed = (name: 'name' | 'unit'): string => (said.has(name) ? text(said, name) : (old?.[name] ?? ''));
  const amount = (name: 'baseline' | 'target'): number | undefined =>
    said.has(name) ? numberOf(text(said, name)) : (old?.[name] ?? undefined);
  const [name, unit] = [typed('name'), typed('unit')];
  const [baseline, target] = [amount('baseline'), amount('target')];
  const frequency = said.has('frequency') ? frequencyOf(text(said, 'frequency')) : old?.frequency;
  if (!name) return null;
  return {
    name,
    ...(baseline !== undefined && { baseline }),
    ...(target !== undefined && { target }),
    ...(unit && { unit }),
    ...(old?.source && { source: old.source }),
    ...(frequency && { frequency }),
  };
}
