package health.consulta.booking.web;

import static java.util.stream.Collectors.toSet;

import health.consulta.booking.FreedTime;
import health.consulta.booking.Offer;
import health.consulta.booking.People;
import health.consulta.booking.TakeOffer;
import health.consulta.booking.WaitForTime;
import health.consulta.booking.Waiting;
import health.consulta.contract.Act;
import health.consulta.contract.Page;
import health.consulta.contract.Role;
import health.consulta.contract.booking.JoinWaitingList;
import health.consulta.contract.booking.WaitingEntry;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.kit.web.RequestId;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who waits for a time. An offer is taken by `POST /api/bookings` with its `holdToken`.
@RestController
@RequestMapping("/api/waiting-list")
@PreAuthorize("isAuthenticated() and !hasRole('SERVICE')")
class WaitingListController {
  private static final String STAFF = "hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')";

  private final WaitForTime waiting;
  private final TakeOffer offers;
  private final People people;

  WaitingListController(WaitForTime waiting, TakeOffer offers, People people) {
    this.waiting = waiting;
    this.offers = offers;
    this.people = people;
  }

  /// By a patient, or by the practice for one of its own.
  @PostMapping
  @Noted(Act.WAIT_BEGUN)
  @ResponseStatus(HttpStatus.CREATED)
  WaitingEntry join(@RequestBody @Valid JoinWaitingList wanted, RequestId id, Caller caller) {
    if (caller.runs(wanted.practitionerId()))
      return entry(waiting.put(id.value(), wanted), null, null);
    if (!caller.is(Role.PATIENT)) throw new AccessDeniedException("not the caller's practice");
    return own(waiting.join(id.value(), caller.id(), wanted));
  }

  /// The caller's own, the newest first.
  @GetMapping
  @PreAuthorize("hasRole('PATIENT')")
  Page<WaitingEntry> own(@Valid PageRequest page, Caller caller) {
    return page(waiting.own(caller.id(), page), this::own);
  }

  /// Those who wait for a practitioner, in their order.
  @GetMapping(params = "practitionerId")
  @PreAuthorize(STAFF)
  Page<WaitingEntry> of(@RequestParam UUID practitionerId, @Valid PageRequest page, Caller caller) {
    var found = waiting.of(practitionerId, caller, page);
    var names = people.names(found.items().stream().map(Waiting::patientId).collect(toSet()));
    return page(found, entry -> entry(entry, null, names.get(entry.patientId())));
  }

  /// To whom each time that became free was offered, and why.
  @GetMapping("/freed-times")
  @PreAuthorize(STAFF)
  Page<health.consulta.contract.booking.FreedTime> record(
      @RequestParam UUID practitionerId, @Valid PageRequest page, Caller caller) {
    var found = waiting.record(practitionerId, caller, page);
    var names = people.names(found.items().stream().flatMap(FreedTime::patients).collect(toSet()));
    return page(found, time -> freed(time, names));
  }

  @DeleteMapping("/{id}")
  @Noted(Act.WAIT_ENDED)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable UUID id, Caller caller) {
    waiting.leave(id, caller);
  }

  /// Lets an offer pass; the wait goes on.
  @PostMapping("/offers/{offerId}/decline")
  @PreAuthorize("hasRole('PATIENT')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(@PathVariable UUID offerId, Caller caller) {
    offers.decline(offerId, caller.id());
  }

  private WaitingEntry own(Waiting entry) {
    return entry(entry, waiting.offer(entry).map(WaitingListController::offer).orElse(null), null);
  }

  private static WaitingEntry.Offer offer(Offer offer) {
    var visit = offer.heldVisit();
    return new WaitingEntry.Offer(
        offer.id(), visit.start(), visit.end(), offer.until(), TakeOffer.token(offer.id()));
  }

  private static WaitingEntry entry(
      Waiting entry, WaitingEntry.@Nullable Offer offer, @Nullable String name) {
    var wishes = entry.wishes();
    return new WaitingEntry(
        entry.id(),
        entry.status(),
        entry.practitionerId(),
        entry.visitReasonId(),
        entry.patientId(),
        wishes.from(),
        wishes.until(),
        wishes.weekdays(),
        wishes.earliest(),
        wishes.latest(),
        entry.since(),
        offer,
        name);
  }

  private static health.consulta.contract.booking.FreedTime freed(
      FreedTime time, Map<UUID, String> names) {
    var named = new HashMap<>(names);
    named.keySet().retainAll(time.patients().collect(toSet()));
    return new health.consulta.contract.booking.FreedTime(
        time.id(),
        time.practitionerId(),
        time.visitReasonId(),
        time.start(),
        time.status(),
        time.offers().stream().map(WaitingListController::made).toList(),
        time.passedOver(),
        named);
  }

  private static health.consulta.contract.booking.FreedTime.Offer made(Offer offer) {
    return new health.consulta.contract.booking.FreedTime.Offer(
        offer.id(),
        offer.entryId(),
        offer.patientId(),
        offer.position(),
        offer.fits(),
        offer.passedOver(),
        offer.offeredAt(),
        offer.expiresAt(),
        offer.outcome(),
        offer.endedAt());
  }

  private static <T, R> Page<R> page(Page<T> found, Function<T, R> view) {
    return new Page<>(
        found.items().stream().map(view).toList(), found.page(), found.size(), found.total());
  }
}
