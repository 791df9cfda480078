package health.consulta.user.passkey;

import com.webauthn4j.data.client.challenge.Challenge;
import health.consulta.user.account.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What devices are to sign. Each is good once, for a while and for one purpose.
@Component
class Challenges {
  static final Duration LIFETIME = Duration.ofMinutes(5);
  static final String SIGN_IN = "sign in";

  private final JdbcClient jdbc;
  private final Clock clock;

  Challenges(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The purpose of adding a passkey to an account.
  static String adding(UUID accountId) {
    return "add/" + accountId;
  }

  /// @return in Base64url
  String issue(String purpose) {
    var secret = Secret.fresh();
    jdbc.sql("insert into passkey_challenge (hash, purpose, expires_at) values (?, ?, ?)")
        .params(secret.hash(), purpose, now().plus(LIFETIME))
        .update();
    return secret.text();
  }

  /// In one command, so that it is spent once, whoever races, and whatever comes of it.
  ///
  /// @return whether it was one, and no more is
  boolean spend(Challenge challenge, String purpose) {
    var secret =
        new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(challenge.getValue()));
    return jdbc.sql(
                "delete from passkey_challenge where hash = ? and purpose = ? and expires_at > ?")
            .params(secret.hash(), purpose, now())
            .update()
        == 1;
  }

  @Scheduled(fixedDelayString = "PT10M")
  void forgetOld() {
    jdbc.sql("delete from passkey_challenge where expires_at < ?").param(now()).update();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
