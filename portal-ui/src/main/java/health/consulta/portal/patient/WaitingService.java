package health.consulta.portal.patient;

import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.contract.booking.JoinWaitingList;
import health.consulta.contract.booking.WaitingEntry;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.WaitingApi;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// The patient waits for a time, and takes the one that is held for them.
@BrowserCallable
@RolesAllowed("PATIENT")
class WaitingService {
  private static final int MOST = 50;

  private final WaitingApi waiting;
  private final AgendaApi agendas;
  private final Practitioners practitioners;
  private final Fees fees;
  private final Whereabouts whereabouts;
  private final KeptTime kept;
  private final Names names;
  private final Clock clock;

  WaitingService(
      WaitingApi waiting,
      AgendaApi agendas,
      Practitioners practitioners,
      Fees fees,
      Whereabouts whereabouts,
      KeptTime kept,
      Names names,
      Clock clock) {
    this.waiting = waiting;
    this.agendas = agendas;
    this.practitioners = practitioners;
    this.fees = fees;
    this.whereabouts = whereabouts;
    this.kept = kept;
    this.names = names;
    this.clock = clock;
  }

  /// @param key of the attempt: joining twice under the same joins once
  public void join(
      @NonNull UUID practitionerId,
      @NonNull UUID visitReasonId,
      @NonNull Wishes wishes,
      @NonNull String key) {
    var today = LocalDate.ofInstant(clock.instant(), practitioners.zone(practitionerId));
    waiting.join(
        new JoinWaitingList(
            practitionerId,
            visitReasonId,
            wishes.patientId(),
            today,
            wishes.until(),
            wishes.weekdays(),
            wishes.earliest(),
            wishes.latest()),
        key);
  }

  /// The newest first.
  public @NonNull List<@NonNull Wait> waits() {
    var entries = entries();
    var people = names.ofPatients(entries.stream().map(WaitingEntry::patientId).toList());
    return entries.stream().map(entry -> wait(entry, people)).toList();
  }

  /// The time on offer becomes the one that this browser keeps, on its way to being booked.
  public @NonNull Place take(@NonNull UUID offerId) {
    for (var entry : entries()) {
      var offer = lasting(entry).filter(each -> each.id().equals(offerId));
      if (offer.isEmpty()) continue;
      var slot = new HoldSlot(entry.practitionerId(), entry.visitReasonId(), offer.get().start());
      kept.keep(slot, offer.get(), entry.patientId());
      return Place.of(slot);
    }
    throw new GatewayProblem("OFFER_OVER", 409);
  }

  /// It goes to the next; the wait goes on.
  public void decline(@NonNull UUID offerId) {
    waiting.decline(offerId, "decline-" + offerId);
  }

  public void leave(@NonNull UUID id) {
    waiting.leave(id);
  }

  private List<WaitingEntry> entries() {
    return waiting.own(0, MOST).items();
  }

  private Optional<WaitingEntry.Offer> lasting(WaitingEntry entry) {
    return Optional.ofNullable(entry.offer())
        .filter(offer -> clock.instant().isBefore(offer.expiresAt()));
  }

  private Wait wait(WaitingEntry entry, Map<UUID, String> people) {
    var reason = reason(entry);
    return new Wait(
        entry.id(),
        entry.status(),
        Profile.of(practitioners.of(entry.practitionerId())),
        people.get(entry.patientId()),
        reason.name(),
        entry.until(),
        entry.weekdays().stream().sorted().toList(),
        entry.earliest(),
        entry.latest(),
        lasting(entry).map(offer -> offer(entry, offer, reason)).orElse(null));
  }

  private Wait.Offer offer(WaitingEntry entry, WaitingEntry.Offer offer, VisitReason reason) {
    var slot = new HoldSlot(entry.practitionerId(), entry.visitReasonId(), offer.start());
    var where = whereabouts.of(slot);
    var fee = fees.of(slot.practitionerId(), slot.visitReasonId(), offer.start(), where, null);
    return new Wait.Offer(
        offer.id(),
        offer.start(),
        reason.mode(),
        fee.orElse(null),
        offer.expiresAt(),
        clock.instant());
  }

  private VisitReason reason(WaitingEntry entry) {
    return agendas.reasons(entry.practitionerId()).items().stream()
        .filter(each -> each.id().equals(entry.visitReasonId()))
        .findFirst()
        .orElseThrow(() -> new GatewayProblem("NOT_FOUND", 404));
  }
}
