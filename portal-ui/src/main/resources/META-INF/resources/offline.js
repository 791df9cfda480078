// Times only, and only where the person agreed to keep them on this device.
const language = /(^|; )langue=en/.test(document.cookie) ? 'en' : 'fr';
const page = document.documentElement;
page.lang = language;
const theme = localStorage.getItem('theme');
if (theme) page.dataset.theme = theme;

fetch(`/?v-r=i18n&langtag=${language}`)
  .then((answer) => answer.json())
  .then((words) => {
    document.querySelectorAll('[data-text]').forEach((element) => {
      element.textContent = words[element.dataset.text] ?? '';
    });
    show(words['time.at']);
  });

function show(pattern) {
  const coming = JSON.parse(localStorage.getItem('next-visits') ?? '[]').filter(({ start }) => Date.parse(start) > Date.now());
  const list = document.querySelector('ul');
  for (const { start, zone } of coming) {
    const format = (options) => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { ...options, timeZone: zone }).format(new Date(start));
    const line = document.createElement('li');
    line.textContent = pattern.replace('{0}', format({ day: 'numeric', month: 'long', weekday: 'long' })).replace('{1}', format({ hour: '2-digit', hour12: false, minute: '2-digit' }));
    list.append(line);
  }
  list.closest('section').hidden = coming.length === 0;
}

document.querySelector('button').addEventListener('click', () => location.reload());
addEventListener('online', () => location.reload());
