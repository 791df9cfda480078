package health.consulta.booking;

import health.consulta.kit.Refusal;

/// What the patient agreed to when they booked does not allow it online any more; the practice may
/// still do it.
public final class TooLateToChange extends Refusal {
  private TooLateToChange(String code, String detail) {
    super(Kind.CONFLICT, code, detail);
  }

  static TooLateToChange deadline() {
    return new TooLateToChange(
        "TOO_LATE_TO_CHANGE", "It is too late to change the visit online. Call the practice.");
  }

  static TooLateToChange moves() {
    return new TooLateToChange(
        "NO_MOVES_LEFT", "The visit was moved as often as it may be. Call the practice.");
  }
}
