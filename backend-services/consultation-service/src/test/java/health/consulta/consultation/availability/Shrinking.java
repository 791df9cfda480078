package health.consulta.consultation.availability;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.WeekParity;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Makes an agenda simpler as long as it still fails and a practice could still have it.
final class Shrinking {
  private Shrinking() {}

  static RandomAgenda shrunk(RandomAgenda agenda, Predicate<RandomAgenda> fails) {
    var simplest = agenda;
    for (var simpler = agenda; simpler != null; ) {
      simplest = simpler;
      var same = simplest.toString();
      simpler =
          simpler(simplest).stream()
              .filter(other -> !other.toString().equals(same))
              .filter(Shrinking::legal)
              .filter(fails)
              .findFirst()
              .orElse(null);
    }
    return simplest;
  }

  /// Each is simpler than the agenda, so that this ends.
  private static List<RandomAgenda> simpler(RandomAgenda agenda) {
    var all = new ArrayList<RandomAgenda>();
    var p = agenda.practice();
    if (agenda.days() > 1) for (var date : agenda.dates()) all.add(agenda.on(date, 1));
    for (var rules : without(p.rules())) all.add(agenda.with(rules(p, rules)));
    for (var others : without(p.exceptions())) all.add(agenda.with(exceptions(p, others)));
    for (var others : without(agenda.taken())) all.add(agenda.with(others));
    all.add(agenda.with(holidays(p, HolidayCalendar.NONE)));
    for (var change : reasonChanges())
      all.add(agenda.with(ReasonDraft.change(agenda.reason(), change)));
    for (var rules : each(p.rules(), Shrinking::simpler)) all.add(agenda.with(rules(p, rules)));
    for (var others : each(p.exceptions(), Shrinking::simpler))
      all.add(agenda.with(exceptions(p, others)));
    for (var taken : each(agenda.taken(), Shrinking::simpler)) all.add(agenda.with(taken));
    all.add(agenda.askedBy(Booker.ANYONE));
    all.add(agenda.at(agenda.now().truncatedTo(ChronoUnit.DAYS)));
    return all;
  }

  private static List<Consumer<ReasonDraft>> reasonChanges() {
    return List.of(
        draft -> draft.window = BookingWindow.ofDays(730),
        draft -> draft.caps = Caps.NONE,
        draft -> draft.caps = new Caps(null, draft.caps.perWeek(), draft.caps.seats()),
        draft -> draft.caps = new Caps(draft.caps.perDay(), null, draft.caps.seats()),
        draft -> draft.caps = new Caps(draft.caps.perDay(), draft.caps.perWeek(), null),
        draft -> draft.audience = Audience.EVERYONE,
        draft -> draft.active = true,
        draft -> draft.notice = 0,
        draft -> draft.before = 0,
        draft -> draft.after = 0,
        draft -> draft.offset = null,
        draft -> draft.duration = 5,
        draft -> draft.grid = 5,
        draft -> draft.before = half(draft.before),
        draft -> draft.after = half(draft.after),
        draft -> draft.duration = Math.max(5, half(draft.duration)));
  }

  private static int half(int minutes) {
    return minutes / 10 * 5;
  }

  private static List<OpeningRule> simpler(OpeningRule rule) {
    var day = rule.weekday();
    var place = rule.locationId();
    var all = EnumSet.allOf(Mode.class);
    var modes = rule.modes();
    var every = WeekParity.EVERY;
    var from = rule.validFrom();
    var to = rule.validTo();
    return List.of(
        new OpeningRule(day, rule.from(), rule.to(), place, modes, null, null, every),
        new OpeningRule(day, rule.from(), rule.to(), place, all, from, to, rule.parity()),
        new OpeningRule(
            day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, place, modes, from, to, rule.parity()));
  }

  private static List<AgendaException> simpler(AgendaException e) {
    return List.of(
        new AgendaException(
            e.id(), e.date(), e.from(), e.to(), e.kind(), e.locationId(), null, e.lastDate(), null),
        new AgendaException(
            e.id(), e.date(), e.from(), e.to(), e.kind(), e.locationId(), null, null, null));
  }

  private static List<Taken> simpler(Taken t) {
    var start = t.start().truncatedTo(ChronoUnit.MINUTES);
    return List.of(
        new Taken(new Span(t.start(), t.span().until()), t.visitReasonId(), t.start()),
        new Taken(new Span(start, start.plusSeconds(300)), t.visitReasonId(), start));
  }

  private static boolean legal(RandomAgenda agenda) {
    var rules = agenda.practice().rules();
    for (int i = 0; i < rules.size(); i++)
      for (int j = 0; j < i; j++)
        if (SetUpGenerator.overlap(rules.get(i), rules.get(j))) return false;
    for (var e : agenda.practice().exceptions())
      if ((e.lastDate() == null || e.lastDate().equals(e.date()))
          && !e.from().isBefore(e.to())
          && !e.to().equals(LocalTime.MIDNIGHT)) return false;
    return true;
  }

  private static <T> List<List<T>> without(List<T> list) {
    var all = new ArrayList<List<T>>();
    if (list.size() > 1) all.add(List.of());
    for (int i = 0; i < list.size(); i++) {
      var fewer = new ArrayList<>(list);
      fewer.remove(i);
      all.add(fewer);
    }
    return all;
  }

  private static <T> List<List<T>> each(List<T> list, Function<T, List<T>> simpler) {
    var all = new ArrayList<List<T>>();
    for (int i = 0; i < list.size(); i++)
      for (var other : simpler.apply(list.get(i))) {
        var changed = new ArrayList<>(list);
        changed.set(i, other);
        all.add(changed);
      }
    return all;
  }

  private static Practice rules(Practice p, List<OpeningRule> rules) {
    return new Practice(p.practitionerId(), p.zone(), rules, p.exceptions(), p.holidays());
  }

  private static Practice exceptions(Practice p, List<AgendaException> exceptions) {
    return new Practice(p.practitionerId(), p.zone(), p.rules(), exceptions, p.holidays());
  }

  private static Practice holidays(Practice p, HolidayCalendar holidays) {
    return new Practice(p.practitionerId(), p.zone(), p.rules(), p.exceptions(), holidays);
  }
}
