package health.consulta.kit;

/// A neighbour or a store that the answer needs does not answer now. Nothing is known about what it
/// did.
public final class Unavailable extends Refusal {
  public Unavailable(String dependency) {
    super(
        Kind.UNAVAILABLE,
        "DEPENDENCY_DOWN",
        "The " + dependency + " does not answer at the moment.");
  }
}
