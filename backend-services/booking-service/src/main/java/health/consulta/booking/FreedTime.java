package health.consulta.booking;

import static health.consulta.contract.booking.FreedTime.Status.BOOKED;
import static health.consulta.contract.booking.FreedTime.Status.GONE;
import static health.consulta.contract.booking.FreedTime.Status.LOOKING;
import static health.consulta.contract.booking.FreedTime.Status.OFFERED;
import static health.consulta.contract.booking.FreedTime.Status.RELEASED;
import static health.consulta.contract.booking.FreedTime.Status.TAKEN_UP;

import health.consulta.contract.booking.FreedTime.Cause;
import health.consulta.contract.booking.FreedTime.Outcome;
import health.consulta.contract.booking.FreedTime.PassedOver;
import health.consulta.contract.booking.FreedTime.Status;
import health.consulta.contract.booking.WaitingListEvent.TimeOffered;
import health.consulta.kit.mongo.Aggregate;
import health.consulta.kit.mongo.Aggregates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/// A time that became free, on its way from one who waits to the next: `LOOKING → OFFERED →
/// TAKEN_UP → BOOKED`, back to `LOOKING` when an offer comes to nothing, until it is `RELEASED` to
/// everybody or `GONE`. Whether an offer is taken up, declined or runs out is decided here, by one
/// write.
@Document("freed_times")
public class FreedTime extends Aggregate {
  /// Longer than any request; who took it up or is looking may have died then.
  static final Duration PATIENCE = Duration.ofSeconds(20);

  /// How often it is asked what became of the booking.
  private static final Duration FOLLOWING = Duration.ofSeconds(2);

  /// Longer than who takes it up needs until the booking is stored.
  private static final Duration TAKING_UP = Duration.ofMinutes(2);

  @Id private final UUID id;
  private final UUID practitionerId;
  private final UUID visitReasonId;
  private final Instant start;
  private final UUID givenUpBy;
  private final @Nullable Visit released;
  private final UUID bookingId;
  private Status status = LOOKING;

  @Field("due_at") // `due` is the outbox's
  private @Nullable Instant due;

  private List<Offer> offers = new ArrayList<>();
  private List<PassedOver> passedOver = new ArrayList<>();

  @PersistenceCreator
  private FreedTime(
      UUID id,
      UUID practitionerId,
      UUID visitReasonId,
      Instant start,
      UUID givenUpBy,
      @Nullable Visit released,
      UUID bookingId) {
    this.id = id;
    this.practitionerId = practitionerId;
    this.visitReasonId = visitReasonId;
    this.start = start;
    this.givenUpBy = givenUpBy;
    this.released = released;
    this.bookingId = bookingId;
  }

  /// @param left as it was there
  /// @param released the visit that was called off there; absent: it moved away, and its time was
  ///   given back by that
  static FreedTime of(UUID id, Booking booking, Visit left, @Nullable Visit released, Instant now) {
    var time =
        new FreedTime(
            id,
            left.practitionerId(),
            left.visitReasonId(),
            left.start(),
            booking.patientId(),
            released,
            booking.id());
    time.due = now.plus(PATIENCE);
    return time;
  }

  /// Whoever finds it due goes on with it, alone for a while.
  void lease(Instant now) {
    due = now.plus(PATIENCE);
  }

  void passOver(Waiting waiting, int position, Cause cause) {
    passedOver.add(new PassedOver(waiting.id(), waiting.patientId(), position, cause));
  }

  /// Noted before anything is held, so that it is brought to an end whoever dies.
  Offer propose(Waiting waiting, int position) {
    var offerId = Aggregates.idFrom("offer/" + id + "/" + waiting.id());
    var offer = Offer.to(offerId, waiting, position, waiting.fits(this), List.copyOf(passedOver));
    passedOver.clear();
    offers.add(offer);
    return offer;
  }

  /// It could not be held for the last one that was proposed.
  void withdraw(Offer proposed, Cause cause) {
    offers.removeLast();
    passedOver.addAll(proposed.passedOver());
    passedOver.add(
        new PassedOver(proposed.entryId(), proposed.patientId(), proposed.position(), cause));
  }

