package health.consulta.user.signin;

import health.consulta.contract.user.SignedIn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sign-in and the family of refresh tokens that came from it, of which only the newest works.
@Entity
class Session {
  static final Duration LONGEST = Duration.ofDays(30);
  static final Duration IDLE = Duration.ofDays(7);

  @Id private UUID id;
  private UUID accountId;
  private String tokenHash;
  private Instant startedAt;
  private Instant expiresAt;
  private Instant idleAt;
  private @Nullable Instant endedAt;
  private @Nullable String device;

  Session() {}

  Session(RefreshToken token, UUID accountId, @Nullable String device, Instant now) {
    this.id = token.session();
    this.accountId = accountId;
    this.tokenHash = token.secret().hash();
    this.startedAt = now.truncatedTo(ChronoUnit.MILLIS);
    this.expiresAt = startedAt.plus(LONGEST);
    this.idleAt = startedAt.plus(IDLE);
    this.device = device;
  }

  UUID accountId() {
    return accountId;
  }

  Instant startedAt() {
    return startedAt;
  }

  SignedIn view(@Nullable UUID current) {
    return new SignedIn(id, device, startedAt, idleAt.minus(IDLE), id.equals(current));
  }
}
