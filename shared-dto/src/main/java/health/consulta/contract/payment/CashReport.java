package health.consulta.contract.payment;

import health.consulta.contract.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a practitioner's practice took and gave back on a day.
///
/// @param total of its lines
public record CashReport(LocalDate day, UUID practitionerId, List<Line> lines, Money total) {
  /// @param account such as `cash`, `cheque`, `terminal` or `provider:stripe`
  /// @param in what came in
  /// @param out what went out
  public record Line(String account, int movements, Money in, Money out) {}
}
