package health.consulta.portal.gateway;

import com.vaadin.hilla.exception.EndpointException;
import java.util.List;
import org.jspecify.annotations.NonNull;

/// What the gateway answered instead of a result. Its message is the stable code of the problem, so
/// that a screen can choose its words; nothing else of the answer reaches the browser.
public final class GatewayProblem extends EndpointException {
  /// Nobody answered, or a dependency is down.
  public static final String UNREACHABLE = "UNREACHABLE";

  /// The session is over: sign in again.
  public static final String SIGNED_OUT = "SIGNED_OUT";

  private final transient Problem problem;

  public GatewayProblem(Problem problem) {
    super(problem.code(), problem);
    this.problem = problem;
  }

  public GatewayProblem(String code, int status) {
    this(new Problem(code, status, List.of()));
  }

  public String code() {
    return problem.code();
  }

  public int status() {
    return problem.status();
  }

  /// What was wrong, part by part.
  public List<FieldError> errors() {
    return problem.errors();
  }

  public boolean unreachable() {
    return problem.code().equals(UNREACHABLE);
  }

  /// @param status of HTTP; 0 when there was no answer at all
  public record Problem(
      @NonNull String code, int status, @NonNull List<@NonNull FieldError> errors) {}

  public record FieldError(@NonNull String field, @NonNull String message) {}
}
