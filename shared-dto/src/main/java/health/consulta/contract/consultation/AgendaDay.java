package health.consulta.contract.consultation;

import health.consulta.contract.AccessKind;
import health.consulta.contract.OfPatients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One practitioner, one local date.
///
/// @param sequence of the last change; events of the topic `agenda` with a higher one are news to
///   the reader
/// @param open the opening ranges of the day, as instants
/// @param closures what is closed although a rule opens it, cut to the day
public record AgendaDay(
    UUID practitionerId,
    LocalDate date,
    String zone,
    long sequence,
    List<Range> open,
    List<Closure> closures,
    List<AgendaEntry> entries)
    implements OfPatients {
  public AgendaDay {
    closures = closures == null ? List.of() : List.copyOf(closures);
  }

  @Override
  public List<UUID> patients() {
    return entries.stream().map(AgendaEntry::patientId).filter(Objects::nonNull).toList();
  }

  @Override
  public AccessKind accessKind() {
    return AccessKind.AGENDA;
  }

  public record Range(Instant start, Instant end) {}

  /// @param reason as the practice wrote it down
  public record Closure(Instant start, Instant end, Kind kind, @Nullable String reason) {
    public enum Kind {
      CLOSED,
      ABSENCE,
      HOLIDAY
    }
  }
}
