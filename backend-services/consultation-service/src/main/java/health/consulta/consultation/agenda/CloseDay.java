package health.consulta.consultation.agenda;

import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.CloseTime;
import health.consulta.kit.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Closes the rest of a practitioner's day, on the steps the engine counts in.
@Component
public class CloseDay {
  private static final int STEP = 5;

  private final Agendas agendas;

  CloseDay(Agendas agendas) {
    this.agendas = agendas;
  }

  /// @throws Invalid when it is not within one day
  public void close(UUID practitionerId, CloseTime wanted) {
    var zone = agendas.of(practitionerId).zone();
    var date = LocalDate.ofInstant(wanted.from(), zone);
    var from = step(wanted.from(), zone);
    var to = step(wanted.until().plus(STEP - 1, ChronoUnit.MINUTES), zone);
    if (!wanted.until().isAfter(wanted.from())
        || wanted.until().isAfter(date.plusDays(1).atStartOfDay(zone).toInstant()))
      throw new Invalid("until", "must lie after from, on the same day");
    agendas.except(
        practitionerId,
        new AgendaException(
            wanted.id(), date, from, to, Kind.CLOSED, null, wanted.reason(), null, null));
  }

  private static LocalTime step(Instant instant, ZoneId zone) {
    var time = instant.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return time.minusMinutes(time.getMinute() % STEP);
  }
}
