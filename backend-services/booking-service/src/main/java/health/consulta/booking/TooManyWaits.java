package health.consulta.booking;

import health.consulta.kit.Refusal;

/// A patient waits for a few things at once.
public final class TooManyWaits extends Refusal {
  TooManyWaits(int most) {
    super(Kind.CONFLICT, "TOO_MANY_WAITS", "A patient is on " + most + " waiting lists at most.");
  }
}
