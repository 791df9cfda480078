package health.consulta.consultation.availability;

import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.VisitReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Agendas such as practices may set them up, drawn by a seed. Rare things are made frequent: clock
/// changes, holidays, turns of the year, full days, occupations at odd times.
public final class AgendaGenerator {
  static final List<String> FRENCH =
      List.of(
          "Europe/Paris",
          "America/Guadeloupe",
          "America/Martinique",
          "America/Cayenne",
          "America/St_Barthelemy",
          "America/Marigot",
          "America/Miquelon",
          "Indian/Reunion",
          "Indian/Mayotte",
          "Pacific/Noumea",
          "Pacific/Tahiti",
          "Pacific/Marquesas",
          "Pacific/Gambier",
          "Pacific/Wallis");

  /// Clocks that change at midnight, by half an hour or by two, and a date that ends early.
  private static final List<String> STRANGE =
      List.of(
          "Africa/Cairo",
          "America/Havana",
          "America/Nuuk",
          "America/Santiago",
          "Antarctica/Troll",
          "Asia/Beirut",
          "Asia/Kathmandu",
          "Australia/Lord_Howe");

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2040, 12, 31);

  private final long seed;
  private final Dice dice;
  private final SetUpGenerator setUp;

  private AgendaGenerator(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed);
    this.setUp = new SetUpGenerator(dice);
  }

  public static RandomAgenda agenda(long seed) {
    return new AgendaGenerator(seed).agenda();
  }

  /// One in which nothing can be listed is mostly drawn again.
  private RandomAgenda agenda() {
    var agenda = bare();
    if (dice.chance(70) && agenda.slots().isEmpty()) agenda = bare();
    return new OccupationGenerator(dice, setUp).fill(agenda);
  }

  private RandomAgenda bare() {
    var zone = zone();
    var holidays = dice.chance(40) ? HolidayCalendar.NONE : dice.of(HolidayCalendar.values());
    int days = dice.chance(75) ? 1 : dice.between(2, dice.chance(85) ? 3 : 10);
    var first = focus(zone, holidays).minusDays(dice.between(0, days - 1));
    var practice =
        new Practice(dice.id(), zone, rules(first, days), setUp.exceptions(first, days), holidays);
    var reason = setUp.reason(practice.practitionerId(), first);
    var now = now(first, zone);
    return new RandomAgenda(seed, practice, reason, List.of(), booker(reason), now, first, days);
  }

  private ZoneId zone() {
    var name =
        dice.chance(35)
            ? "Europe/Paris"
            : dice.chance(15)
                ? "America/Miquelon"
                : dice.chance(10) ? dice.of(STRANGE) : dice.of(FRENCH);
    return ZoneId.of(name);
  }

  private LocalDate focus(ZoneId zone, HolidayCalendar holidays) {
    var date = dice.date(FIRST, LAST);
    if (dice.chance(45)) {
      var change = zone.getRules().nextTransition(date.atStartOfDay().toInstant(ZoneOffset.UTC));
      if (change != null) return LocalDate.ofInstant(change.getInstant(), zone);
    }
    if (dice.chance(15)) return LocalDate.of(date.getYear(), 12, 31).plusDays(dice.between(-3, 3));
    if (holidays != HolidayCalendar.NONE && dice.chance(30))
      return dice.of(LegalHolidays.of(holidays, date.getYear()));
    return date;
  }

  private List<OpeningRule> rules(LocalDate first, int days) {
    var rules = new ArrayList<OpeningRule>();
    for (int tries = dice.between(2, 9); tries > 0; tries--) {
      var rule = setUp.rule(first, days);
      if (rules.stream().noneMatch(other -> SetUpGenerator.overlap(other, rule))) rules.add(rule);
    }
    return rules;
  }

  private Instant now(LocalDate first, ZoneId zone) {
    var start = first.atStartOfDay(zone).toInstant();
    var now = start.minus(Duration.ofMinutes(dice.between(0, dice.chance(50) ? 1440 : 14400)));
    if (dice.chance(15)) now = start.plus(Duration.ofMinutes(dice.between(0, 2880)));
    return dice.chance(50) ? now : now.plusNanos(dice.nanos());
  }

  private Booker booker(VisitReason reason) {
    var booker = dice.of(Booker.values());
    if (dice.chance(15)) return booker;
    return switch (reason.audience()) {
      case EVERYONE -> booker;
      case NEW_PATIENTS -> Booker.NEW_PATIENT;
      case KNOWN_PATIENTS -> Booker.KNOWN_PATIENT;
      case STAFF -> Booker.STAFF;
    };
  }
}
