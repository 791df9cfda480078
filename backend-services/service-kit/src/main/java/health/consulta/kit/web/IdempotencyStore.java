package health.consulta.kit.web;

import java.time.Duration;

/// Remembers which request was answered how.
public interface IdempotencyStore {
  /// How long a request that never answered (its process died) keeps others waiting.
  Duration LOCK = Duration.ofSeconds(30);

  /// @param id of caller, route and key together
  /// @param bodyHash of the request's body
  Claim claim(String id, String bodyHash);

  void answer(String id, Answer answer);

  /// The request changed nothing: it may be tried again under the same key.
  void forget(String id);

  record Answer(int status, String contentType, byte[] body) {}

  sealed interface Claim {
    record Mine() implements Claim {}

    record Running() implements Claim {}

    record OtherBody() implements Claim {}

    record Answered(Answer answer) implements Claim {}
  }
}
