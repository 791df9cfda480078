package health.consulta.booking;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// @param offer how long a time is held for who waits, at most
/// @param lead no offer lasts until nearer to the visit
/// @param mostEntries a patient waits for so many things at once
@Validated
@ConfigurationProperties("consulta.waiting")
record WaitingSettings(@NotNull Duration offer, @NotNull Duration lead, @Min(1) int mostEntries) {
  private static final Duration SHORTEST = Duration.ofSeconds(10);

  /// A third of what is left, so that others have their turn.
  private static final int TURNS = 3;

  /// @return empty when it is too late to offer that start to anybody
  Optional<Duration> offer(Instant start, Instant now) {
    var turn = Duration.between(now, start).minus(lead).dividedBy(TURNS);
    var length = turn.compareTo(offer) < 0 ? turn : offer;
    return length.compareTo(SHORTEST) < 0 ? Optional.empty() : Optional.of(length);
  }
}
