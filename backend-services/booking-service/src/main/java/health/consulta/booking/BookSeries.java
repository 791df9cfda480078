package health.consulta.booking;

import health.consulta.contract.Interval;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.kit.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Books the dates of a series, each by itself: one that cannot be had leaves the others. Nothing
/// is paid online, so that a patient books a series only of what is paid at the practice.
@Component
public class BookSeries {
  private final MongoOperations mongo;
  private final Agenda agenda;
  private final RequestBooking request;

  BookSeries(MongoOperations mongo, Agenda agenda, RequestBooking request) {
    this.mongo = mongo;
    this.agenda = agenda;
    this.request = request;
  }

  public SeriesDates preview(Wish wish) {
    return agenda.series(
        wish.practitionerId(),
        wish.visitReasonId(),
        wish.start(),
        wish.interval(),
        wish.count(),
        wish.staff() != null);
  }

  /// @param id the series'; asking twice under the same id books each date once
  /// @param accountId who books, or the patient of the practice
  /// @param starts those that are wanted; absent: every date
  /// @throws Refusal of the first date when not one can be had
  public List<SeriesOutcome> book(
      UUID id, UUID accountId, Wish wish, @Nullable List<Instant> starts, String locale) {
    var dates = preview(wish);
    var wanted =
        starts == null ? dates.dates().stream().map(SeriesDates.Date::start) : starts.stream();
    mongo.save(new Series(id, wish.practitionerId(), dates.zone().getId()));
    var refusals = new ArrayList<Refusal>();
    var outcomes =
        wanted
            .distinct()
            .sorted()
            .map(start -> book(id, accountId, wish, start, locale, refusals))
            .toList();
    if (refusals.size() == outcomes.size()) throw refusals.getFirst();
    return outcomes;
  }

  private SeriesOutcome book(
      UUID id, UUID accountId, Wish wish, Instant start, String locale, List<Refusal> refusals) {
    try {
      return new SeriesOutcome(start, booked(id, accountId, wish, start, locale), null);
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.UNAVAILABLE) throw refused; // and asked again it goes on
      refusals.add(refused);
      return new SeriesOutcome(start, null, refused.code());
    }
  }

  private Booking booked(UUID id, UUID accountId, Wish wish, Instant start, String locale) {
    var its = Bookings.idFrom("booking-series/" + id + "/" + start);
    var slot =
        new BookSlot(
            wish.practitionerId(),
            wish.visitReasonId(),
            start,
            wish.patientId(),
            PaymentProvider.NONE,
            null,
            null,
            null,
            wish.note());
    return wish.staff() == null
        ? request.request(its, accountId, slot, locale, booking -> booking.joinSeries(id))
        : request.request(its, wish.staff(), slot, locale, booking -> booking.joinSeries(id));
  }

  /// What is to come again.
  ///
  /// @param staff when the practice books
  /// @param note of the practice, on each of them
  public record Wish(
      UUID practitionerId,
      UUID visitReasonId,
      @Nullable UUID patientId,
      Instant start,
      Interval interval,
      int count,
      @Nullable Staff staff,
      @Nullable String note) {}
}
