package health.consulta.billing;

import java.time.LocalDate;

/// @param series the year
/// @param issuedOn not before that of the number before
record InvoiceNumber(String prefix, String series, int sequence, LocalDate issuedOn) {
  /// Such as CM4567-2026-000001.
  String shown() {
    return "%s-%s-%06d".formatted(prefix, series, sequence);
  }
}
