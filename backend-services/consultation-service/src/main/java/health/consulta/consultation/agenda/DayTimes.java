package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Taken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What takes time on a practitioner's day.
///
/// @param sequence of its last change, which grows
public record DayTimes(
    UUID practitionerId, LocalDate date, long sequence, List<Occupation> occupations) {
  /// @return what is active, as the engine sees it
  public List<Taken> taken(Instant now) {
    return occupations.stream().filter(o -> o.active(now)).map(Occupation::taken).toList();
  }

  /// @param ids of occupations that do not count
  DayTimes without(Set<UUID> ids) {
    var others = occupations.stream().filter(o -> !ids.contains(o.occupationId())).toList();
    return new DayTimes(practitionerId, date, sequence, others);
  }
}
