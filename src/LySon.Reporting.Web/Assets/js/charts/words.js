// Days and numbers as the rest of the page writes them.

const weekdays = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** The day of the month; with the month on the first day shown and on the first of a month. */
export function dayLabel(days, index) {
  const [, month, day] = days[index].split('-').map(Number);
  return index === 0 || day === 1 ? `${day}/${month}` : String(day);
}

export function fullDay(iso) {
  const [year, month, day] = iso.split('-');
  return `${weekdays[weekday(iso)]}, ${day}/${month}/${year}`;
}

export function weekend(iso) {
  return weekday(iso) === 0 || weekday(iso) === 6;
}

export function whole(number) {
  return number === null ? 'chưa báo cáo' : Number(number).toLocaleString('vi-VN');
}

function weekday(iso) {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}
