package health.consulta.portal.agenda;

import health.consulta.contract.user.Practitioner;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose days are shown, and which. Read by the event reader's thread too.
final class Shown {
  private static final int WEEK = 7;

  private final Clock clock;
  private final List<Practitioner> practitioners;
  private volatile @Nullable Practitioner practitioner;
  private volatile LocalDate date;
  private volatile boolean week;

  Shown(Clock clock, List<Practitioner> practitioners) {
    this.clock = clock;
    this.practitioners = practitioners;
    this.practitioner = practitioners.isEmpty() ? null : practitioners.getFirst();
    this.date = now();
  }

  List<Practitioner> practitioners() {
    return practitioners;
  }

  @Nullable Practitioner profile() {
    return practitioner;
  }

  @Nullable UUID practitioner() {
    var who = practitioner;
    return who == null ? null : who.id();
  }

  boolean week() {
    return week;
  }

  LocalDate from() {
    return week ? date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : date;
  }

  LocalDate to() {
    return week ? from().plusDays(WEEK - 1) : date;
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from()) && !day.isAfter(to());
  }

  void practitioner(Practitioner who) {
    practitioner = who;
  }

  void today() {
    date = now();
  }

  void week(boolean whole) {
    week = whole;
  }

  void move(int direction) {
    date = date.plusDays((long) direction * (week ? WEEK : 1));
  }

  private LocalDate now() {
    var who = practitioner;
    var zone = who == null ? "Europe/Paris" : who.locations().getFirst().zone();
    return LocalDate.now(clock.withZone(ZoneId.of(zone)));
  }
}
