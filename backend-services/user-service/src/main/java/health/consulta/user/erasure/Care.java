package health.consulta.user.erasure;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When care was last given to a patient, and so until when a practice has to know their name.
@Component
public class Care {
  /// Five years in use, fifteen in the archive.
  static final Period KEPT = Period.ofYears(20);

  private final JdbcTemplate jdbc;

  Care(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// Being told twice, or late, changes nothing.
  public void given(UUID patientId, Instant at) {
    var day = Date.valueOf(LocalDate.ofInstant(at, ZoneId.of("Europe/Paris")));
    jdbc.update(
        "insert into care (patient_id, last_on) values (?, ?) as told"
            + " on duplicate key update last_on = greatest(care.last_on, told.last_on)",
        patientId.toString(),
        day);
  }

  /// @return absent when no care was given, or so long ago that nothing is kept
  Optional<LocalDate> keptUntil(UUID patientId, LocalDate today) {
    return JdbcClient.create(jdbc)
        .sql("select last_on from care where patient_id = ?")
        .param(patientId.toString())
        .query(LocalDate.class)
        .optional()
        .map(last -> last.plus(KEPT))
        .filter(until -> until.isAfter(today));
  }
}
