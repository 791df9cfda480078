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
  private @Nullable UUID dependantId;

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

  /// To somebody for whom the account holder books, or wants to.
  static MailedLink about(Dependant dependant, Secret secret, Purpose purpose, Instant now) {
    var link = new MailedLink(secret, dependant.accountId(), purpose, now);
    link.dependantId = dependant.getId();
    return link;
  }

  enum Purpose {
    CONFIRM_ADDRESS(Duration.ofHours(24)),
    RESET_PASSWORD(Duration.ofHours(1)),
    ANSWER_MANDATE(Duration.ofDays(7)),
    END_MANDATE(Duration.ofDays(365));

    private final Duration lifetime;

    Purpose(Duration lifetime) {
      this.lifetime = lifetime;
    }
  }
}
