package health.consulta.booking;

import health.consulta.kit.Refusal;

/// Nothing of a series is paid online.
public final class SeriesPaidOnline extends Refusal {
  SeriesPaidOnline() {
    super(
        Kind.UNPROCESSABLE,
        "SERIES_PAID_ONLINE",
        "Only visits that are paid at the practice are repeated. Book each of the others.");
  }
}
