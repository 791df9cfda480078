package health.consulta.contract.payment;

import health.consulta.contract.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a practitioner's practice took and gave back on a day.
///
/// @param taken who took what at the practice; together the lines of its means
/// @param total of its lines
public record CashReport(
    LocalDate day, UUID practitionerId, List<Line> lines, List<Taken> taken, Money total) {
  /// @param account such as `cash`, `cheque`, `terminal` or `provider:stripe`
  /// @param in what came in
  /// @param out what went out
  public record Line(String account, int movements, Money in, Money out) {}

  /// @param by account of who wrote it down, or who reversed it
  /// @param in what they took
  /// @param out what they reversed
  public record Taken(UUID by, OnSiteMethod method, int movements, Money in, Money out) {}
}