  void offered(Visit visit, Instant now, Instant until) {
    var offer = offers.getLast().held(visit, now, until);
    last(offer);
    status = OFFERED;
    due = until;
    publish(new TimeOffered(id, offer.id(), offer.accountId(), practitionerId, start, until));
  }

  /// The patient takes it; asking again changes nothing.
  ///
  /// @throws OfferOver when it ran out, or is the next one's
  void takeUp(UUID offerId, Instant now) {
    var offer = current(offerId).orElseThrow(OfferOver::new);
    if (status == TAKEN_UP) return;
    if (status != OFFERED || !now.isBefore(offer.until())) throw new OfferOver();
    last(offer.ended(Outcome.TAKEN_UP, now));
    status = TAKEN_UP;
    due = now.plus(FOLLOWING);
  }

  /// Declined, or of somebody who left; what was taken up, or is over, stays as it is.
  void decline(UUID offerId, Instant now) {
    if (status == OFFERED && current(offerId).isPresent()) end(Outcome.DECLINED, now);
  }

  boolean isDue(Instant now) {
    return due != null && !now.isBefore(due);
  }

  void lapse(Instant now) {
    end(Outcome.LAPSED, now);
  }

  /// The booking of who took it up is over, or was never stored.
  void notBooked(Instant now) {
    end(Outcome.NOT_BOOKED, now);
  }

  boolean waitsForBooking(Instant now) {
    var takenUp = offers.getLast().endedAt();
    return takenUp != null && now.isBefore(takenUp.plus(TAKING_UP));
  }

  void follow(Instant now) {
    due = now.plus(FOLLOWING);
  }

  void booked(Instant now) {
    last(offers.getLast().ended(Outcome.BOOKED, now));
    over(BOOKED);
  }

  void release() {
    over(RELEASED);
  }

  void gone() {
    over(GONE);
  }

  private void end(Outcome outcome, Instant now) {
    last(offers.getLast().ended(outcome, now));
    status = LOOKING;
    due = now;
  }

  private void over(Status end) {
    status = end;
    due = null;
  }

  private void last(Offer changed) {
    offers.set(offers.size() - 1, changed);
  }

  /// That offer, unless it ended or another came after it.
  private Optional<Offer> current(UUID offerId) {
    return last().filter(offer -> offer.id().equals(offerId) && offer.lasts());
  }

  /// What is being proposed, or the offer that ended last.
  Optional<Offer> last() {
    return offers.isEmpty() ? Optional.empty() : Optional.of(offers.getLast());
  }

  Optional<Offer> offer(UUID offerId) {
    return offers.stream().filter(offer -> offer.id().equals(offerId)).findFirst();
  }

  boolean wasOfferedTo(UUID entryId) {
    return offers.stream().anyMatch(offer -> offer.entryId().equals(entryId));
  }

  /// Since the last offer.
  boolean wasPassedOver(UUID entryId) {
    return passedOver.stream().anyMatch(one -> one.entryId().equals(entryId));
  }

  @Override
  public UUID id() {
    return id;
  }

  public UUID practitionerId() {
    return practitionerId;
  }

  public UUID visitReasonId() {
    return visitReasonId;
  }

  public Instant start() {
    return start;
  }

  /// Whose time it was.
  UUID givenUpBy() {
    return givenUpBy;
  }

  UUID bookingId() {
    return bookingId;
  }

  Optional<Visit> released() {
    return Optional.ofNullable(released);
  }

  public Status status() {
    return status;
  }

  public List<Offer> offers() {
    return List.copyOf(offers);
  }

  /// To whom it was offered, and who was passed over.
  public Stream<UUID> patients() {
    var over =
        Stream.concat(
            passedOver.stream(), offers.stream().flatMap(offer -> offer.passedOver().stream()));
    return Stream.concat(offers.stream().map(Offer::patientId), over.map(PassedOver::patientId));
  }

  public List<PassedOver> passedOver() {
    return List.copyOf(passedOver);
  }
}
