package health.consulta.reporting;

import health.consulta.kit.Invalid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Both days belong to it.
public record Period(LocalDate from, LocalDate to) {
  private static final int LONGEST = 3660;

  public Period {
    if (to.isBefore(from)) throw new Invalid("to", "The end lies before the start.");
    if (ChronoUnit.DAYS.between(from, to) > LONGEST)
      throw new Invalid("to", "A report covers ten years at most.");
  }
}
