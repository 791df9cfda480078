package health.consulta.booking.web;

import health.consulta.booking.BookTogether;
import health.consulta.contract.Act;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingGroup;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.RequestId;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Visits for a family, back to back.
@RestController
@RequestMapping("/api/booking-groups")
@PreAuthorize("hasRole('PATIENT')")
class BookingGroupController {
  private final BookTogether together;

  BookingGroupController(BookTogether together) {
    this.together = together;
  }

  @PostMapping
  @Noted(Act.FAMILY_BOOKED)
  @ResponseStatus(HttpStatus.CREATED)
  BookingGroup book(
      @RequestBody @Valid health.consulta.contract.booking.BookTogether wanted,
      RequestId id,
      Caller caller,
      Locale locale) {
    var first = slot(wanted, wanted.visits().getFirst(), wanted.holdToken());
    var others = wanted.visits().stream().skip(1).map(visit -> slot(wanted, visit, null));
    var visits = Stream.concat(Stream.of(first), others).toList();
    together.book(id.value(), caller.id(), visits, BookingController.language(locale));
    return group(id.value(), caller);
  }

  @GetMapping("/{id}")
  BookingGroup group(@PathVariable UUID id, Caller caller) {
    var bookings = together.of(id, caller.id()).stream().map(BookingViews::of).toList();
    return new BookingGroup(id, together.status(id), bookings);
  }

  private static BookSlot slot(
      health.consulta.contract.booking.BookTogether wanted,
      health.consulta.contract.booking.BookTogether.Visit visit,
      @Nullable String holdToken) {
    return new BookSlot(
        wanted.practitionerId(),
        visit.visitReasonId(),
        wanted.start(),
        visit.patientId(),
        wanted.paymentProvider(),
        holdToken,
        visit.answers());
  }
}
