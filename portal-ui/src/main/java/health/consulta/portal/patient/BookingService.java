package health.consulta.portal.patient;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.CancelBooking;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// From the tap on a time to the payment page and back.
@BrowserCallable
@RolesAllowed("PATIENT")
class BookingService {
  private static final int OFFERED = 6;
  private static final int AHEAD = 14;

  private final BookingApi bookings;
  private final AgendaApi agendas;
  private final Practitioners practitioners;
  private final Fees fees;
  private final Clock clock;

  BookingService(
      BookingApi bookings, AgendaApi agendas, Practitioners practitioners, Fees fees, Clock clock) {
    this.bookings = bookings;
    this.agendas = agendas;
    this.practitioners = practitioners;
    this.fees = fees;
    this.clock = clock;
  }

  @AnonymousAllowed
  public @NonNull Choice choice(
      @NonNull UUID practitionerId, @NonNull UUID visitReasonId, @NonNull Instant start) {
    var reason =
        agendas.reasons(practitionerId).items().stream()
            .filter(each -> each.id().equals(visitReasonId))
            .findFirst()
            .orElseThrow(() -> new GatewayProblem("NOT_FOUND", 404));
    var fee = fees.of(practitionerId, visitReasonId, start).map(Fee::of).orElse(null);
    return new Choice(Profile.of(practitioners.of(practitionerId)), Reason.of(reason, fee), start);
  }

  /// Takes the time. Asked again with the same key, the first answer stands.
  ///
  /// @param wanted where the patient pays, if there is anything to pay online
  public @NonNull Visit book(
      @NonNull UUID practitionerId,
      @NonNull UUID visitReasonId,
      @NonNull Instant start,
      @NonNull PaymentPolicy policy,
      @NonNull PaymentProvider wanted,
      @NonNull String key) {
    var provider = provider(policy, wanted);
    return visit(
        bookings.book(
            new BookSlot(practitionerId, visitReasonId, start, null, provider, null, null), key));
  }

  public @NonNull Visit visit(@NonNull UUID id) {
    return visit(bookings.booking(id));
  }

  /// Gives a held time back.
  public void release(@NonNull UUID id) {
    bookings.cancel(id, new CancelBooking("released by the patient"), "release-" + id);
  }

  /// The free times of the same reason that are nearest to one that is gone.
  @AnonymousAllowed
  public @NonNull List<@NonNull OfferedTime> nearest(
      @NonNull UUID practitionerId, @NonNull UUID visitReasonId, @NonNull Instant start) {
    var zone = practitioners.zone(practitionerId);
    var from = start.atZone(zone).toLocalDate().atStartOfDay(zone);
    var to = from.plusDays(AHEAD);
    return agendas
        .slots(practitionerId, visitReasonId, from.toInstant(), to.toInstant())
        .items()
        .stream()
        .filter(slot -> !slot.start().equals(start))
        .sorted(Comparator.comparing(slot -> Duration.between(start, slot.start()).abs()))
        .limit(OFFERED)
        .sorted(Comparator.comparing(slot -> slot.start()))
        .map(OfferedTime::of)
        .toList();
  }

  private Visit visit(Booking booking) {
    return Visit.of(booking, practitioners.of(booking.practitionerId()), clock.instant(), null);
  }

  private static PaymentProvider provider(PaymentPolicy policy, PaymentProvider wanted) {
    return switch (policy) {
      case AUTHORISE, PREPAY -> wanted;
      case ON_SITE, EXEMPT -> PaymentProvider.NONE;
    };
  }
}
