package health.consulta.contract.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of the asking, and when.
public record ConsentStep(Consent consent, Instant at) {
  /// @param steps in their order
  /// @return since when the consent is as it stands; absent where nobody was asked
  public static @Nullable Instant since(List<ConsentStep> steps) {
    return steps.isEmpty() ? null : steps.getLast().at();
  }
}
