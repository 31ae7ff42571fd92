// How long a text may be, where it is one: it is never cut, but says how much is too much until it is shorter.
import { length } from '../board/text';

/** How many code points too many; what stands around it is not kept. */
export function over(text: string, most: number): number {
  return Math.max(0, length(text.trim()) - most);
}
