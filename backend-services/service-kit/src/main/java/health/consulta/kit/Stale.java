package health.consulta.kit;

/// Somebody else changed it since it was read: read again, then decide again.
public final class Stale extends Refusal {
  public Stale() {
    super(Kind.CONFLICT, "STALE", "It changed in the meantime. Read it again and retry.");
  }
}
