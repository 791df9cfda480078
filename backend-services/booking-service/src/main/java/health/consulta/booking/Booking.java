package health.consulta.booking;

import static health.consulta.contract.booking.BookingStatus.ARRIVED;
import static health.consulta.contract.booking.BookingStatus.CANCELLED;
import static health.consulta.contract.booking.BookingStatus.COMPLETED;
import static health.consulta.contract.booking.BookingStatus.CONFIRMED;
import static health.consulta.contract.booking.BookingStatus.EXPIRED;
import static health.consulta.contract.booking.BookingStatus.HELD;
import static health.consulta.contract.booking.BookingStatus.IN_PROGRESS;
import static health.consulta.contract.booking.BookingStatus.NO_SHOW;
import static health.consulta.contract.booking.BookingStatus.PAYMENT_FAILED;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.booking.Booking.Changes;
import health.consulta.contract.booking.Booking.Step;
import health.consulta.contract.booking.BookingEvent.BookingCancelled;
import health.consulta.contract.booking.BookingEvent.BookingConfirmed;
import health.consulta.contract.booking.BookingEvent.BookingExpired;
import health.consulta.contract.booking.BookingEvent.BookingHeld;
import health.consulta.contract.booking.BookingEvent.BookingPaymentFailed;
import health.consulta.contract.booking.BookingEvent.BookingProgressed;
import health.consulta.contract.booking.BookingEvent.BookingRescheduled;
import health.consulta.contract.booking.BookingEvent.VisitDelayed;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.mongo.Aggregate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/// The life of a booking: `HELD → CONFIRMED → ARRIVED → IN_PROGRESS → COMPLETED`, with the ways out
/// `EXPIRED`, `PAYMENT_FAILED`, `CANCELLED` and `NO_SHOW`. Every transition is here,
/// version-guarded, and in the history. One that was made already changes nothing.
@Document("bookings")
public class Booking extends Aggregate {
  @Id private final UUID id;
  private final UUID accountId;
  private final UUID patientId;
  private UUID practitionerId;
  private Instant start;
  private Visit visit;
  private @Nullable UUID delayedBy;
  private BookingStatus status = HELD;
  private @Nullable Instant holdExpiresAt;
  private @Nullable PaymentState payment;
  private @Nullable Moving moving;
  private @Nullable Sealed answers;
  private @Nullable Note note;
  private @Nullable UUID groupId;
  private @Nullable UUID seriesId;
  private int moves;
  private List<Step> history = new ArrayList<>();

  @PersistenceCreator
  private Booking(
      UUID id, UUID accountId, UUID patientId, UUID practitionerId, Instant start, Visit visit) {
    this.id = id;
    this.accountId = accountId;
    this.patientId = patientId;
    this.practitionerId = practitionerId;
    this.start = start;
    this.visit = visit;
  }

  static Booking hold(UUID id, UUID accountId, UUID patientId, Visit visit, Party by, Instant at) {
    var booking =
        new Booking(id, accountId, patientId, visit.practitionerId(), visit.start(), visit);
    booking.holdExpiresAt = visit.holdExpiresAt();
    booking.history.add(new Step(at, null, HELD, by.name(), null, null));
    booking.publish(
        new BookingHeld(
            id,
            visit.practitionerId(),
            patientId,
            accountId,
            visit.start(),
            visit.end(),
            visit.visitReasonId(),
            visit.mode()));
    return booking;
  }

  /// What the patient answered before they booked.
  void answered(Sealed sealed) {
    answers = sealed;
  }

  /// @param was when the note was written that it takes the place of; absent: there was none
  void note(@Nullable Note written, @Nullable Instant was) {
    if (!Objects.equals(was, note == null ? null : note.at())) throw new NoteChanged();
    note = written;
  }

  /// It is confirmed with the others of the group, or not at all.
  void joinGroup(UUID group) {
    groupId = group;
  }

  /// A hold may have become a booking of its own, or another group's, meanwhile.
  boolean isOf(Group group) {
    return group.id().equals(groupId);
  }

  void joinSeries(UUID series) {
    seriesId = series;
  }

