// Scans per day and group as stacked columns. Markup, all of it readable without this script:
//
//   <div class="chart-canvas" data-scan-chart='{"days":["2021-10-15",…],"series":[{"label":"…","values":[19,null,…]},…]}'>
//     <canvas role="img" aria-label="Biểu đồ cột: …"></canvas>
//   </div>
//
// Columns that are not days bring "labels" to stand below them and "titles" for the tip.
// null: not reported (hatched when no group has reported), 0: reported, nobody came. The legend with its sums and the table are HTML.
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { dayLabel, fullDay, weekend, whole } from './charts/words.js';
import { dayGround } from './charts/ground.js';
import { palette } from './charts/palette.js';

const labelWidth = 26;
const longLabelWidth = 58;

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

await document.fonts.load('13px "Inter Figures"', '0').catch(() => {});
for (const place of document.querySelectorAll('[data-scan-chart]')) draw(place);

function draw(place) {
  const data = JSON.parse(place.dataset.scanChart);
  const chart = new Chart(place.querySelector('canvas'), configuration(data));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    chart.config.data = bars(data, palette());
    chart.config.options = options(data, palette());
    chart.update();
  });
}

function configuration(data) {
  const colours = palette();
  return { type: 'bar', data: bars(data, colours), options: options(data, colours), plugins: [dayGround(data, palette)] };
}

function bars({ days, series }, colours) {
  return {
    labels: days,
    datasets: series.map(({ label, values }, index) => ({
      label,
      data: values,
      backgroundColor: colours.series[index],
      borderColor: colours.surface,
      borderWidth: { bottom: index ? 1 : 0 },
      borderSkipped: false,
      categoryPercentage: 1,
      barPercentage: 0.72,
    })),
  };
}

function options({ days, labels, titles }, colours) {
  const font = { family: '"Inter Figures", "Be Vietnam Pro", sans-serif', size: 13 };
  return {
    animation: false,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: {
        stacked: true,
        border: { color: colours.line },
        grid: { display: false },
        ticks: {
          color: ({ index }) => (!labels && weekend(days[index]) ? colours.muted : colours.ink),
          font,
          maxRotation: 0,
          autoSkip: false,
          callback(_, index) {
            const every = Math.ceil((days.length * (labels ? longLabelWidth : labelWidth)) / this.chart.width);
            return index % every ? '' : labels ? labels[index] : dayLabel(days, index);
          },
        },
      },
      y: {
        stacked: true,
        beginAtZero: true,
        border: { display: false },
        grid: { color: colours.line, drawTicks: false },
        ticks: { color: colours.ink, font, precision: 0, padding: 8, maxTicksLimit: 6, callback: value => whole(value) },
      },
    },
    plugins: {
      tooltip: {
        backgroundColor: colours.tip,
        titleColor: colours.tipInk,
        bodyColor: colours.tipInk,
        footerColor: colours.tipInk,
        titleFont: { ...font, weight: 600 },
        bodyFont: font,
        footerFont: { ...font, weight: 600 },
        padding: 12,
        cornerRadius: 6,
        boxPadding: 4,
        callbacks: {
          title: ([item]) => titles?.[item.dataIndex] ?? fullDay(days[item.dataIndex]),
          label: item => `${item.dataset.label}: ${whole(item.raw)}`,
          footer: items => `Cộng: ${whole(items.reduce((sum, item) => sum + (item.raw ?? 0), 0))}`,
        },
      },
    },
  };
}
