package health.consulta.consultation.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// One practitioner, one local date: the document that decides about that day's time.
///
/// @param sent how many events of the day went out; with those pending it is the day's sequence
@Document("agenda_days")
record Day(
    @Id String id,
    UUID practitionerId,
    String date,
    long version,
    long sent,
    List<Object> pending,
    @Nullable List<Occupation> occupations) {
  static String id(UUID practitionerId, LocalDate date) {
    return practitionerId + "/" + date;
  }

  List<Occupation> active(Instant now) {
    return all().stream().filter(occupation -> occupation.active(now)).toList();
  }

  Optional<Occupation> occupation(UUID id) {
    return all().stream().filter(occupation -> occupation.occupationId().equals(id)).findFirst();
  }

  List<Occupation> all() {
    return occupations == null ? List.of() : occupations;
  }

  DayTimes times() {
    return new DayTimes(practitionerId, LocalDate.parse(date), sequence(), all());
  }

  long sequence() {
    return sent + pending.size();
  }
}
