package health.consulta.contract.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a practice does with the visits of a stretch of its day: it runs late, or has to be free.
///
/// @param from of the first start
/// @param until before which the last one starts
/// @param minutes how late, when it is late
/// @param preview whether only to say what could be done
/// @param choices what is to be done; those who are not named are left alone
public record PlanDay(
    @NotNull UUID practitionerId,
    @NotNull Kind kind,
    @NotNull Instant from,
    @NotNull Instant until,
    @Nullable @Min(5) @Max(240) Integer minutes,
    boolean preview,
    @Size(max = 200) List<@NotNull @Valid Choice> choices) {
  public PlanDay {
    choices = choices == null ? List.of() : List.copyOf(choices);
  }

  public enum Kind {
    LATE,
    /// The practitioner cannot come; the rest of the stretch is closed too.
    FREE
  }

  public enum Act {
    MOVE,
    /// The patient hears of the delay, and the visit stays.
    TELL,
    CANCEL
  }

  /// @param to where it moves
  public record Choice(@NotNull UUID bookingId, @NotNull Act act, @Nullable Instant to) {}
}
