package health.consulta.contract.billing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether the book of invoices is as it was issued.
///
/// @param checked invoices and credit notes that were looked at
/// @param faults at most 100, in the order of the numbers
public record InvoiceBook(long checked, List<Fault> faults) {
  /// @param number absent: there is none
  public record Fault(
      UUID practitionerId, String series, int sequence, @Nullable String number, Kind kind) {}

  public enum Kind {
    /// No invoice has this number, though it was given.
    MISSING,
    /// What stands on it is not what was issued.
    ALTERED,
    /// It does not follow on the one before it.
    UNCHAINED,
    /// Its number was never given.
    NEVER_GIVEN
  }
}
