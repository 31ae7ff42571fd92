// What the acts on drawings will most likely come to (CLI-1); as for cards, what the server will refuse is not predicted.
import { FRAMED, stackOf } from '../board/drawings';
import { get, of, type Records } from '../board/records';
import { THE_BOARD } from '../wire/types';
import type * as wire from '../wire/types';

type Change = wire.Change;
type Who = { me: string; at: number };
type DrawingCommand =
  | wire.AddDrawings
  | wire.MoveDrawings
  | wire.ColourDrawings
  | wire.RestackDrawings
  | wire.LabelDrawing
  | wire.DeleteDrawings;

export function isOfDrawings(command: wire.SocketCommand): command is DrawingCommand {
  return /_drawings?$/.test(command.type);
}

export function predictDrawings(records: Records, command: DrawingCommand, actor: Who): Change[] {
  switch (command.type) {
    case 'add_drawings':
      return command.drawings.flatMap((drawing) => added(records, drawing, actor));
    case 'move_drawings':
      return command.moves.flatMap((move) => moved(records, move));
    case 'colour_drawings':
      return command.drawings.flatMap((id) =>
        get(records, 'drawing', id)?.form === 'image' ? [] : put(records, id, { ink: command.ink }),
      );
    case 'restack_drawings':
      return restacked(records, command);
    case 'label_drawing': {
      const label = command.label.trim() ? command.label : null;
      const isText = get(records, 'drawing', command.drawing)?.form === 'text';
      return isText && !label ? [] : put(records, command.drawing, { label });
    }
    case 'delete_drawings':
      return command.drawings.flatMap((id): Change[] =>
        get(records, 'drawing', id) ? [{ op: 'delete', kind: 'drawing', id }] : [],
      );
  }
}

function put(records: Records, id: string, fields: wire.Fields): Change[] {
  return get(records, 'drawing', id) ? [{ op: 'put', kind: 'drawing', id, fields }] : [];
}

function added(records: Records, drawing: wire.NewDrawing, { me, at }: Who): Change[] {
  if (!get(records, 'zone', drawing.zone) || get(records, 'drawing', drawing.id)) return [];
  if (drawing.copied && !get(records, 'drawing', drawing.copied)) return [];
  const now = get(records, 'board', THE_BOARD)?.phase ?? '';
  const phase = get(records, 'phase', now);
  const anonymous = phase?.anonymous && get(records, 'member', me)?.role !== 'facilitator';
  const { id, ...said } = drawing;
  const fields: wire.Fields = {
    ...said,
    label: said.label || null,
    points: said.points?.length ? said.points : null,
    ink: said.form === 'image' ? null : (said.ink ?? 'black'),
    author: me,
    at,
    private: phase?.writing === 'private' && !phase.revealed ? now : null,
    anonymous: anonymous ? true : null,
  };
  return [{ op: 'add', kind: 'drawing', id, fields }];
}

function moved(records: Records, { id, x, y, w, h, zone }: wire.MoveDrawing): Change[] {
  const drawing = get(records, 'drawing', id);
  if (!drawing) return [];
  const fields: wire.Fields = { x, y };
  if (FRAMED.has(drawing.form)) Object.assign(fields, w !== undefined && { w }, h !== undefined && { h });
  if (zone && zone !== drawing.zone) fields.zone = zone;
  return put(records, id, fields);
}

function restacked(records: Records, { drawings, to }: wire.RestackDrawings): Change[] {
  const going = new Set(drawings.filter((id) => of(records, 'drawing').has(id)));
  const stack = stackOf(records);
  const [lowest, highest] = [stack[0]?.drawing.z ?? 0, stack.at(-1)?.drawing.z ?? 0];
  const first = to === 'front' ? highest + 1 : lowest - going.size;
  const ordered = stack.filter(({ id }) => going.has(id));
  return ordered.flatMap(({ id }, n) => put(records, id, { z: first + n }));
}
