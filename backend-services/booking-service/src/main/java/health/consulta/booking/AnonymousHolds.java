package health.consulta.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.ExtendedHold;
import health.consulta.contract.booking.Hold;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.kit.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// Short holds taken before sign-in: few per agenda, each known by a secret token, of which only
/// the hash is stored.
@Component
public class AnonymousHolds {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MongoOperations mongo;
  private final Agenda agenda;
  private final HoldSeats seats;
  private final BookingSettings settings;
  private final Clock clock;

  AnonymousHolds(
      MongoOperations mongo,
      Agenda agenda,
      HoldSeats seats,
      BookingSettings settings,
      Clock clock) {
    this.mongo = mongo;
    this.agenda = agenda;
    this.seats = seats;
    this.settings = settings;
    this.clock = clock;
  }

  /// @throws TooManyHolds when the agenda bears no further anonymous hold
  public Hold hold(UUID id, HoldSlot wanted) {
    var until = clock.instant().plus(settings.anonymousHold());
    seats.take(wanted.practitionerId(), id, until, settings.mostAnonymousHolds());
    var visit = held(id, wanted);
    BookingFailpoint.ANONYMOUS_TIME_HELD.pass();
    var secret = new byte[24];
    RANDOM.nextBytes(secret);
    var token = id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    mongo.save(
        new AnonymousHold(
            id, hash(token), wanted.practitionerId(), visit, visit.holdExpiresAt(), null));
    BookingFailpoint.ANONYMOUS_STORED.pass();
    return new Hold(id, token, visit.holdExpiresAt());
  }

  private Visit held(UUID id, HoldSlot wanted) {
    try {
      return agenda.hold(
          id,
          wanted.practitionerId(),
          wanted.visitReasonId(),
          wanted.start(),
          null,
          settings.anonymousHold(),
          null);
    } catch (Refusal refused) {
      seats.leave(wanted.practitionerId(), id);
      throw refused;
    }
  }

  /// The hold becomes the booking of who brings its token.
  ///
  /// @throws HoldExpired when there is no such hold on that slot any more
  Claim claim(String token, BookSlot wanted) {
    return find(token)
        .filter(hold -> clock.instant().isBefore(hold.expiresAt()))
        .map(hold -> new Claim(hold.id(), hold.visit(), () -> claimed(hold)))
        .filter(claim -> claim.isFor(wanted))
        .orElseThrow(HoldExpired::new);
  }

  /// Whether whoever brings that token, if any, still holds that time.
  boolean keeps(BookSlot wanted) {
    return Optional.ofNullable(wanted.holdToken())
        .flatMap(this::find)
        .filter(hold -> clock.instant().isBefore(hold.expiresAt()))
        .filter(hold -> new Claim(hold.id(), hold.visit(), () -> {}).isFor(wanted))
        .isPresent();
  }

  /// Somebody who signed in books it: it is none of the anonymous any more.
  private void claimed(AnonymousHold hold) {
    seats.leave(hold.practitionerId(), hold.id());
  }

  /// Lets it last longer, once: noted first, then done at the agenda, so that the same request
  /// after a crash goes on.
  ///
  /// @param request asking again under the same one extends once
  /// @throws HoldExtended when another request extended it
  /// @throws HoldExpired when there is no such hold any more, or it is a booking by now
  public ExtendedHold extend(UUID id, String token, UUID request) {
    var hold =
        find(token)
            .filter(each -> each.id().equals(id))
            .filter(each -> clock.instant().isBefore(each.expiresAt()))
            .orElseThrow(HoldExpired::new);
    var extended = hold.extension() == null ? noteExtension(hold, request) : hold;
    if (!request.equals(extended.extension())) throw new HoldExtended();
    BookingFailpoint.ANONYMOUS_EXTENSION_NOTED.pass();
    seats.prolong(extended.practitionerId(), id, extended.expiresAt());
    if (!agenda.extend(id, extended.visit(), extended.expiresAt())) throw new HoldExpired();
    BookingFailpoint.ANONYMOUS_EXTENDED.pass();
    return new ExtendedHold(id, extended.expiresAt());
  }

  /// Of two requests at once one extends.
  private AnonymousHold noteExtension(AnonymousHold hold, UUID request) {
    var open = Query.query(where("_id").is(hold.id()).and("extension").is(null));
    var note =
        new Update()
            .set("extension", request)
            .set("expiresAt", hold.expiresAt().plus(settings.anonymousHold()));
    mongo.updateFirst(open, note, AnonymousHold.class);
    return Optional.ofNullable(mongo.findById(hold.id(), AnonymousHold.class))
        .orElseThrow(HoldExpired::new);
  }

  /// Gives the time back; a hold that is gone, or that another token holds, is left alone.
  public void release(UUID id, String token) {
    find(token)
        .filter(hold -> hold.id().equals(id))
        .filter(hold -> !mongo.exists(Query.query(where("_id").is(id)), Booking.class))
        .ifPresent(hold -> {
          agenda.release(id, hold.visit());
          BookingFailpoint.ANONYMOUS_TIME_RELEASED.pass();
          mongo.remove(hold);
          seats.leave(hold.practitionerId(), id);
        });
  }

  /// What the token names, whether it is true or not.
  static Optional<UUID> id(String token) {
    try {
      return Optional.of(UUID.fromString(token.split("\\.", 2)[0]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<AnonymousHold> find(String token) {
    return id(token)
        .flatMap(id -> Optional.ofNullable(mongo.findById(id, AnonymousHold.class)))
        .filter(hold -> MessageDigest.isEqual(bytes(hold.tokenHash()), bytes(hash(token))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
