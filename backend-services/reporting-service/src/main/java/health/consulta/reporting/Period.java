package health.consulta.reporting;

import health.consulta.kit.Invalid;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Both days belong to it.
public record Period(LocalDate from, LocalDate to) {
  private static final int LONGEST = 3660;

  public Period {
    if (to.isBefore(from)) throw new Invalid("to", "The end lies before the start.");
    if (ChronoUnit.DAYS.between(from, to) > LONGEST)
      throw new Invalid("to", "A report covers ten years at most.");
  }

  /// The first day of that month that belongs to it.
  int first(YearMonth month) {
    return month.equals(YearMonth.from(from)) ? from.getDayOfMonth() : 1;
  }

  /// The last day of that month that belongs to it.
  int last(YearMonth month) {
    return month.equals(YearMonth.from(to)) ? to.getDayOfMonth() : month.lengthOfMonth();
  }
}
