package health.consulta.portal.patient;

import static health.consulta.portal.gateway.Pages.SIZE;
import static health.consulta.portal.gateway.Pages.all;
import static java.util.stream.Collectors.toMap;

import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.CancelBooking;
import health.consulta.contract.booking.Cancellation;
import health.consulta.contract.booking.ChangeSeries;
import health.consulta.contract.booking.ChangeSeries.Scope;
import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// The patient's own visits.
@BrowserCallable
@RolesAllowed("PATIENT")
class VisitsService {
  private static final String BY_PATIENT = "cancelled by the patient";

  private final BookingApi bookings;
  private final BillingApi billing;
  private final PaymentApi payments;
  private final Practitioners practitioners;
  private final Names names;
  private final Clock clock;

  VisitsService(
      BookingApi bookings,
      BillingApi billing,
      PaymentApi payments,
      Practitioners practitioners,
      Names names,
      Clock clock) {
    this.payments = payments;
    this.bookings = bookings;
    this.billing = billing;
    this.practitioners = practitioners;
    this.names = names;
    this.clock = clock;
  }

  public @NonNull List<@NonNull Visit> visits() {
    var invoices = invoices();
    var booked = all(page -> bookings.bookings(page, SIZE));
    var people = names.of(booked);
    var turns = Turn.of(booked);
    return booked.stream()
        .map(booking -> visit(booking, people, turns.get(booking.id()), invoices.get(booking.id())))
        .toList();
  }

  /// What calling it off means, before it is done.
  public @NonNull Cancellation cancellation(@NonNull UUID id) {
    return bookings.cancellation(id);
  }

  public @NonNull Visit cancel(@NonNull UUID id) {
    var cancel = new CancelBooking(BY_PATIENT);
    return visit(bookings.cancel(id, cancel, "cancel-" + id));
  }

  /// Calls off several visits of a series at once.
  ///
  /// @param id of the one that was chosen
  public @NonNull Called cancelSeries(
      @NonNull UUID seriesId, @NonNull UUID id, @NonNull Scope scope) {
    var wanted = new ChangeSeries(id, scope, null, BY_PATIENT);
    var key = "cancel-%s-%s".formatted(scope, id);
    var dates = bookings.cancelSeries(seriesId, wanted, key).dates();
    var left = (int) dates.stream().filter(each -> each.refusal() != null).count();
    return new Called(dates.size() - left, left);
  }

  /// Moves it; it keeps its time when the other one is refused. The same move twice is one.
  public @NonNull Visit move(@NonNull UUID id, @NonNull Instant start) {
    var move = new RescheduleBooking(start, null);
    return visit(bookings.reschedule(id, move, UUID.randomUUID().toString()));
  }

  /// Where the patient pays otherwise, after the bank refused the stored method.
  public @NonNull String payAgain(@NonNull UUID paymentId) {
    var page = payments.page(paymentId).redirectUrl();
    if (page == null) throw new GatewayProblem("NOTHING_TO_PAY", 409);
    return page;
  }

  private Visit visit(Booking booking) {
    return visit(booking, names.of(List.of(booking)), null, null);
  }

  private Visit visit(
      Booking booking, Map<UUID, String> people, @Nullable Turn turn, @Nullable UUID invoiceId) {
    return Visit.of(
        booking,
        practitioners.of(booking.practitionerId()),
        people.get(booking.patientId()),
        clock.instant(),
        turn,
        invoiceId);
  }

  /// Without billing the visits are shown all the same, only without their invoices.
  private Map<UUID, UUID> invoices() {
    try {
      return all(page -> billing.invoices(page, SIZE)).stream()
          .filter(paper -> paper.kind() == InvoiceKind.INVOICE)
          .collect(toMap(Invoice::bookingId, Invoice::id, (newest, before) -> newest));
    } catch (GatewayProblem away) {
      return Map.of();
    }
  }
}
