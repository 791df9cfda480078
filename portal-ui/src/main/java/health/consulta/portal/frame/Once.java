package health.consulta.portal.frame;

import health.consulta.portal.gateway.GatewayProblem;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something that is to be done once, however often its button is pressed: the key stays the same
/// until it is known that nothing was done.
public final class Once {
  private static final String OTHER_BODY = "IDEMPOTENCY_KEY_REUSED";

  private String key = UUID.randomUUID().toString();
  private @Nullable Object asked;

  /// What differs from what was asked last is another request; what was done may be done again.
  ///
  /// @param what is asked, with all that tells it from others
  public <T> T ask(Object what, Function<String, T> call) {
    if (!what.equals(asked)) another(what);
    var answer = ask(call);
    another(null);
    return answer;
  }

  private void another(@Nullable Object what) {
    asked = what;
    key = UUID.randomUUID().toString();
  }

  public <T> T ask(Function<String, T> call) {
    try {
      return call.apply(key);
    } catch (GatewayProblem problem) {
      if (isRefusal(problem)) key = UUID.randomUUID().toString();
      throw problem;
    }
  }

  private static boolean isRefusal(GatewayProblem problem) {
    return switch (problem.status()) {
      case 400, 403, 404, 422 -> !problem.code().equals(OTHER_BODY);
      default -> false;
    };
  }
}
