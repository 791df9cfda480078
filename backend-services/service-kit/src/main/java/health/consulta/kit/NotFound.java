package health.consulta.kit;

/// There is nothing by that id, or nothing that the caller may know of: never a hint which.
public final class NotFound extends Refusal {
  public NotFound() {
    super(Kind.NOT_FOUND, "NOT_FOUND", "There is nothing here, or it is not yours.");
  }
}
