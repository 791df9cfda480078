package health.consulta.booking;

import health.consulta.contract.booking.BookSlot;
import health.consulta.kit.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who waits takes the time that is held for them, or lets it pass.
@Component
public class TakeOffer {
  private static final String PREFIX = "offer.";

  private final FreedTimes freed;
  private final OfferTime offerTime;
  private final Clock clock;

  TakeOffer(FreedTimes freed, OfferTime offerTime, Clock clock) {
    this.freed = freed;
    this.offerTime = offerTime;
    this.clock = clock;
  }

  /// What a booking brings to take the offer. No secret: it is good for its account alone.
  public static String token(UUID offerId) {
    return PREFIX + offerId;
  }

  static boolean isOffer(String token) {
    return token.startsWith(PREFIX);
  }

  /// The offer becomes the booking of the account it was made to.
  ///
  /// @throws OfferOver when it is not there, or not any more
  Claim claim(String token, UUID accountId, BookSlot wanted) {
    var id = id(token);
    var time = freed.ofOffer(id).orElseThrow(OfferOver::new);
    var patient = wanted.patientId() == null ? accountId : wanted.patientId();
    return time.offer(id)
        .filter(offer -> offer.accountId().equals(accountId) && offer.patientId().equals(patient))
        .filter(Offer::lasts)
        .map(offer -> new Claim(id, offer.heldVisit(), () -> takeUp(time.id(), id)))
        .filter(claim -> claim.isFor(wanted))
        .orElseThrow(OfferOver::new);
  }

  private void takeUp(UUID freedTimeId, UUID offerId) {
    freed.change(freedTimeId, time -> time.takeUp(offerId, clock.instant()));
    BookingFailpoint.OFFER_TAKEN_UP.pass();
  }

  /// It is known what became of a booking, perhaps one that took an offer.
  public void settled(UUID bookingId) {
    offerTime.settled(bookingId);
  }

  /// It goes to the next; an offer that is over is left alone.
  ///
  /// @throws NotFound when there is none, or it is not the account's
  public void decline(UUID offerId, UUID accountId) {
    var time =
        freed
            .ofOffer(offerId)
            .filter(found ->
                found.offer(offerId).filter(o -> o.accountId().equals(accountId)).isPresent())
            .orElseThrow(NotFound::new);
    end(time.id(), offerId);
  }

  /// Of who leaves the list.
  void drop(UUID offerId) {
    freed.ofOffer(offerId).ifPresent(time -> end(time.id(), offerId));
  }

  private void end(UUID freedTimeId, UUID offerId) {
    freed.change(freedTimeId, time -> time.decline(offerId, clock.instant()));
    BookingFailpoint.OFFER_ENDED.pass();
    offerTime.goOn(freedTimeId);
  }

  private static UUID id(String token) {
    try {
      return UUID.fromString(token.substring(PREFIX.length()));
    } catch (IllegalArgumentException e) {
      throw new OfferOver();
    }
  }
}
