// What a page made in advance cannot know: what time it is, and where its reader is. Everything else works without.
(() => {
  const page = document.querySelector('main.agenda');
  if (!page || !window.Intl) return;
  const zone = page.dataset.zone;
  const parts = (at, timeZone) => {
    const made = new Intl.DateTimeFormat('en-CA', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    }).formatToParts(at);
    const of = (type) => made.find((part) => part.type === type).value;
    return { day: `${of('year')}-${of('month')}-${of('day')}`, time: `${Number(of('hour'))}:${of('minute')}` };
  };
  const items = [...page.querySelectorAll('.item')].map((item) => ({
    item,
    from: item.querySelector('time[data-at]'),
    until: item.querySelectorAll('time[data-at]')[1],
  })).filter((one) => one.from && one.until);

  // the reader's own hours beside those of the lab, where they differ
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const words = page.dataset.yours;
  if (own && words) {
    items.forEach(({ item, from, until }) => {
      const start = new Date(from.dataset.at);
      const there = parts(start, zone);
      const here = parts(start, own);
      if (there.time === here.time && there.day === here.day) return;
      const day = here.day === there.day ? '' : new Intl.DateTimeFormat(document.documentElement.lang,
        { timeZone: own, weekday: 'short', day: 'numeric' }).format(start) + ', ';
      const line = document.createElement('p');
      line.className = 'yours';
      line.textContent = words.replace('{0}', day + here.time + ' – ' + parts(new Date(until.dataset.at), own).time);
      item.querySelector('.when').after(line);
    });
  }

  // the line for now moves once a minute
  const line = document.createElement('li');
  line.className = 'now-line';
  const show = () => {
    const now = new Date();
    const there = parts(now, zone);
    line.remove();
    items.forEach(({ item }) => item.classList.remove('is-now'));
    const today = items.filter(({ item }) => item.dataset.day === there.day);
    // what began last night may still go on
    items.filter(({ from, until }) => new Date(from.dataset.at) <= now && now < new Date(until.dataset.at))
      .forEach(({ item }) => item.classList.add('is-now'));
    if (!today.length) return;
    line.textContent = page.dataset.now.replace('{0}', there.time);
    const next = today.find(({ from }) => new Date(from.dataset.at) > now);
    if (next) next.item.before(line); else today[today.length - 1].item.after(line);
    const tab = page.querySelector(`.day-tabs a[href="#d-${there.day}"]`);
    if (tab) tab.setAttribute('aria-current', 'date');
  };
  show();
  setInterval(show, 60000);
  if (!location.hash && line.isConnected) line.scrollIntoView({ block: 'center' });
})();
