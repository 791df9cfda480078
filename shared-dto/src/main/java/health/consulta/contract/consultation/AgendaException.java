package health.consulta.contract.consultation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A range on one date that is closed although a rule opens it, or open although none does.
public record AgendaException(
    UUID id,
    @NotNull LocalDate date,
    @NotNull LocalTime from,
    @NotNull LocalTime to,
    @NotNull Kind kind,
    @Nullable UUID locationId,
    @Nullable @Size(max = 200) String reason) {
  public enum Kind {
    CLOSED,
    EXTRA
  }
}
