/** Moves what time moves on the agenda: the line of now, and how long a time is still held. */
function tick() {
  const now = Date.now();
  document.querySelectorAll<HTMLElement>('.s-now[data-start]').forEach((line) => {
    const minutes = (now - Number(line.dataset.start)) / 60_000;
    line.hidden = minutes < 0 || minutes > Number(line.dataset.length);
    line.style.setProperty('--s', String(minutes / 5));
    line.dataset.clock = new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit', timeZone: line.dataset.zone }).format(now);
  });
  document.querySelectorAll<HTMLElement>('[data-until]').forEach((left) => {
    const seconds = Math.max(0, Math.ceil((Number(left.dataset.until) - now) / 1000));
    left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  });
}

setInterval(tick, 1000);
