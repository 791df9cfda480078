package health.consulta.user.signin;

import health.consulta.user.account.Address;
import health.consulta.user.account.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Slows down guessing, per address and whether or not it has an account. An attempt is counted
/// before the password is looked at, in one command, so that a thousand at once get no more tries
/// than one after the other.
@Component
class Attempts {
  private static final int FREE = 5;
  private static final int FIRST_WAIT_SECONDS = 30;
  private static final int LONGEST_WAIT_SECONDS = 900;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  Attempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @throws TooManyAttempts while the address has to wait
  void count(Address address) {
    var now = clock.instant();
    jdbc.sql(
            "insert ignore into sign_in_attempt (address_hash, failures, last_at) values (?, 0, ?)")
        .params(hash(address), utc(now))
        .update();
    if (admit(address, now) == 0) throw new TooManyAttempts(left(address, now));
  }

  private int admit(Address address, Instant now) {
    return jdbc.sql(
            """
            update sign_in_attempt set
              failures = if(last_at < :forgotten, 1, failures + 1),
              last_at = :now,
              blocked_until = if(failures < :free, null,
                timestampadd(second, least(:longest, :first * pow(2, least(failures - :free, 20))), :now))
            where address_hash = :hash and (blocked_until is null or blocked_until <= :now)
            """)
        .param("hash", hash(address))
        .param("now", utc(now))
        .param("forgotten", utc(now.minus(FORGOTTEN_AFTER)))
        .param("free", FREE)
        .param("first", FIRST_WAIT_SECONDS)
        .param("longest", LONGEST_WAIT_SECONDS)
        .update();
  }

  private Duration left(Address address, Instant now) {
    return jdbc.sql("select blocked_until from sign_in_attempt where address_hash = ?")
        .param(hash(address))
        .query(LocalDateTime.class)
        .optional()
        .map(until -> Duration.between(now, until.toInstant(ZoneOffset.UTC)).plusSeconds(1))
        .filter(Duration::isPositive)
        .orElse(Duration.ofSeconds(1));
  }

  /// The password was right: it was no guessing.
  void forget(Address address) {
    jdbc.sql("delete from sign_in_attempt where address_hash = ?").param(hash(address)).update();
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetOld() {
    jdbc.sql("delete from sign_in_attempt where last_at < ?")
        .param(utc(clock.instant().minus(FORGOTTEN_AFTER)))
        .update();
  }

  private static String hash(Address address) {
    return new Secret(address.value()).hash();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