  void started(PaymentState started) {
    if (payment == null) payment = started;
  }

  /// The provider said how the payment stands.
  void paid(Standing standing) {
    if (payment != null) payment = payment.with(standing);
  }

  void reprice(Money amount, @Nullable FeeNotice notice) {
    if (payment != null) payment = payment.costing(amount, notice);
  }

  /// The practice does without paying online; heard twice, it is in the history once.
  void waive(PaymentPolicy policy, String reason, Instant at) {
    if (visit.policy() == policy) return;
    visit = visit.paidBy(policy);
    paid(Standing.STARTED);
    history.add(new Step(at, status, status, Party.PRACTICE.name(), reason, null));
  }

  /// Whether the money is as the policy wants it.
  boolean mayConfirm() {
    return payment != null
        && (payment.amount().minor() == 0 || payment.standing().satisfies(visit.policy()));
  }

  void confirm(Instant at) {
    if (status != HELD) return;
    if (!mayConfirm()) throw new NotPaid();
    step(CONFIRMED, at, Party.SYSTEM, null);
    publish(
        new BookingConfirmed(
            id,
            practitionerId,
            patientId,
            accountId,
            start,
            visit.end(),
            visit.visitReasonId(),
            visit.mode(),
            visit.locationId(),
            visit.policy(),
            payment == null ? null : payment.notice()));
  }

  void expire(Instant at) {
    if (status != HELD) return;
    step(EXPIRED, at, Party.SYSTEM, null);
    publish(new BookingExpired(id, practitionerId, patientId, accountId, start));
  }

  void failPayment(Instant at, String code) {
    if (status != HELD) return;
    step(PAYMENT_FAILED, at, Party.SYSTEM, code);
    publish(new BookingPaymentFailed(id, practitionerId, patientId, accountId, start));
  }

  void cancel(Instant at, Party by, String reason) {
    if (status == CANCELLED) return;
    if (status != HELD && status != CONFIRMED) throw new NotCancellable(status);
    if (status == CONFIRMED && !at.isBefore(start)) throw new NotCancellable(status);
    if (status == CONFIRMED && by == Party.PATIENT && !at.isBefore(cancelUntil()))
      throw TooLateToChange.deadline();
    var confirmed = status == CONFIRMED;
    step(CANCELLED, at, by, reason);
    publish(
        new BookingCancelled(
            id, practitionerId, patientId, accountId, start, by.name(), confirmed));
  }

  /// Notes where it is to move to. It moves when the agenda gave the time.
  void askMove(Moving asked) {
    if (asked.isOf(visit)) return;
    if (moving != null && !moving.endsLike(asked)) throw NotMovable.underWay();
    if (status != CONFIRMED || !asked.asked().isBefore(start)) throw new NotMovable(status);
    if (asked.by() == Party.PATIENT)
      fixed(asked.asked())
          .ifPresent(late -> {
            throw late;
          });
    if (asked.change().leaves(visit) && payment != null && payment.standing().isTaken())
      throw new AlreadyPaid();
    if (moving == null) moving = asked;
  }

  /// Why its patient may not move it online any more.
  Optional<TooLateToChange> fixed(Instant at) {
    if (!at.isBefore(moveUntil())) return Optional.of(TooLateToChange.deadline());
    return movesLeft() == 0 ? Optional.of(TooLateToChange.moves()) : Optional.empty();
  }

  /// It has the new time, and keeps its identity, history and payment. What is over stays where it
  /// was.
  void move(Moving ended, Visit moved, Instant at) {
    if (!isMoving(ended) || !isRunning()) return;
    var by = ended.by();
    var before = visit;
    moving = null;
    if (by == Party.PATIENT) moves++;
    start = moved.start();
    practitionerId = moved.practitionerId();
    visit = moved;
    history.add(new Step(at, status, status, by.name(), null, moved.movedFrom(before)));
    publish(
        new BookingRescheduled(
            id,
            practitionerId,
            patientId,
            accountId,
            start,
            visit.end(),
            visit.mode(),
            visit.locationId(),
            before.start(),
            by.name(),
            visit.visitReasonId(),
            before.practitionerId(),
            before.visitReasonId()));
  }

