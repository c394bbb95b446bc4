// What lies behind the columns: weekends shaded, days that nobody has reported hatched.
import { weekend } from './words.js';

export function dayGround({ days, labels, series }, palette) {
  const missing = days.map((_, index) => series.every(({ values }) => values[index] === null));
  return {
    id: 'dayGround',
    beforeDraw({ ctx, chartArea, scales: { x } }) {
      const { weekend: shade, hatch } = palette();
      const step = chartArea.width / days.length;
      days.forEach((day, index) => {
        const left = x.getPixelForValue(index) - step / 2;
        if (!labels && weekend(day)) {
          ctx.fillStyle = shade;
          ctx.fillRect(left, chartArea.top, step + 0.5, chartArea.height);
        }
        if (missing[index]) hatched(ctx, hatch, left + step * 0.14, chartArea.top, step * 0.72, chartArea.height);
      });
    },
  };
}

function hatched(ctx, colour, left, top, width, height) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  ctx.beginPath();
  for (let y = top - width; y < top + height + width; y += 5) {
    ctx.moveTo(left, y + width);
    ctx.lineTo(left + width, y);
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.restore();
}
