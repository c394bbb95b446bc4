// A figure by agency as bars, this round and the one before. Markup, readable without this script by the table beside it:
//
//   <div class="chart-canvas" data-bar-chart='{"labels":["UBND …"],"unit":"lượt","series":[{"label":"Kỳ này","values":[653,null]}]}'>
//     <canvas role="img" aria-label="Biểu đồ cột …"></canvas>
//   </div>
//
// null: not reported, which draws no bar; 0 draws one of no length, and the table says which is which.
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { whole } from './charts/words.js';
import { palette } from './charts/palette.js';

const rowHeight = 26;
const frame = 40;

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

await document.fonts.load('13px "Inter Figures"', '0').catch(() => {});
for (const place of document.querySelectorAll('[data-bar-chart]')) draw(place);

function draw(place) {
  const data = JSON.parse(place.dataset.barChart);
  place.style.height = `${frame + data.labels.length * rowHeight * data.series.length}px`;
  const chart = new Chart(place.querySelector('canvas'), { type: 'bar', data: bars(data), options: options(data) });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    chart.config.data = bars(data);
    chart.config.options = options(data);
    chart.update();
  });
}

function bars({ labels, series }) {
  const colours = palette();
  return {
    labels,
    datasets: series.map(({ label, values }, index) => (
      { label, data: values, backgroundColor: colours.series[index], barPercentage: 0.8 })),
  };
}

function options({ unit }) {
  const colours = palette();
  const font = { family: '"Inter Figures", "Be Vietnam Pro", sans-serif', size: 13 };
  return {
    animation: false,
    indexAxis: 'y',
    maintainAspectRatio: false,
    scales: {
      x: {
        beginAtZero: true,
        border: { display: false },
        grid: { color: colours.line, drawTicks: false },
        ticks: { color: colours.ink, font, padding: 8, maxTicksLimit: 5, callback: value => whole(value) },
      },
      y: { border: { color: colours.line }, grid: { display: false }, ticks: { color: colours.ink, font, autoSkip: false } },
    },
    plugins: {
      tooltip: {
        backgroundColor: colours.tip,
        titleColor: colours.tipInk,
        bodyColor: colours.tipInk,
        padding: 12,
        cornerRadius: 6,
        callbacks: { label: item => `${item.dataset.label}: ${whole(item.raw)}${unit ? ` ${unit}` : ''}` },
      },
    },
  };
}
