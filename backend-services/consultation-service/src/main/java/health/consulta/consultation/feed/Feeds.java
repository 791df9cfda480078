package health.consulta.consultation.feed;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.consultation.CalendarFeed;
import health.consulta.kit.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Makes, finds and revokes the addresses of agendas.
@Component
public class Feeds {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MongoOperations mongo;
  private final Clock clock;

  Feeds(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
    mongo.indexOps(Feed.class).createIndex(new Index().on("hash", Sort.Direction.ASC).unique());
  }

  /// @return with its path, which nobody is told again
  public CalendarFeed make(UUID practitionerId, boolean names, String language) {
    var token = token();
    var since = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    mongo.save(new Feed(practitionerId, hash(token), names, language, since));
    return new CalendarFeed(names, since, "/api/feeds/" + token + ".ics");
  }

  /// @throws NotFound when there is none
  public CalendarFeed of(UUID practitionerId) {
    var feed = mongo.findById(practitionerId, Feed.class);
    if (feed == null) throw new NotFound();
    return new CalendarFeed(feed.names(), feed.since(), null);
  }

  public void revoke(UUID practitionerId) {
    mongo.remove(Query.query(where("_id").is(practitionerId)), Feed.class);
  }

  /// @throws NotFound when it is no address, or no longer one
  public Feed at(String token) {
    var feed = mongo.findOne(Query.query(where("hash").is(hash(token))), Feed.class);
    if (feed == null) throw new NotFound();
    return feed;
  }

  private static String token() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
