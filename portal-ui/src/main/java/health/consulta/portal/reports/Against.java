package health.consulta.portal.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What a period is compared with.
enum Against {
  /// As many days right before it.
  BEFORE,
  YEAR_BEFORE,
  NOTHING;

  LocalDate from(LocalDate from, LocalDate to) {
    return this == YEAR_BEFORE ? from.minusYears(1) : from.minusDays(days(from, to));
  }

  LocalDate to(LocalDate from, LocalDate to) {
    return this == YEAR_BEFORE ? to.minusYears(1) : to.minusDays(days(from, to));
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
