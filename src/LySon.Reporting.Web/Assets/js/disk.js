// How a disk fills: months that were measured as a line, those to come dashed, the size of the disk as a limit. Markup, readable
// without this script by the table below it:
//
//   <div class="chart-canvas" data-disk-chart='{"labels":["12/2025",…],"used":[90.5,…,null],"ahead":[null,…,126,132.5],"full":200}'>
//     <canvas role="img" aria-label="Biểu đồ đường …"></canvas>
//   </div>
import { CategoryScale, Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { palette } from './charts/palette.js';

Chart.register(CategoryScale, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip);

await document.fonts.load('13px "Inter Figures"', '0').catch(() => {});
for (const place of document.querySelectorAll('[data-disk-chart]')) draw(place);

function draw(place) {
  const data = JSON.parse(place.dataset.diskChart);
  const chart = new Chart(place.querySelector('canvas'), { type: 'line', data: lines(data), options: options(data) });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    chart.config.data = lines(data);
    chart.config.options = options(data);
    chart.update();
  });
}

function lines({ labels, used, ahead, full }) {
  const { series, limit } = palette();
  const line = { borderWidth: 2, pointRadius: 0, pointHitRadius: 8 };
  return {
    labels,
    datasets: [
      {
        ...line, label: 'Đã dùng', data: used, borderColor: series[0], backgroundColor: `${series[0]}1a`, fill: 'origin',
        pointRadius: labels.length === 1 ? 4 : 0,
      },
      { ...line, label: 'Ước tính', data: ahead, borderColor: series[0], borderDash: [4, 4] },
      ...(full === null ? [] : [
        { ...line, label: 'Đầy', data: labels.map(() => full), borderColor: limit, borderWidth: 1, borderDash: [3, 3] },
      ]),
    ],
  };
}

function options() {
  const colours = palette();
  const font = { family: '"Inter Figures", "Be Vietnam Pro", sans-serif', size: 13 };
  return {
    animation: false,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: {
        border: { color: colours.line },
        grid: { display: false },
        ticks: { color: colours.ink, font, maxRotation: 0, maxTicksLimit: 4 },
      },
      y: {
        beginAtZero: true,
        border: { display: false },
        grid: { color: colours.line, drawTicks: false },
        ticks: { color: colours.ink, font, padding: 8, maxTicksLimit: 4, callback: value => `${gigabytes(value)}` },
      },
    },
    plugins: {
      tooltip: {
        backgroundColor: colours.tip,
        titleColor: colours.tipInk,
        bodyColor: colours.tipInk,
        padding: 12,
        cornerRadius: 6,
        filter: item => item.raw !== null,
        callbacks: { label: item => `${item.dataset.label}: ${gigabytes(item.raw)}` },
      },
    },
  };
}

function gigabytes(number) {
  return `${Number(number).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} GB`;
}
