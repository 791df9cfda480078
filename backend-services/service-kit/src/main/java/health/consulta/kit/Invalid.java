package health.consulta.kit;

import java.util.List;

/// A field of the request breaks a rule that its type cannot say.
public final class Invalid extends Refusal {
  private final List<Part> parts;

  public Invalid(String field, String message) {
    super(Kind.UNPROCESSABLE, "INVALID", message);
    this.parts = List.of(new Part(field, message));
  }

  @Override
  public List<Part> parts() {
    return parts;
  }
}
