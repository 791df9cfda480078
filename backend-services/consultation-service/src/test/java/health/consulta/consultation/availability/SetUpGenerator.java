package health.consulta.consultation.availability;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.consultation.WeekParity;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a practice sets up, near the dates that are looked at.
final class SetUpGenerator {
  private final Dice dice;
  private final List<UUID> places;

  SetUpGenerator(Dice dice) {
    this.dice = dice;
    this.places = List.of(dice.id(), dice.id());
  }

  OpeningRule rule(LocalDate first, int days) {
    var times = dice.times();
    var validFrom = dice.chance(85) ? null : near(first, days);
    var validTo = dice.chance(85) ? null : near(first, days);
    if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) validTo = validFrom;
    return new OpeningRule(
        dice.date(first, first.plusDays(days - 1)).getDayOfWeek(),
        times.get(0),
        times.get(1),
        dice.of(places),
        modes(),
        validFrom,
        validTo,
        dice.chance(70) ? WeekParity.EVERY : dice.of(WeekParity.ODD, WeekParity.EVEN));
  }

  private Set<Mode> modes() {
    return dice.chance(80) ? EnumSet.allOf(Mode.class) : EnumSet.of(dice.of(Mode.values()));
  }

  private LocalDate near(LocalDate first, int days) {
    return first.plusDays(dice.between(-3, days + 2));
  }

  List<AgendaException> exceptions(LocalDate first, int days) {
    var exceptions = new ArrayList<AgendaException>();
    for (int left = dice.chance(30) ? 0 : dice.between(0, 4); left > 0; left--)
      exceptions.add(
          exception(
              dice.chance(50) ? near(first, days) : dice.date(first, first.plusDays(days - 1))));
    return exceptions;
  }

  private AgendaException exception(LocalDate date) {
    var kind = dice.of(Kind.values());
    var absence = kind == Kind.ABSENCE;
    int more = absence && dice.chance(60) ? dice.between(1, dice.chance(90) ? 3 : 700) : 0;
    var times = more > 0 ? List.of(dice.time(), dice.time()) : dice.times();
    return new AgendaException(
        dice.id(),
        date,
        times.get(0),
        times.get(1),
        kind,
        kind == Kind.EXTRA || dice.chance(50) ? dice.of(places) : null,
        null,
        more > 0 || dice.chance(20) ? date.plusDays(more) : null,
        absence && dice.chance(50) ? dice.id() : null);
  }

  VisitReason reason(UUID practitioner, LocalDate first) {
    var draft = new ReasonDraft();
    draft.id = dice.id();
    draft.practitioner = practitioner;
    draft.mode = dice.of(Mode.values());
    draft.duration = dice.chance(88) ? dice.of(5, 10, 15, 20, 30, 45, 60) : dice.fives(5, 480);
    draft.before = buffer();
    draft.after = buffer();
    draft.grid = dice.chance(80) ? dice.of(5, 10, 15, 20, 30, 60) : dice.fives(5, 480);
    draft.offset = dice.chance(60) ? null : dice.fives(0, dice.chance(90) ? 60 : 475);
    draft.notice = dice.chance(65) ? 0 : dice.between(0, dice.chance(95) ? 1440 : 525_600);
    draft.window = window(first);
    draft.caps = new Caps(cap(3), cap(5), dice.chance(55) ? null : dice.between(1, 3));
    draft.audience = dice.chance(60) ? Audience.EVERYONE : dice.of(Audience.values());
    draft.active = dice.chance(98);
    return draft.reason();
  }

  private int buffer() {
    return dice.chance(55) ? 0 : dice.fives(0, dice.chance(90) ? 30 : 240);
  }

  private Integer cap(int most) {
    return dice.chance(65) ? null : Integer.valueOf(dice.between(1, most));
  }

  private BookingWindow window(LocalDate first) {
    if (dice.chance(40)) return BookingWindow.ofDays(dice.between(30, 730));
    return switch (dice.of(BookingWindow.Kind.values())) {
      case ROLLING_DAYS -> BookingWindow.ofDays(dice.between(1, 12));
      case BUSINESS_DAYS ->
          new BookingWindow(BookingWindow.Kind.BUSINESS_DAYS, dice.between(1, 12), null, null);
      case FIXED -> {
        var from = first.plusDays(dice.between(-10, 1));
        yield new BookingWindow(
            BookingWindow.Kind.FIXED,
            null,
            dice.chance(30) ? null : from,
            from.plusDays(dice.between(0, 30)));
      }
    };
  }

  /// Rules of one weekday must not overlap where both are in force.
  static boolean overlap(OpeningRule a, OpeningRule b) {
    var parities = EnumSet.of(a.parity(), b.parity());
    var apart =
        a.weekday() != b.weekday()
            || parities.containsAll(EnumSet.of(WeekParity.ODD, WeekParity.EVEN))
            || ends(a.validTo(), b.validFrom())
            || ends(b.validTo(), a.validFrom())
            || minutes(a.to()) != 0 && minutes(a.to()) <= minutes(b.from())
            || minutes(b.to()) != 0 && minutes(b.to()) <= minutes(a.from());
    return !apart;
  }

  private static boolean ends(LocalDate last, LocalDate first) {
    return last != null && first != null && last.isBefore(first);
  }

  private static int minutes(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }
}
