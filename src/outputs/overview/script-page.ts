/** The part of the page's script that touches the page: JavaScript as text, for the reader's browser. */
export const PAGE_SCRIPT = `
function byId(id) {
  return document.getElementById(id);
}
function all(selector, root) {
  return Array.prototype.slice.call((root || document).querySelectorAll(selector));
}
function add(parent, name, words, kind) {
  var element = document.createElement(name);
  if (words) element.textContent = words;
  if (kind) element.className = kind;
  parent.appendChild(element);
  return element;
}
function textIn(root, selector) {
  var found = root.querySelector(selector);
  return found ? found.textContent : '';
}

/** Words in which the file of the progress is a link. */
function addWithFile(place, words) {
  words.split('voortgang.yaml').forEach(function (part, index) {
    if (index > 0) add(place, 'a', 'voortgang.yaml').href = 'voortgang.yaml';
    place.appendChild(document.createTextNode(part));
  });
}

/** The milestones, as the table has them. */
function readMilestones() {
  return all('table.mijlpalen tbody tr[id]').map(function (row) {
    return {
      row: row,
      day: Number(row.dataset.dag),
      end: Number(row.dataset.tot),
      done: row.dataset.klaar === 'ja',
      who: row.dataset.mee.split(' '),
      phase: row.dataset.fase,
      channel: row.dataset.kanaal,
      words: searchable(row.textContent),
    };
  });
}

function drawDates(today) {
  all('.nog').forEach(function (place) {
    place.textContent = distance(Number(place.dataset.dag), today);
  });
}

function drawToday(today) {
  var chart = document.querySelector('svg.tijdlijn');
  var first = Number(chart.dataset.van);
  if (today < first || today > Number(chart.dataset.tot)) return;
  var x = Number(chart.dataset.rand) + (today - first + 0.5) * Number(chart.dataset.dag);
  var line = byId('vandaag');
  line.setAttribute('transform', 'translate(' + Math.round(x * 10) / 10 + ' 0)');
  line.classList.add('zichtbaar');
  var region = chart.parentNode;
  region.scrollLeft = (x / chart.viewBox.baseVal.width) * region.scrollWidth - region.clientWidth / 3;
}

function drawSteps(milestones, today) {
  byId('nu').textContent = advice(milestones, today);
  var late = lateWords(milestones, today);
  if (late) {
    byId('te-laat').hidden = false;
    byId('te-laat').textContent = '';
    addWithFile(byId('te-laat'), late + ' ');
    var link = add(byId('te-laat'), 'a', 'Bekijk ze in de tabel');
    link.href = '#mijlpalen';
    link.addEventListener('click', function () {
      showAll('laat');
    });
  }
  var list = byId('stappenlijst');
  list.textContent = '';
  upcoming(milestones, today).forEach(function (milestone) {
    var row = milestone.row;
    var item = add(list, 'li');
    add(item, 'p', textIn(row, '.datum') + ', ' + distance(milestone.day, today).replace(/ /g, '\\u00a0'), 'wanneer');
    add(add(item, 'p', '', 'titel'), 'a', textIn(row, '.naam')).href = '#' + row.id;
    add(item, 'p', textIn(row, '.doen'), 'doen');
    add(item, 'p', textIn(row, '.eigenaar'), 'wie');
  });
}

function drawStanding(milestones, today) {
  var words = { laat: 'Dag voorbij', vandaag: 'Vandaag', week: 'Deze week' };
  milestones.forEach(function (milestone) {
    var stand = standing(milestone, today);
    if (words[stand]) add(milestone.row.querySelector('.dag > div'), 'span', words[stand], 'merk ' + stand);
  });
}

function startFilter(milestones, today) {
  function show() {
    var choice = {
      who: byId('kies-wie').value,
      phase: byId('kies-fase').value,
      channel: byId('kies-kanaal').value,
      standing: byId('kies-stand').value,
      words: byId('zoek').value,
    };
    var shown = milestones.filter(function (milestone) {
      milestone.row.hidden = !fits(milestone, choice, today);
      return !milestone.row.hidden;
    });
    all('table.mijlpalen tbody').forEach(function (month) {
      month.hidden = !month.querySelector('tr[id]:not([hidden])');
    });
    byId('niets').hidden = shown.length > 0;
    byId('aantal').textContent = countWords(shown.length, milestones.length);
  }
  byId('filter').hidden = false;
  // Open where there is room; on a phone it would fill the screen.
  var roomy = matchMedia('(min-width: 40rem)');
  function fold() {
    byId('filterblok').open = roomy.matches;
  }
  roomy.addEventListener('change', fold);
  fold();
  byId('filter').addEventListener('input', show);
  byId('alles').addEventListener('click', function () {
    showAll('');
  });
  show();
}

/** Takes the filter away, but for the standing to look at. */
function showAll(standing) {
  all('#filter select, #filter input').forEach(function (field) {
    field.value = field.id === 'kies-stand' ? standing : '';
  });
  byId('filter').dispatchEvent(new Event('input'));
}

/** Opens what a link within the page leads to. */
function startLinks() {
  function follow() {
    var target = byId(location.hash.slice(1));
    if (!target) return;
    // A row that the filter hides is shown all the same.
    if (target.tagName === 'TR' && target.hidden) showAll('');
    var closed = target.querySelector('details');
    if (closed && target.className === 'kaart') closed.open = true;
    target.scrollIntoView();
  }
  addEventListener('hashchange', follow);
  // The same link once more changes nothing in the address, but the filter may have hidden its row again.
  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('a[href^="#"]') : null;
    if (link && link.hash === location.hash) setTimeout(follow, 0);
  });
  if (location.hash) follow();
}
`;
