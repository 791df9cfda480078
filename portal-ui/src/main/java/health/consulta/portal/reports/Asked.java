package health.consulta.portal.reports;

import health.consulta.contract.reporting.GroupBy;
import java.time.LocalDate;

/// What the reports are asked for.
///
/// @param to the last day, included
record Asked(LocalDate from, LocalDate to, GroupBy by, Against against) {
  boolean compares() {
    return against != Against.NOTHING;
  }

  LocalDate fromBefore() {
    return against.from(from, to);
  }

  LocalDate toBefore() {
    return against.to(from, to);
  }
}
