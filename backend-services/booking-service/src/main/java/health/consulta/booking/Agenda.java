package health.consulta.booking;

import health.consulta.contract.Interval;
import health.consulta.kit.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The time of practitioners, to booking.
public interface Agenda {
  /// Holds a slot; asking twice under the same id holds once. Refuses as the agenda does: taken, or
  /// not bookable and why.
  Visit hold(
      UUID holdId,
      UUID practitionerId,
      UUID visitReasonId,
      Instant start,
      @Nullable UUID patientId,
      Duration hold,
      @Nullable Staff staff);

  /// Holds a slot for a patient who waits; [#hold] under the same id takes it up.
  Visit offer(
      UUID offerId,
      UUID practitionerId,
      UUID visitReasonId,
      Instant start,
      UUID patientId,
      Duration hold);

  /// Of a practice that sees people for that reason.
  ///
  /// @throws Refusal when there is no such reason
  ZoneId zone(UUID practitionerId, UUID visitReasonId);

  /// The first start from that time on that can be booked, if there is one before the other time.
  Optional<Instant> next(UUID practitionerId, UUID visitReasonId, Instant from, Instant until);

  /// The starts from that time on that can be booked before the other time.
  List<Instant> free(UUID practitionerId, UUID visitReasonId, Instant from, Instant until);

  /// Closes a stretch of a day; asking twice under the same id closes once.
  void close(UUID id, UUID practitionerId, Instant from, Instant until, String reason);

  /// How each date of a series stands.
  SeriesDates series(
      UUID practitionerId,
      UUID visitReasonId,
      Instant start,
      Interval interval,
      int count,
      boolean staff);

  /// How times stand to which bookings are to move.
  ///
  /// @param without bookings whose time does not count
  List<SeriesDates.Date> standing(
      UUID practitionerId,
      UUID visitReasonId,
      List<Instant> starts,
      Set<UUID> without,
      boolean staff);

  /// Turns the hold into a booking, and takes the time again if it ran out and is still free.
  ///
  /// @return false when the time is somebody else's by now
  boolean confirm(UUID bookingId, Visit visit, UUID patientId);

  /// Moves a booking's time; asking twice moves once. Refuses as the agenda does, and then nothing
  /// is moved.
  ///
  /// @return the visit as it is after the move
  Visit move(UUID bookingId, Visit visit, UUID patientId, Moving moving);

  /// Lets a hold that is nobody's yet last longer; asking twice extends once.
  ///
  /// @return false when it ran out, or is a patient's by now
  boolean extend(UUID holdId, Visit visit, Instant until);

  /// Gives the time back; more than once does nothing more.
  void release(UUID holdId, Visit visit);
}
