package health.consulta.booking;

import health.consulta.contract.booking.FreedTime.Cause;
import health.consulta.contract.booking.FreedTime.Fit;
import health.consulta.contract.booking.WaitingStatus;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Who waits for a time, and which times suit.
///
/// @param zone of the practice, in which dates and times are meant
/// @param waitsFor patient, practitioner and reason while it lasts: one wait of them
/// @param seat one of the few of the patient while it lasts
/// @param offerId the offer that is held for it
@Document("waiting_list")
public record Waiting(
    @Id UUID id,
    UUID accountId,
    UUID patientId,
    UUID practitionerId,
    UUID visitReasonId,
    String zone,
    Wishes wishes,
    Instant since,
    WaitingStatus status,
    @Nullable String waitsFor,
    @Nullable String seat,
    @Nullable UUID offerId) {

  public record Wishes(
      LocalDate from,
      LocalDate until,
      Set<DayOfWeek> weekdays,
      @Nullable LocalTime earliest,
      @Nullable LocalTime latest) {

    private Optional<Cause> against(LocalDate date, LocalTime time) {
      if (date.isBefore(from) || date.isAfter(until)) return Optional.of(Cause.OTHER_DATES);
      if (!weekdays.isEmpty() && !weekdays.contains(date.getDayOfWeek()))
        return Optional.of(Cause.OTHER_WEEKDAYS);
      if (earliest != null && time.isBefore(earliest) || latest != null && time.isAfter(latest))
        return Optional.of(Cause.OTHER_TIMES_OF_DAY);
      return Optional.empty();
    }
  }

  /// What the wishes, and what came before, have against being offered that time.
  Optional<Cause> against(FreedTime time) {
    var start = time.start().atZone(ZoneId.of(zone));
    var unwanted = wishes.against(start.toLocalDate(), start.toLocalTime());
    if (unwanted.isPresent()) return unwanted;
    if (patientId.equals(time.givenUpBy())) return Optional.of(Cause.GAVE_IT_UP);
    if (time.wasOfferedTo(id)) return Optional.of(Cause.HAD_THIS_OFFER);
    if (status == WaitingStatus.OFFERED) return Optional.of(Cause.HOLDS_AN_OFFER);
    return Optional.empty();
  }

  List<Fit> fits(FreedTime time) {
    var fits = new ArrayList<Fit>();
    fits.add(visitReasonId.equals(time.visitReasonId()) ? Fit.REASON : Fit.OTHER_REASON);
    fits.add(Fit.DATE);
    if (!wishes.weekdays().isEmpty()) fits.add(Fit.WEEKDAY);
    if (wishes.earliest() != null || wishes.latest() != null) fits.add(Fit.TIME_OF_DAY);
    return fits;
  }
}
