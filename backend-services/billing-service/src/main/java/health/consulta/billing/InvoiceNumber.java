package health.consulta.billing;

import java.time.LocalDate;

/// @param series the year; of credit notes with an A (avoir) before it
/// @param issuedOn not before that of the number before
/// @param previousSeal of the paper before in the series
record InvoiceNumber(
    String prefix, String series, int sequence, LocalDate issuedOn, String previousSeal) {
  /// Such as CM4567-2026-000001.
  String shown() {
    return "%s-%s-%06d".formatted(prefix, series, sequence);
  }
}
