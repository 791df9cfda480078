package health.consulta.contract.consultation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A range that is closed although a rule opens it, or open although none does. Midnight as its end
/// is the end of the day.
///
/// @param lastDate for an absence: the date on which it ends, at `to`; otherwise it ends on `date`
/// @param standInId for an absence: the practitioner to whom patients are pointed
public record AgendaException(
    UUID id,
    @NotNull LocalDate date,
    @NotNull LocalTime from,
    @NotNull LocalTime to,
    @NotNull Kind kind,
    @Nullable UUID locationId,
    @Nullable @Size(max = 200) String reason,
    @Nullable LocalDate lastDate,
    @Nullable UUID standInId) {
  public enum Kind {
    CLOSED,
    EXTRA,
    ABSENCE
  }
}
