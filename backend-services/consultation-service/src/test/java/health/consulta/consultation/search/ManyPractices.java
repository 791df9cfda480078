package health.consulta.consultation.search;

import health.consulta.consultation.agenda.BookedDay;
import health.consulta.consultation.agenda.DayTimes;
import health.consulta.consultation.agenda.SetUp;
import health.consulta.consultation.availability.Availability;
import health.consulta.consultation.availability.Booker;
import health.consulta.consultation.availability.Practice;
import health.consulta.consultation.availability.Span;
import health.consulta.consultation.availability.Taken;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.consultation.WeekParity;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// A town of practitioners with weekly rules and two weeks of bookings, half of their time.
final class ManyPractices {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  static final int DAYS = 14;
  static final Instant NOW = MONDAY.atStartOfDay(PARIS).toInstant();
  static final Instant END = MONDAY.plusDays(DAYS).atStartOfDay(PARIS).toInstant();

  private final Random random;
  final List<SetUp> setUps = new ArrayList<>();
  final List<List<DayTimes>> days = new ArrayList<>();

  ManyPractices(int count, long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < count; i++) add(new UUID(seed, i));
  }

  private void add(UUID practitioner) {
    var place = new UUID(1, random.nextInt(50));
    var rules = new ArrayList<OpeningRule>();
    for (var day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
      rules.add(rule(day, 8 + random.nextInt(2), 12, place));
      if (random.nextInt(5) > 0) rules.add(rule(day, 14, 17 + random.nextInt(3), place));
    }
    var practice = new Practice(practitioner, PARIS, rules, List.of(), HolidayCalendar.FRANCE);
    var reason = reason(practitioner, List.of(15, 20, 30).get(random.nextInt(3)));
    setUps.add(new SetUp(practice, List.of(reason)));
    days.add(booked(practice, reason, place));
  }

  private List<DayTimes> booked(Practice practice, VisitReason reason, UUID place) {
    var engine = new Availability(practice, reason, Map.of(), Booker.ANYONE, NOW);
    var days = new ArrayList<DayTimes>();
    for (var date : MONDAY.datesUntil(MONDAY.plusDays(DAYS)).toList()) {
      var from = date.atStartOfDay(PARIS).toInstant();
      var to = date.plusDays(1).atStartOfDay(PARIS).toInstant();
      var taken =
          engine.slots(from, to).stream()
              .filter(_ -> random.nextBoolean())
              .map(slot -> new Taken(new Span(slot.start(), slot.end()), reason.id(), slot.start()))
              .toList();
      days.add(BookedDay.of(reason, place, date, taken));
    }
    return days;
  }

  Availability engine(int number) {
    var setUp = setUps.get(number);
    var taken = new HashMap<LocalDate, List<Taken>>();
    for (var day : days.get(number)) taken.put(day.date(), day.taken(NOW));
    return new Availability(
        setUp.practice(), setUp.reasons().getFirst(), taken, Booker.ANYONE, NOW);
  }

  Directory.Entry entry(SetUp setUp) {
    var place = setUp.practice().rules().getFirst().locationId();
    return new Directory.Entry(
        setUp.practice().practitionerId(),
        "GENERAL_PRACTICE",
        Map.of(place.toString(), "Lyon"),
        Set.of("fr"),
        true,
        null,
        null);
  }

  private static OpeningRule rule(DayOfWeek day, int from, int to, UUID place) {
    return new OpeningRule(
        day,
        LocalTime.of(from, 0),
        LocalTime.of(to, 0),
        place,
        EnumSet.allOf(Mode.class),
        null,
        null,
        WeekParity.EVERY);
  }

  private static VisitReason reason(UUID practitioner, int minutes) {
    return new VisitReason(
        new UUID(2, practitioner.getLeastSignificantBits()),
        practitioner,
        "CONSULTATION",
        "Consultation",
        Mode.ON_SITE,
        PaymentPolicy.ON_SITE,
        minutes,
        0,
        0,
        5,
        null,
        0,
        BookingWindow.ofDays(60),
        Caps.NONE,
        Audience.EVERYONE,
        true);
  }
}
