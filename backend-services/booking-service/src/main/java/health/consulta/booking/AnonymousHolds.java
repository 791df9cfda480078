package health.consulta.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.Hold;
import health.consulta.contract.booking.HoldSlot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
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
  private final BookingSettings settings;
  private final Clock clock;

  AnonymousHolds(MongoOperations mongo, Agenda agenda, BookingSettings settings, Clock clock) {
    this.mongo = mongo;
    this.agenda = agenda;
    this.settings = settings;
    this.clock = clock;
    mongo
        .indexOps(AnonymousHold.class)
        .createIndex(
            new Index()
                .on("practitionerId", Sort.Direction.ASC)
                .on("expiresAt", Sort.Direction.ASC));
  }

  /// @throws TooManyHolds when the agenda bears no further anonymous hold
  public Hold hold(UUID id, HoldSlot wanted) {
    if (active(wanted.practitionerId()) >= settings.mostAnonymousHolds()) throw new TooManyHolds();
    var visit =
        agenda.hold(
            id,
            wanted.practitionerId(),
            wanted.visitReasonId(),
            wanted.start(),
            null,
            settings.anonymousHold(),
            null);
    BookingFailpoint.ANONYMOUS_TIME_HELD.pass();
    var secret = new byte[24];
    RANDOM.nextBytes(secret);
    var token = id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    mongo.save(
        new AnonymousHold(id, hash(token), wanted.practitionerId(), visit, visit.holdExpiresAt()));
    BookingFailpoint.ANONYMOUS_STORED.pass();
    return new Hold(id, token, visit.holdExpiresAt());
  }

  /// The hold becomes the booking of who brings its token.
  ///
  /// @throws HoldExpired when there is no such hold on that slot any more
  Claim claim(String token, BookSlot wanted) {
    return find(token)
        .filter(hold -> clock.instant().isBefore(hold.expiresAt()))
        .map(hold -> new Claim(hold.id(), hold.visit(), () -> {}))
        .filter(claim -> claim.isFor(wanted))
        .orElseThrow(HoldExpired::new);
  }

  /// It is a booking now, and counts as such.
  void claimed(AnonymousHold hold) {
    mongo.updateFirst(
        Query.query(where("_id").is(hold.id())),
        Update.update("claimed", true),
        AnonymousHold.class);
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
        });
  }

  private Optional<AnonymousHold> find(String token) {
    try {
      var id = UUID.fromString(token.split("\\.", 2)[0]);
      return Optional.ofNullable(mongo.findById(id, AnonymousHold.class))
          .filter(hold -> MessageDigest.isEqual(bytes(hold.tokenHash()), bytes(hash(token))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private long active(UUID practitionerId) {
    return mongo.count(
        Query.query(
            where("practitionerId")
                .is(practitionerId)
                .and("expiresAt")
                .gt(clock.instant())
                .and("claimed")
                .ne(true)),
        AnonymousHold.class);
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
