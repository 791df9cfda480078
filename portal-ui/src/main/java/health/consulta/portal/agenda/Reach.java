package health.consulta.portal.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

/// How many days the agenda shows; its name in the address, its words, its key.
enum Reach {
  DAY("jour", "agenda.day", 1),
  THREE("3-jours", "agenda.three", 3),
  WEEK("semaine", "agenda.week", 7),
  /// Whole weeks, as many for every month.
  MONTH("mois", "agenda.month", 42);

  final String path;
  final String key;
  private final int days;

  Reach(String path, String key, int days) {
    this.path = path;
    this.key = key;
    this.days = days;
  }

  static Optional<Reach> of(String path) {
    return Stream.of(values()).filter(reach -> reach.path.equals(path)).findFirst();
  }

  LocalDate from(LocalDate date) {
    return switch (this) {
      case DAY, THREE -> date;
      case WEEK -> monday(date);
      case MONTH -> monday(date.withDayOfMonth(1));
    };
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  LocalDate to(LocalDate date) {
    return from(date).plusDays(days - 1L);
  }

  LocalDate move(LocalDate date, int direction) {
    return this == MONTH ? date.plusMonths(direction) : date.plusDays((long) direction * days);
  }
}
