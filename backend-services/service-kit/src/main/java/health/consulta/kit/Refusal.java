package health.consulta.kit;

import java.time.Duration;
import java.util.List;

/// A broken rule, named for it and thrown by the core. The web edge turns it into a problem
/// response, once, for all services.
///
/// The message is shown to the caller: plain words, nothing internal, nobody's name.
public abstract class Refusal extends RuntimeException {
  private final Kind kind;
  private final String code;
  private final String detail;

  /// @param code stable, upper snake case
  protected Refusal(Kind kind, String code, String detail) {
    super(detail, null, false, false);
    this.kind = kind;
    this.code = code;
    this.detail = detail;
  }

  public final Kind kind() {
    return kind;
  }

  public final String code() {
    return code;
  }

  public final String detail() {
    return detail;
  }

  /// The parts of the request that are wrong; empty when it is not about a part.
  public List<Part> parts() {
    return List.of();
  }

  /// How long to wait before trying again, told with TOO_MANY and UNAVAILABLE.
  public Duration retryAfter() {
    return Duration.ofSeconds(2);
  }

  /// @param field the path in the request, such as `start`
  public record Part(String field, String message) {}

  /// What sort of refusal it is; the web edge knows the status for each.
  public enum Kind {
    MALFORMED,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    TOO_LARGE,
    UNPROCESSABLE,
    TOO_MANY,
    UNAVAILABLE
  }
}
