package health.consulta.user.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A link that was sent by mail and works once.
@Entity
class MailedLink {
  @Id private String hash;
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Purpose purpose;

  private Instant createdAt;
  private Instant expiresAt;
  private @Nullable Instant usedAt;

  MailedLink() {}

  MailedLink(Secret secret, UUID accountId, Purpose purpose, Instant now) {
    this.hash = secret.hash();
    this.accountId = accountId;
    this.purpose = purpose;
    this.createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    this.expiresAt = createdAt.plus(purpose.lifetime);
  }

  enum Purpose {
    CONFIRM_ADDRESS(Duration.ofHours(24)),
    RESET_PASSWORD(Duration.ofHours(1));

    private final Duration lifetime;

    Purpose(Duration lifetime) {
      this.lifetime = lifetime;
    }
  }
}
