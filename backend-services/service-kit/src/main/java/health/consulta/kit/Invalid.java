package health.consulta.kit;

import java.util.List;

/// Fields of the request break a rule that their type cannot say.
public final class Invalid extends Refusal {
  private final List<Part> parts;

  public Invalid(String field, String message) {
    super(Kind.UNPROCESSABLE, "INVALID", message);
    this.parts = List.of(new Part(field, message));
  }

  /// @param parts at least one
  public Invalid(List<Part> parts) {
    super(Kind.UNPROCESSABLE, "INVALID", parts.getFirst().message());
    this.parts = List.copyOf(parts);
  }

  @Override
  public List<Part> parts() {
    return parts;
  }
}
