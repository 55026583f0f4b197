/**
 * The part of the page's script that only reckons: JavaScript as text, for the reader's browser. script.test.ts runs it.
 * A day is a whole number, as in src/base/day.ts, but of the reader's own calendar.
 */
export const DAYS_SCRIPT = `
/** The day on the reader's calendar, as a number; never an instant, so no time zone can shift it. */
function localDay(now) {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86400000;
}

function mondayOf(day) {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** "nog 12 dagen", "morgen", "vandaag", "gisteren", "12 dagen geleden" */
function distance(day, today) {
  var days = day - today;
  if (days === 0) return 'vandaag';
  if (days === 1) return 'morgen';
  if (days === -1) return 'gisteren';
  return days > 0 ? 'nog ' + days + ' dagen' : -days + ' dagen geleden';
}

/** How a milestone {day, end, done} stands today: klaar, laat, vandaag, week or later. */
function standing(milestone, today) {
  if (milestone.done) return 'klaar';
  if (milestone.end < today) return 'laat';
  if (milestone.day <= today) return 'vandaag';
  return mondayOf(milestone.day) === mondayOf(today) ? 'week' : 'later';
}

/** The open milestones to show first: those of this week, eight at most, and at least three; milestones stand by date. */
function upcoming(milestones, today) {
  var open = milestones.filter(function (milestone) {
    return !milestone.done && milestone.end >= today;
  });
  return open.filter(function (milestone, index) {
    return index < 3 || (index < 8 && standing(milestone, today) !== 'later');
  });
}

/** One calm sentence on what there is to do now. */
function advice(milestones, today) {
  var open = milestones.filter(function (milestone) {
    return !milestone.done;
  });
  if (open.length === 0) return 'Alle mijlpalen van het plan zijn klaar.';
  var ahead = open.filter(function (milestone) {
    return milestone.end >= today;
  });
  if (ahead.length === 0) return 'Er staat niets meer op de planning.';
  var now = ahead.filter(function (milestone) {
    return standing(milestone, today) !== 'later';
  });
  if (now.length === 1) return 'Deze week staat er \\u00e9\\u00e9n mijlpaal op de planning.';
  if (now.length > 1) return 'Deze week staan er ' + now.length + ' mijlpalen op de planning.';
  var days = ahead[0].day - today;
  return 'Deze week staat er niets meer op de planning. De volgende mijlpaal is ' +
    (days === 1 ? 'morgen.' : 'over ' + days + ' dagen.');
}

/** What to say of milestones whose day is over; empty when there are none. */
function lateWords(milestones, today) {
  var late = milestones.filter(function (milestone) {
    return standing(milestone, today) === 'laat';
  }).length;
  if (late === 0) return '';
  return (late === 1 ? 'Van \\u00e9\\u00e9n mijlpaal' : 'Van ' + late + ' mijlpalen') +
    ' is de dag voorbij, en er staat nog niet dat het klaar is. Is het klaar? Noteer dat in voortgang.yaml.';
}

/** Words as one searches them: small letters, without accents. */
function searchable(words) {
  return words.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/\\s+/g, ' ').trim();
}

/** Whether a milestone fits what was chosen; an empty choice fits all. */
function fits(milestone, choice, today) {
  var stand = standing(milestone, today);
  var fitsStanding = {
    '': true,
    open: stand !== 'klaar',
    laat: stand === 'laat',
    week: stand === 'vandaag' || stand === 'week',
    klaar: stand === 'klaar',
  }[choice.standing];
  return fitsStanding &&
    (choice.who === '' || milestone.who.indexOf(choice.who) >= 0) &&
    (choice.phase === '' || choice.phase === milestone.phase) &&
    (choice.channel === '' || choice.channel === milestone.channel) &&
    searchable(choice.words).split(' ').every(function (word) {
      return milestone.words.indexOf(word) >= 0;
    });
}

/** "12 van 43 mijlpalen" */
function countWords(shown, all) {
  return shown === all ? 'Alle ' + all + ' mijlpalen' : shown + ' van ' + all + ' mijlpalen';
}
`;