  /// The move came to nothing.
  void stay(Moving ended) {
    if (isMoving(ended)) moving = null;
  }

  /// Not a later move, which may have the same end.
  private boolean isMoving(Moving ended) {
    return moving != null && moving.asked().equals(ended.asked());
  }

  /// The patient hears that it begins later. One plan says it once.
  void delay(UUID plan, int minutes) {
    if (status != CONFIRMED) throw new NotMovable(status);
    if (plan.equals(delayedBy)) return;
    delayedBy = plan;
    publish(new VisitDelayed(id, practitionerId, patientId, accountId, start, minutes));
  }

  private Instant cancelUntil() {
    return start.minus(Duration.ofMinutes(visit.changes().cancelMinutes()));
  }

  private Instant moveUntil() {
    return start.minus(Duration.ofMinutes(visit.changes().moveMinutes()));
  }

  private int movesLeft() {
    return Math.max(0, visit.changes().moves() - moves);
  }

  void arrive(Instant at) {
    progress(ARRIVED, at);
  }

  void begin(Instant at) {
    progress(IN_PROGRESS, at);
  }

  void complete(Instant at) {
    progress(COMPLETED, at);
  }

  void miss(Instant at) {
    progress(NO_SHOW, at);
  }

  /// A step was noted too soon.
  ///
  /// @param to as it is again
  void takeBack(BookingStatus to, Instant at) {
    if (status != ARRIVED && status != IN_PROGRESS || to.ordinal() >= status.ordinal()) return;
    progressed(to, at);
  }

  /// The consultation's events are ordered, and a later one says all that the earlier ones said.
  private void progress(BookingStatus to, Instant at) {
    if (!isRunning() || to.ordinal() <= status.ordinal()) return;
    progressed(to, at);
  }

  private void progressed(BookingStatus to, Instant at) {
    step(to, at, Party.PRACTICE, null);
    publish(new BookingProgressed(id, practitionerId, patientId, accountId, start, to));
  }

  /// Whether it may still be called off or moved, as far as its status says.
  boolean isComing() {
    return status == HELD || status == CONFIRMED;
  }

  private boolean isRunning() {
    return status == CONFIRMED || status == ARRIVED || status == IN_PROGRESS;
  }

  private void step(BookingStatus to, Instant at, Party by, @Nullable String reason) {
    history.add(new Step(at, status, to, by.name(), reason, null));
    if (status == HELD && to != CONFIRMED) { // no visit, nothing to keep
      answers = null;
      note = null;
    }
    status = to;
    holdExpiresAt = null;
  }

  @Override
  public UUID id() {
    return id;
  }

  public BookingStatus status() {
    return status;
  }

  public UUID accountId() {
    return accountId;
  }

  public UUID patientId() {
    return patientId;
  }

  public UUID practitionerId() {
    return practitionerId;
  }

  public Visit visit() {
    return visit;
  }

  public Optional<Instant> holdExpiresAt() {
    return Optional.ofNullable(holdExpiresAt);
  }

  Optional<Moving> moving() {
    return Optional.ofNullable(moving);
  }

  public Optional<UUID> groupId() {
    return Optional.ofNullable(groupId);
  }

  public Optional<UUID> seriesId() {
    return Optional.ofNullable(seriesId);
  }

  Optional<Sealed> answers() {
    return Optional.ofNullable(answers);
  }

  Optional<Note> note() {
    return Optional.ofNullable(note);
  }

  /// What the patient may change online, while there is something to change. Whether it ever was
  /// more than a time that was held.
  boolean wasConfirmed() {
    return history.stream().anyMatch(step -> step.after() == CONFIRMED);
  }

  boolean isComing(Instant now) {
    return status == CONFIRMED && start.isAfter(now);
  }

  public Optional<Changes> changes() {
    return isComing()
        ? Optional.of(new Changes(cancelUntil(), moveUntil(), movesLeft()))
        : Optional.empty();
  }

  public Optional<PaymentState> payment() {
    return Optional.ofNullable(payment);
  }

  public List<Step> history() {
    return List.copyOf(history);
  }
}
