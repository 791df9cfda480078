package health.consulta.portal.patient;

import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.Interval;
import health.consulta.contract.booking.BookSeries;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.BookingSeries;
import health.consulta.contract.booking.ChangeSeries;
import health.consulta.contract.booking.ChangeSeries.Scope;
import health.consulta.contract.booking.MoveSeries;
import health.consulta.portal.gateway.BookingApi;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// A visit that is paid at the practice is repeated, and a series moved.
@BrowserCallable
@RolesAllowed("PATIENT")
class SeriesService {
  private final BookingApi bookings;
  private final Practitioners practitioners;
  private final KeptTime kept;
  private final Names names;
  private final Clock clock;

  SeriesService(
      BookingApi bookings, Practitioners practitioners, KeptTime kept, Names names, Clock clock) {
    this.bookings = bookings;
    this.practitioners = practitioners;
    this.kept = kept;
    this.names = names;
    this.clock = clock;
  }

  /// How the dates stand; the time that is kept is free.
  ///
  /// @param weeks how far they lie apart
  public @NonNull List<@NonNull SeriesDate> preview(@NonNull Place place, int weeks, int count) {
    return bookings.preview(wish(place, weeks, count, null, null, null)).dates().stream()
        .map(SeriesDate::of)
        .toList();
  }

  /// Takes the time that is kept, or a free one, and the other ones: all of them or none. Asked
  /// again with the same key, the first answer stands.
  ///
  /// @param starts two or more, that of the place among them
  /// @param patientId for whom; absent: the account holder
  /// @param answers by question, for each of them
  public @NonNull List<@NonNull Visit> book(
      @NonNull Place place,
      int weeks,
      @NonNull List<@NonNull Instant> starts,
      @NonNull String key,
      @Nullable UUID patientId,
      @Nullable Map<@NonNull String, @NonNull String> answers) {
    var wish = wish(place, weeks, starts.size(), starts, patientId, answers);
    var booked = kept.book(place.slot(), () -> bookings.book(wish, key));
    var visits = visits(booked);
    kept.booked(place.slot(), visits.getFirst().id());
    return visits;
  }

  public @NonNull List<@NonNull Visit> visits(@NonNull UUID seriesId) {
    return visits(bookings.series(seriesId));
  }

  /// Where a visit and those after it would go; nothing is moved.
  ///
  /// @param start where that visit goes
  public @NonNull List<@NonNull SeriesMove> moves(
      @NonNull UUID seriesId, @NonNull UUID id, @NonNull Instant start) {
    var wanted = new ChangeSeries(id, Scope.FOLLOWING, start, null);
    return bookings.preview(seriesId, wanted).dates().stream().map(SeriesMove::of).toList();
  }

  /// Moves those that are named; one whose time is refused stays. Asked again with the same key,
  /// the first answer stands.
  public @NonNull List<@NonNull Moved> move(
      @NonNull UUID seriesId, @NonNull List<@NonNull Wanted> wanted, @NonNull String key) {
    var moves = new MoveSeries(wanted.stream().map(Wanted::move).toList());
    return bookings.moveSeries(seriesId, moves, key).dates().stream().map(Moved::of).toList();
  }

  /// @param starts absent: only to see how they stand
  private BookSeries wish(
      Place place,
      int weeks,
      int count,
      @Nullable List<Instant> starts,
      @Nullable UUID patientId,
      @Nullable Map<String, String> answers) {
    return new BookSeries(
        place.practitionerId(),
        place.visitReasonId(),
        patientId,
        place.start(),
        new Interval(weeks, Interval.Unit.WEEKS),
        count,
        starts == null,
        starts,
        null,
        kept.token(place.slot()),
        answers);
  }

  private List<Visit> visits(BookingSeries series) {
    var booked =
        series.dates().stream()
            .map(BookingSeries.Outcome::booking)
            .filter(Objects::nonNull)
            .toList();
    var people = names.of(booked);
    var turns = Turn.of(booked);
    return booked.stream().map(booking -> visit(booking, people, turns)).toList();
  }

  private Visit visit(Booking booking, Map<UUID, String> people, Map<UUID, Turn> turns) {
    return Visit.of(
        booking,
        practitioners.of(booking.practitionerId()),
        people.get(booking.patientId()),
        clock.instant(),
        turns.get(booking.id()),
        null);
  }
}
