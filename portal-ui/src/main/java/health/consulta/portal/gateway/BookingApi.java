package health.consulta.portal.gateway;

import health.consulta.contract.Page;
import health.consulta.contract.booking.BookSeries;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookTogether;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.BookingAnswers;
import health.consulta.contract.booking.BookingGroup;
import health.consulta.contract.booking.BookingSeries;
import health.consulta.contract.booking.CancelBooking;
import health.consulta.contract.booking.Cancellation;
import health.consulta.contract.booking.ChangeSeries;
import health.consulta.contract.booking.DayPlan;
import health.consulta.contract.booking.ExtendedHold;
import health.consulta.contract.booking.Hold;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.contract.booking.MissedVisits;
import health.consulta.contract.booking.MoveSeries;
import health.consulta.contract.booking.NoShowRule;
import health.consulta.contract.booking.OnlineBooking;
import health.consulta.contract.booking.PlanDay;
import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.contract.booking.SeriesMoves;
import health.consulta.contract.booking.SeriesPreview;
import health.consulta.contract.booking.StaffNote;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The life of bookings.
@FeignClient(name = "booking", url = "${consulta.gateway}")
public interface BookingApi {
  @PostMapping("/api/bookings")
  Booking book(@RequestBody BookSlot slot, @RequestHeader("Idempotency-Key") String key);

  /// Visits of a family, one after the other: all of them or none.
  @PostMapping("/api/booking-groups")
  BookingGroup book(@RequestBody BookTogether wanted, @RequestHeader("Idempotency-Key") String key);

  @GetMapping("/api/booking-groups/{id}")
  BookingGroup group(@PathVariable UUID id);

  @PostMapping("/api/holds")
  Hold hold(@RequestBody HoldSlot slot);

  @PostMapping("/api/holds/{id}/extend")
  ExtendedHold extend(
      @PathVariable UUID id,
      @RequestHeader("Hold-Token") String token,
      @RequestHeader("Idempotency-Key") String key);

  @DeleteMapping("/api/holds/{id}")
  void release(@PathVariable UUID id, @RequestHeader("Hold-Token") String token);

  @GetMapping("/api/bookings/{id}/answers")
  BookingAnswers answers(@PathVariable UUID id);

  @GetMapping("/api/bookings/{id}/note")
  StaffNote note(@PathVariable UUID id);

  /// @param note with the time of the one that was read
  @PutMapping("/api/bookings/{id}/note")
  StaffNote note(@PathVariable UUID id, @RequestBody StaffNote note);

  /// How the dates of a series stand; books nothing.
  @PostMapping("/api/booking-series")
  SeriesPreview preview(@RequestBody BookSeries wanted);

  @PostMapping("/api/booking-series")
  BookingSeries book(@RequestBody BookSeries wanted, @RequestHeader("Idempotency-Key") String key);

  @GetMapping("/api/booking-series/{id}")
  BookingSeries series(@PathVariable UUID id);

  @PostMapping("/api/booking-series/{id}/cancel")
  BookingSeries cancelSeries(
      @PathVariable UUID id,
      @RequestBody ChangeSeries wanted,
      @RequestHeader("Idempotency-Key") String key);

  @PostMapping("/api/booking-series/{id}/reschedule")
  BookingSeries moveSeries(
      @PathVariable UUID id,
      @RequestBody ChangeSeries wanted,
      @RequestHeader("Idempotency-Key") String key);

  /// Where bookings of a series would go; moves nothing.
  @PostMapping("/api/booking-series/{id}/moves/preview")
  SeriesMoves preview(@PathVariable UUID id, @RequestBody ChangeSeries wanted);

  /// Each to its own time.
  @PostMapping("/api/booking-series/{id}/moves")
  BookingSeries moveSeries(
      @PathVariable UUID id,
      @RequestBody MoveSeries wanted,
      @RequestHeader("Idempotency-Key") String key);

  /// Whether the patient who is signed in may book online.
  @GetMapping("/api/online-booking/{practitionerId}")
  OnlineBooking online(@PathVariable UUID practitionerId);

  @GetMapping("/api/online-booking/{practitionerId}/patients/{patientId}")
  MissedVisits missed(@PathVariable UUID practitionerId, @PathVariable UUID patientId);

  @PostMapping("/api/online-booking/{practitionerId}/patients/{patientId}/lift")
  MissedVisits lift(
      @PathVariable UUID practitionerId,
      @PathVariable UUID patientId,
      @RequestHeader("Idempotency-Key") String key);

  @GetMapping("/api/bookings")
  Page<Booking> bookings(@RequestParam int page, @RequestParam int size);

  @GetMapping("/api/bookings/{id}")
  Booking booking(@PathVariable UUID id);

  @GetMapping("/api/bookings/{id}/cancellation")
  Cancellation cancellation(@PathVariable UUID id);

  @PostMapping("/api/bookings/{id}/cancel")
  Booking cancel(
      @PathVariable UUID id,
      @RequestBody CancelBooking cancel,
      @RequestHeader("Idempotency-Key") String key);

  @PostMapping("/api/bookings/{id}/reschedule")
  Booking reschedule(
      @PathVariable UUID id,
      @RequestBody RescheduleBooking reschedule,
      @RequestHeader("Idempotency-Key") String key);

  @GetMapping("/api/bookings/{id}/calendar.ics")
  ResponseEntity<byte[]> calendar(@PathVariable UUID id);

  /// What could be done with the rest of a day, or does it.
  @PostMapping("/api/day-plans")
  DayPlan plan(@RequestBody PlanDay wanted, @RequestHeader("Idempotency-Key") String key);

  @GetMapping("/api/online-booking/{practitionerId}/rule")
  NoShowRule rule(@PathVariable UUID practitionerId);

  @PutMapping("/api/online-booking/{practitionerId}/rule")
  NoShowRule set(@PathVariable UUID practitionerId, @RequestBody NoShowRule rule);
}
