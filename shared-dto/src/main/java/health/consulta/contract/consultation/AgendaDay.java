package health.consulta.contract.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One practitioner, one local date.
///
/// @param sequence of the last change; events of the topic `agenda` with a higher one are news to
///   the reader
/// @param open the opening ranges of the day, as instants
public record AgendaDay(
    UUID practitionerId,
    LocalDate date,
    String zone,
    long sequence,
    List<Range> open,
    List<AgendaEntry> entries) {
  public record Range(Instant start, Instant end) {}
}
