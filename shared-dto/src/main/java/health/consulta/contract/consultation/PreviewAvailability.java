package health.consulta.contract.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The practice asks what would be free if it changed its set-up; nothing is changed.
///
/// @param from first date
/// @param visitReasonId whose free times; absent: those of `reason`
/// @param reason as it would be; absent: as it is
/// @param rules as they would be; absent: as they are
/// @param exceptions that would be added
/// @param withdrawn exceptions that would go
public record PreviewAvailability(
    @NotNull LocalDate from,
    @Min(1) @Max(31) int days,
    @Nullable UUID visitReasonId,
    @Nullable @Valid VisitReason reason,
    @Nullable @Valid OpeningRules rules,
    @Size(max = 50) List<@NotNull @Valid AgendaException> exceptions,
    @Size(max = 50) Set<UUID> withdrawn) {
  public PreviewAvailability {
    exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
    withdrawn = withdrawn == null ? Set.of() : Set.copyOf(withdrawn);
  }
}
