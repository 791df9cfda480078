package health.consulta.launcher.doctor;

import java.time.Duration;
import java.util.stream.Stream;

/// I6: what is to be sent or done is, within a minute, and nothing was laid aside.
final class Backlog {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Backlog() {}

  static Stream<String> in(Snapshot all) {
    var late =
        all.waiting().stream()
            .filter(waiting -> waiting.since().isBefore(all.now().minus(PATIENCE)))
            .map(waiting ->
                "In %s something of %s has waited for more than a minute%s."
                    .formatted(
                        waiting.where(),
                        waiting.id(),
                        waiting.inLine() ? "" : ", and nobody will find it"));
    var dead =
        all.deadLetters().entrySet().stream()
            .filter(topic -> topic.getValue() > 0)
            .map(topic ->
                "In %s there are dead letters: %d.".formatted(topic.getKey(), topic.getValue()));
    return Stream.concat(late, dead);
  }
}
