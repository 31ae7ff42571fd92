// The lines along which what is dragged catches, on a canvas in units of the world.
import type { Guide } from '../../board/snap';

export function paintGuides(
  pen: CanvasRenderingContext2D,
  guides: readonly Guide[],
  zoom: number,
  colour: string,
): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5 / zoom;
  pen.beginPath();
  for (const { axis, at, from, to } of guides) {
    pen.moveTo(axis === 'down' ? at : from, axis === 'down' ? from : at);
    pen.lineTo(axis === 'down' ? at : to, axis === 'down' ? to : at);
  }
  pen.stroke();
}
