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
  WEEK("semaine", "agenda.week", 7);

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
    return this == WEEK ? date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : date;
  }

  LocalDate to(LocalDate date) {
    return from(date).plusDays(days - 1L);
  }

  LocalDate move(LocalDate date, int direction) {
    return date.plusDays((long) direction * days);
  }
}
