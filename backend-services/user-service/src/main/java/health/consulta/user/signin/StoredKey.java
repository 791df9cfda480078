package health.consulta.user.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.data.domain.Persistable;

/// A signing key as it lies in the database: the private half sealed.
@Entity
@Table(name = "signing_key")
class StoredKey implements Persistable<Integer> {
  @Id private Integer generation;
  private String kid;

  @Column(name = "public_key", length = 1000)
  private byte[] encodedPublic;

  @Column(name = "sealed_private_key", length = 4000)
  private byte[] sealedPrivate;

  private Instant createdAt;

  StoredKey() {}

  StoredKey(
      int generation, String kid, byte[] encodedPublic, byte[] sealedPrivate, Instant createdAt) {
    this.generation = generation;
    this.kid = kid;
    this.encodedPublic = encodedPublic;
    this.sealedPrivate = sealedPrivate;
    this.createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
  }

  String kid() {
    return kid;
  }

  byte[] encodedPublic() {
    return encodedPublic;
  }

  byte[] sealedPrivate() {
    return sealedPrivate;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Override
  public Integer getId() {
    return generation;
  }

  /// Keys are only ever added.
  @Override
  public boolean isNew() {
    return true;
  }
}
