package health.consulta.booking.web;

import health.consulta.booking.CancelBooking;
import health.consulta.booking.Change;
import health.consulta.booking.ExplainCancellation;
import health.consulta.booking.FindBookings;
import health.consulta.booking.KeepNote;
import health.consulta.booking.ReadAnswers;
import health.consulta.booking.RequestBooking;
import health.consulta.booking.Staff;
import health.consulta.contract.Act;
import health.consulta.contract.Page;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.BookingAnswers;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.Cancellation;
import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.contract.booking.StaffNote;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.kit.web.RequestId;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bookings")
@PreAuthorize("isAuthenticated() and !hasRole('SERVICE')")
class BookingController {
  private static final String STAFF = "hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')";

  private final RequestBooking request;
  private final CancelBooking cancel;
  private final health.consulta.booking.RescheduleBooking reschedule;
  private final FindBookings find;
  private final ReadAnswers answers;
  private final ExplainCancellation explain;
  private final KeepNote notes;

  BookingController(
      RequestBooking request,
      CancelBooking cancel,
      health.consulta.booking.RescheduleBooking reschedule,
      FindBookings find,
      ReadAnswers answers,
      ExplainCancellation explain,
      KeepNote notes) {
    this.request = request;
    this.cancel = cancel;
    this.reschedule = reschedule;
    this.find = find;
    this.answers = answers;
    this.explain = explain;
    this.notes = notes;
  }

  @PostMapping
  @Noted(Act.VISIT_BOOKED)
  @ResponseStatus(HttpStatus.CREATED)
  Booking request(@RequestBody @Valid BookSlot wanted, RequestId id, Caller caller, Locale locale) {
    var language = language(locale);
    if (caller.runs(wanted.practitionerId())) {
      var staff = new Staff(caller.id(), wanted.override());
      return BookingViews.of(request.request(id.value(), staff, wanted, language));
    }
    if (!caller.is(Role.PATIENT) || wanted.override() != null || wanted.note() != null)
      throw new AccessDeniedException("not the caller's practice");
    return BookingViews.of(request.request(id.value(), caller.id(), wanted, language));
  }

  static String language(Locale locale) {
    return locale.getLanguage().equals("en") ? "en" : "fr";
  }

  @GetMapping
  Page<Booking> page(
      @RequestParam(required = false) @Nullable BookingStatus status,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @Valid PageRequest page,
      Caller caller) {
    var found = find.page(caller, status, from, to, page);
    return new Page<>(
        found.items().stream().map(BookingViews::of).toList(),
        found.page(),
        found.size(),
        found.total());
  }

  @GetMapping("/{id}")
  Booking one(@PathVariable UUID id, Caller caller) {
    return BookingViews.of(find.one(caller, id));
  }

  @GetMapping("/{id}/answers")
  BookingAnswers answers(@PathVariable UUID id, Caller caller) {
    return new BookingAnswers(answers.of(caller, id));
  }

  @GetMapping("/{id}/note")
  @PreAuthorize(STAFF)
  StaffNote note(@PathVariable UUID id, Caller caller) {
    return notes.read(id, caller);
  }

  @PutMapping("/{id}/note")
  @Noted(Act.VISIT_NOTED)
  @PreAuthorize(STAFF)
  StaffNote note(@PathVariable UUID id, @RequestBody @Valid StaffNote wanted, Caller caller) {
    return notes.write(id, wanted, caller);
  }

  /// What calling it off means, before it is done.
  @GetMapping("/{id}/cancellation")
  Cancellation cancellation(@PathVariable UUID id, Caller caller) {
    return explain.of(caller, id);
  }

  @PostMapping("/{id}/cancel")
  @Noted(Act.VISIT_CANCELLED)
  Booking cancel(
      @PathVariable UUID id,
      @RequestBody @Valid health.consulta.contract.booking.CancelBooking wanted,
      Caller caller) {
    return BookingViews.of(
        cancel.cancel(id, booking -> FindBookings.party(caller, booking), wanted.reason()));
  }

  @PostMapping("/{id}/reschedule")
  @Noted(Act.VISIT_MOVED)
  Booking reschedule(
      @PathVariable UUID id, @RequestBody @Valid RescheduleBooking wanted, Caller caller) {
    if (wanted.practitionerId() != null && !caller.runs(wanted.practitionerId()))
      throw new AccessDeniedException("not the caller's practice");
    return BookingViews.of(
        reschedule.reschedule(
            id,
            booking -> FindBookings.party(caller, booking),
            wanted.start(),
            new Change(wanted.practitionerId(), wanted.visitReasonId(), wanted.minutes()),
            new Staff(caller.id(), wanted.override())));
  }
}
