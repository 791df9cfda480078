package health.consulta.portal.patient;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.BookingSeries;
import health.consulta.contract.booking.CancelBooking;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.session.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

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
  private final Whereabouts whereabouts;
  private final KeptTime kept;
  private final Names names;
  private final Clock clock;

  BookingService(
      BookingApi bookings,
      AgendaApi agendas,
      Practitioners practitioners,
      Fees fees,
      Whereabouts whereabouts,
      KeptTime kept,
      Names names,
      Clock clock) {
    this.bookings = bookings;
    this.agendas = agendas;
    this.practitioners = practitioners;
    this.fees = fees;
    this.whereabouts = whereabouts;
    this.kept = kept;
    this.names = names;
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
    var where = whereabouts.of(new HoldSlot(practitionerId, visitReasonId, start));
    var fee = fees.of(practitionerId, visitReasonId, start, where, null).orElse(null);
    return new Choice(
        Profile.of(practitioners.of(practitionerId)),
        Reason.of(reason, fee),
        start,
        isOpen(practitionerId));
  }

  /// A visitor has yet to sign in; and where nobody answers, the booking itself decides.
  private boolean isOpen(UUID practitionerId) {
    var patient =
        SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person
            && person.has(Role.PATIENT);
    try {
      return !patient || bookings.online(practitionerId).open();
    } catch (GatewayProblem away) {
      return true;
    }
  }

  /// Keeps the time, before sign-in and while it is filled in what has to be.
  @AnonymousAllowed
  public @NonNull Held hold(@NonNull Place place) {
    return kept.keep(place.slot());
  }

  /// What is kept of it still.
  @AnonymousAllowed
  public @Nullable Held held(@NonNull Place place) {
    return kept.held(place.slot()).orElse(null);
  }

  /// Keeps it longer, once.
  @AnonymousAllowed
  public @NonNull Held extend(@NonNull Place place) {
    return kept.extend(place.slot());
  }

  /// Gives a time back that was only kept.
  @AnonymousAllowed
  public void drop(@NonNull Place place) {
    kept.drop(place.slot());
  }

  /// The time that this browser keeps, for who comes back by another way.
  @AnonymousAllowed
  public @Nullable Place kept() {
    return kept.slot().map(Place::of).orElse(null);
  }

  /// Takes the time that is kept, or a free one. Asked again with the same key, the first answer
  /// stands.
  ///
  /// @param wanted where the patient pays, if there is anything to pay online
  /// @param patientId for whom; absent: the account holder
  /// @param answers by question
  public @NonNull Visit book(
      @NonNull Place place,
      @NonNull PaymentPolicy policy,
      @NonNull PaymentProvider wanted,
      @NonNull String key,
      @Nullable UUID patientId,
      @Nullable Map<@NonNull String, @NonNull String> answers) {
    var slot = place.slot();
    var wish =
        new BookSlot(
            slot.practitionerId(),
            slot.visitReasonId(),
            slot.start(),
            patientId,
            provider(policy, wanted),
            kept.token(slot),
            answers);
    var booking = kept.book(slot, () -> bookings.book(wish, key));
    kept.booked(slot, booking.id());
    return visit(booking);
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
    return Visit.of(
        booking,
        practitioners.of(booking.practitionerId()),
        names.of(List.of(booking)).get(booking.patientId()),
        clock.instant(),
        turn(booking),
        null);
  }

  /// Without it the visit is shown all the same.
  private @Nullable Turn turn(Booking booking) {
    if (booking.seriesId() == null) return null;
    try {
      var series =
          bookings.series(booking.seriesId()).dates().stream()
              .map(BookingSeries.Outcome::booking)
              .filter(Objects::nonNull)
              .toList();
      return Turn.of(series).get(booking.id());
    } catch (GatewayProblem away) {
      return null;
    }
  }

  static PaymentProvider provider(PaymentPolicy policy, PaymentProvider wanted) {
    return switch (policy) {
      case AUTHORISE, PREPAY -> wanted;
      case ON_SITE, EXEMPT -> PaymentProvider.NONE;
    };
  }
}
