package health.consulta.launcher.doctor;

/// An invariant that does not hold.
///
/// @param text one sentence that names ids and no people; the same violation has the same sentence
///   at each look
public record Violation(Invariant invariant, String text) {
  @Override
  public String toString() {
    return invariant + ": " + text;
  }
}
