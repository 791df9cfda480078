package health.consulta.booking;

import health.consulta.contract.Interval;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.kit.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Says how the dates of a series stand, and books them for the practice, each by itself: one that
/// cannot be had leaves the others. A patient gets all or none, see [ReserveSeries].
@Component
public class BookSeries {
  private final MongoOperations mongo;
  private final Agenda agenda;
  private final RequestBooking request;
  private final AnonymousHolds holds;

  BookSeries(MongoOperations mongo, Agenda agenda, RequestBooking request, AnonymousHolds holds) {
    this.mongo = mongo;
    this.agenda = agenda;
    this.request = request;
    this.holds = holds;
  }

  /// A time that whoever asks holds is free to them.
  public SeriesDates preview(Wish wish) {
    var dates =
        agenda.series(
            wish.practitionerId(),
            wish.visitReasonId(),
            wish.start(),
            wish.interval(),
            wish.count(),
            wish.staff() != null);
    return holds.keeps(wish.slot(wish.start())) ? dates.free(wish.start()) : dates;
  }

  /// @param id the series'; asking twice under the same id books each date once
  /// @param starts those that are wanted; absent: every date
  /// @throws Refusal of the first date when not one can be had
  public List<SeriesOutcome> book(
      UUID id, Staff staff, Wish wish, @Nullable List<Instant> starts, String locale) {
    var dates = preview(wish);
    var wanted = starts == null ? dates.starts() : starts;
    keep(id, wish, dates.zone());
    var refusals = new ArrayList<Refusal>();
    var outcomes =
        wanted.stream()
            .distinct()
            .sorted()
            .map(start -> book(id, staff, wish.slot(start), locale, refusals))
            .toList();
    if (refusals.size() == outcomes.size()) throw refusals.getFirst();
    return outcomes;
  }

  void keep(UUID id, Wish wish, ZoneId zone) {
    mongo.save(new Series(id, wish.practitionerId(), zone.getId()));
  }

  private SeriesOutcome book(
      UUID id, Staff staff, BookSlot slot, String locale, List<Refusal> refusals) {
    var its = Bookings.idFrom("booking-series/" + id + "/" + slot.start());
    try {
      var booked = request.request(its, staff, slot, locale, booking -> booking.joinSeries(id));
      return new SeriesOutcome(slot.start(), booked, null);
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.UNAVAILABLE) throw refused; // and asked again it goes on
      refusals.add(refused);
      return new SeriesOutcome(slot.start(), null, refused.code());
    }
  }

  /// What is to come again.
  ///
  /// @param staff when the practice books
  /// @param note of the practice, on each of them
  /// @param holdToken of a hold on the first
  /// @param answers for each of them
  public record Wish(
      UUID practitionerId,
      UUID visitReasonId,
      @Nullable UUID patientId,
      Instant start,
      Interval interval,
      int count,
      @Nullable Staff staff,
      @Nullable String note,
      @Nullable String holdToken,
      @Nullable Map<String, String> answers) {
    UUID patient(UUID accountId) {
      return patientId == null ? accountId : patientId;
    }

    /// One of them.
    BookSlot slot(Instant at) {
      return new BookSlot(
          practitionerId,
          visitReasonId,
          at,
          patientId,
          PaymentProvider.NONE,
          at.equals(start) ? holdToken : null,
          answers,
          null,
          note);
    }
  }
}
