package health.consulta.booking.web;

import health.consulta.booking.BookSeries.Wish;
import health.consulta.booking.Booking;
import health.consulta.booking.PreviewMoves;
import health.consulta.booking.ReserveSeries;
import health.consulta.booking.SeriesDates;
import health.consulta.booking.SeriesMoves;
import health.consulta.booking.SeriesOutcome;
import health.consulta.booking.Staff;
import health.consulta.contract.Act;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookSeries;
import health.consulta.contract.booking.BookingSeries;
import health.consulta.contract.booking.BookingSeries.Outcome;
import health.consulta.contract.booking.ChangeSeries;
import health.consulta.contract.booking.MoveSeries;
import health.consulta.contract.booking.SeriesPreview;
import health.consulta.contract.booking.SeriesPreview.Standing;
import health.consulta.kit.Invalid;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.RequestId;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Visits that come again, each a booking of its own.
@RestController
@RequestMapping("/api/booking-series")
@PreAuthorize("isAuthenticated() and !hasRole('SERVICE')")
class BookingSeriesController {
  private final health.consulta.booking.BookSeries book;
  private final ReserveSeries reserve;
  private final health.consulta.booking.ChangeSeries change;
  private final PreviewMoves moves;

  BookingSeriesController(
      health.consulta.booking.BookSeries book,
      ReserveSeries reserve,
      health.consulta.booking.ChangeSeries change,
      PreviewMoves moves) {
    this.book = book;
    this.reserve = reserve;
    this.change = change;
    this.moves = moves;
  }

  /// 200 with a [SeriesPreview], or 201 with a [BookingSeries].
  @PostMapping
  @Noted(Act.SERIES_BOOKED)
  ResponseEntity<Object> book(
      @RequestBody @Valid BookSeries wanted, RequestId id, Caller caller, Locale locale) {
    var staff = caller.runs(wanted.practitionerId()) ? new Staff(caller.id(), null) : null;
    if (staff == null && (!caller.is(Role.PATIENT) || wanted.note() != null))
      throw new AccessDeniedException("not the caller's practice");
    if (staff != null && wanted.holdToken() != null)
      throw new Invalid("holdToken", "is a patient's");
    var wish = wish(wanted, staff);
    if (wanted.preview()) return ResponseEntity.ok(preview(book.preview(wish)));
    var language = BookingController.language(locale);
    var outcomes =
        staff == null
            ? done(reserve.reserve(id.value(), caller.id(), wish, wanted.starts(), language))
            : book.book(id.value(), staff, wish, wanted.starts(), language);
    return ResponseEntity.status(HttpStatus.CREATED).body(series(id.value(), outcomes));
  }

  @GetMapping("/{id}")
  BookingSeries series(@PathVariable UUID id, Caller caller) {
    return series(id, done(change.of(id, caller)));
  }

  @PostMapping("/{id}/cancel")
  @Noted(Act.SERIES_CANCELLED)
  BookingSeries cancel(
      @PathVariable UUID id,
      @RequestBody @Valid ChangeSeries wanted,
      RequestId request,
      Caller caller) {
    if (wanted.reason() == null) throw new Invalid("reason", "is needed");
    return series(
        id,
        change.cancel(
            request.value(), id, wanted.bookingId(), wanted.scope(), wanted.reason(), caller));
  }

  @PostMapping("/{id}/reschedule")
  @Noted(Act.SERIES_MOVED)
  BookingSeries move(
      @PathVariable UUID id,
      @RequestBody @Valid ChangeSeries wanted,
      RequestId request,
      Caller caller) {
    if (wanted.start() == null) throw new Invalid("start", "is needed");
    return series(
        id,
        change.move(
            request.value(), id, wanted.bookingId(), wanted.scope(), wanted.start(), caller));
  }

  /// How the times stand to which a move would lead; moves nothing.
  @PostMapping("/{id}/moves/preview")
  health.consulta.contract.booking.SeriesMoves preview(
      @PathVariable UUID id, @RequestBody @Valid ChangeSeries wanted, Caller caller) {
    if (wanted.start() == null) throw new Invalid("start", "is needed");
    return shown(moves.of(id, wanted.bookingId(), wanted.scope(), wanted.start(), caller));
  }

  /// Those that are named move, each to its own time.
  @PostMapping("/{id}/moves")
  @Noted(Act.SERIES_MOVED)
  BookingSeries move(
      @PathVariable UUID id,
      @RequestBody @Valid MoveSeries wanted,
      RequestId request,
      Caller caller) {
    var to = new LinkedHashMap<UUID, Instant>();
    for (var move : wanted.moves())
      if (to.put(move.bookingId(), move.start()) != null)
        throw new Invalid("moves", "names a booking twice");
    return series(id, change.move(request.value(), id, to, caller));
  }

  private static health.consulta.contract.booking.SeriesMoves shown(SeriesMoves moves) {
    return new health.consulta.contract.booking.SeriesMoves(
        moves.zone().getId(),
        moves.dates().stream()
            .map(date ->
                new health.consulta.contract.booking.SeriesMoves.Date(
                    date.bookingId(),
                    date.from(),
                    date.to().start(),
                    standing(date.to()),
                    date.to().causes(),
                    date.to().nearest(),
                    date.refusal()))
            .toList());
  }

  private static List<SeriesOutcome> done(List<Booking> bookings) {
    return bookings.stream()
        .map(booking -> new SeriesOutcome(booking.visit().start(), booking, null))
        .toList();
  }

  private static Wish wish(BookSeries wanted, @Nullable Staff staff) {
    return new Wish(
        wanted.practitionerId(),
        wanted.visitReasonId(),
        wanted.patientId(),
        wanted.start(),
        wanted.interval(),
        wanted.count(),
        staff,
        wanted.note(),
        wanted.holdToken(),
        wanted.answers());
  }

  private static SeriesPreview preview(SeriesDates dates) {
    return new SeriesPreview(
        dates.zone().getId(), dates.dates().stream().map(BookingSeriesController::date).toList());
  }

  private static SeriesPreview.Date date(SeriesDates.Date date) {
    return new SeriesPreview.Date(date.start(), standing(date), date.causes(), date.nearest());
  }

  private static Standing standing(SeriesDates.Date date) {
    return date.causes().isEmpty() ? Standing.FREE : Standing.CONFLICT;
  }

  private static BookingSeries series(UUID id, List<SeriesOutcome> outcomes) {
    return new BookingSeries(id, outcomes.stream().map(BookingSeriesController::shown).toList());
  }

  private static Outcome shown(SeriesOutcome outcome) {
    var booking = outcome.booking();
    return new Outcome(
        outcome.start(), booking == null ? null : BookingViews.of(booking), outcome.refusal());
  }
}
