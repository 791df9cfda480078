package health.consulta.user.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The secret that an account shares with an authenticator, sealed.
@Entity
@Table(name = "second_factor")
class SecondFactor {
  @Id private UUID accountId;

  @Column(length = 200)
  private byte[] sealedSecret;

  private long lastStep;
  private Instant createdAt;
  private @Nullable Instant confirmedAt;

  SecondFactor() {}

  SecondFactor(UUID accountId, byte[] sealedSecret, Instant now) {
    this.accountId = accountId;
    this.sealedSecret = sealedSecret;
    this.createdAt = now.truncatedTo(ChronoUnit.MILLIS);
  }

  byte[] sealedSecret() {
    return sealedSecret;
  }

  boolean isOn() {
    return confirmedAt != null;
  }
}
