package health.consulta.booking;

import health.consulta.kit.Refusal;

/// An agenda bears only so many anonymous holds at once.
public final class TooManyHolds extends Refusal {
  public TooManyHolds() {
    super(
        Kind.TOO_MANY,
        "TOO_MANY_HOLDS",
        "Many people are choosing a time right now. Try again in a moment.");
  }
}
