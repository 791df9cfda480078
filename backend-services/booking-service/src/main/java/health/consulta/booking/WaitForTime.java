package health.consulta.booking;

import health.consulta.contract.Page;
import health.consulta.contract.booking.JoinWaitingList;
import health.consulta.contract.booking.WaitingStatus;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// A patient joins the waiting list, is on it, leaves it.
@Component
public class WaitForTime {
  private static final int LONGEST_DAYS = 366;

  private final WaitingList waiting;
  private final FreedTimes freed;
  private final TakeOffer offers;
  private final Agenda agenda;
  private final Mandates mandates;
  private final OnlineBooking online;
  private final WaitingSettings settings;
  private final Clock clock;

  WaitForTime(
      WaitingList waiting,
      FreedTimes freed,
      TakeOffer offers,
      Agenda agenda,
      Mandates mandates,
      OnlineBooking online,
      WaitingSettings settings,
      Clock clock) {
    this.waiting = waiting;
    this.freed = freed;
    this.offers = offers;
    this.agenda = agenda;
    this.mandates = mandates;
    this.online = online;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param id the entry's; asking twice under the same id joins once
  /// @throws AlreadyWaiting when the patient waits for that practitioner and reason
  /// @throws TooManyWaits when they wait for as much as one may
  /// @throws OnlineBookingBlocked after missed visits
  public Waiting join(UUID id, UUID accountId, JoinWaitingList wanted) {
    var joined = waiting.find(id);
    if (joined.isPresent()) return joined.get();
    var patient = wanted.patientId() == null ? accountId : wanted.patientId();
    mandates.require(accountId, patient);
    var zone = agenda.zone(wanted.practitionerId(), wanted.visitReasonId());
    check(wanted, clock.instant().atZone(zone).toLocalDate());
    online.check(wanted.practitionerId(), patient);
    for (int seat = 0; seat < settings.mostEntries(); seat++) {
      var entry = entry(id, accountId, patient, wanted, zone, seat);
      if (waiting.add(entry)) {
        BookingFailpoint.WAITING_JOINED.pass();
        return entry;
      }
      var same = waiting.find(id);
      if (same.isPresent()) return same.get();
      if (waiting.waits(String.valueOf(entry.waitsFor()))) throw new AlreadyWaiting();
    }
    throw new TooManyWaits(settings.mostEntries());
  }

  /// The practice puts a patient on the list; the offers go to their account.
  ///
  /// @throws NobodyToTell when they have none
  public Waiting put(UUID id, JoinWaitingList wanted) {
    var patient = wanted.patientId();
    if (patient == null) throw new Invalid("patientId", "is needed");
    var account = mandates.accountOf(patient).orElseThrow(NotFound::new);
    if (!mandates.mayActFor(account, patient)) throw new NobodyToTell();
    return join(id, account, wanted);
  }

  private static void check(JoinWaitingList wanted, LocalDate today) {
    if (wanted.until().isBefore(wanted.from()))
      throw new Invalid("until", "must not be before from");
    if (wanted.until().isBefore(today)) throw new Invalid("until", "is past");
    if (wanted.until().isAfter(today.plusDays(LONGEST_DAYS)))
      throw new Invalid("until", "a year ahead at most");
    if (wanted.earliest() != null
        && wanted.latest() != null
        && wanted.latest().isBefore(wanted.earliest()))
      throw new Invalid("latest", "must not be before earliest");
  }

  private Waiting entry(
      UUID id, UUID accountId, UUID patient, JoinWaitingList wanted, ZoneId zone, int seat) {
    var days = wanted.weekdays() == null ? Set.<java.time.DayOfWeek>of() : wanted.weekdays();
    return new Waiting(
        id,
        accountId,
        patient,
        wanted.practitionerId(),
        wanted.visitReasonId(),
        zone.getId(),
        new Waiting.Wishes(wanted.from(), wanted.until(), days, wanted.earliest(), wanted.latest()),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        WaitingStatus.WAITING,
        patient + "/" + wanted.practitionerId() + "/" + wanted.visitReasonId(),
        patient + "/" + seat,
        null);
  }

  /// Their own, the newest first.
  public Page<Waiting> own(UUID accountId, PageRequest page) {
    return waiting.page(
        Criteria.where("accountId").is(accountId), false, page.number(), page.length());
  }

  /// Those who wait now, in their order.
  ///
  /// @throws NotFound when it is not the caller's practice
  public Page<Waiting> of(UUID practitionerId, Caller caller, PageRequest page) {
    if (!caller.runs(practitionerId)) throw new NotFound();
    return waiting.page(
        Criteria.where("practitionerId")
            .is(practitionerId)
            .and("status")
            .in(WaitingStatus.WAITING, WaitingStatus.OFFERED),
        true,
        page.number(),
        page.length());
  }

  /// @throws NotFound when it is not the caller's practice
  public Page<FreedTime> record(UUID practitionerId, Caller caller, PageRequest page) {
    if (!caller.runs(practitionerId)) throw new NotFound();
    return freed.page(practitionerId, page.number(), page.length());
  }

  /// What is held for it now.
  public Optional<Offer> offer(Waiting entry) {
    return Optional.ofNullable(entry.offerId())
        .flatMap(id -> freed.ofOffer(id).flatMap(time -> time.offer(id)))
        .filter(Offer::lasts);
  }

  /// Leaving again does nothing more; what was offered goes to the next.
  ///
  /// @throws NotFound when there is none, or it is not the caller's
  public void leave(UUID id, Caller caller) {
    var entry =
        waiting
            .find(id)
            .filter(one -> one.accountId().equals(caller.id()) || caller.runs(one.practitionerId()))
            .orElseThrow(NotFound::new);
    leave(entry);
  }

  /// Somebody waits for nothing any more.
  void leaveAll(UUID accountId) {
    waiting.standingOf(accountId).forEach(this::leave);
  }

  private void leave(Waiting entry) {
    if (entry.offerId() != null) offers.drop(entry.offerId());
    waiting.leave(entry.id()).map(Waiting::offerId).ifPresent(offers::drop);
  }
}
