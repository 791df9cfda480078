package health.consulta.user.passkey;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import health.consulta.contract.user.PasskeyCreation.Credential;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// The public half of a key that a device holds for an account.
@Entity
class Passkey implements Persistable<UUID> {
  private static final AttestedCredentialDataConverter BYTES =
      new AttestedCredentialDataConverter(new ObjectConverter());

  /// There are six kinds.
  private static final int MOST_TRANSPORTS = 8;

  @Id private UUID id;
  private UUID accountId;

  @Column(length = 1023)
  private byte[] credentialId;

  /// Its id and public key, as the device wrote them.
  @Column(length = 4000)
  private byte[] credential;

  private String transports;
  private String name;
  private long signCount;
  private boolean backupEligible;
  private boolean backedUp;
  private Instant createdAt;
  private @Nullable Instant usedAt;
  @Transient private boolean fresh;

  Passkey() {}

  Passkey(UUID id, UUID accountId, String name, RegistrationData verified, Instant now) {
    var device = verified.getAttestationObject().getAuthenticatorData();
    var made = device.getAttestedCredentialData();
    this.id = id;
    this.accountId = accountId;
    this.credentialId = made.getCredentialId();
    this.credential = BYTES.convert(made);
    this.transports =
        verified.getTransports().stream()
            .map(AuthenticatorTransport::getValue)
            .sorted()
            .limit(MOST_TRANSPORTS)
            .collect(Collectors.joining(" "));
    this.name = name.strip();
    this.signCount = device.getSignCount();
    this.backupEligible = device.isFlagBE();
    this.backedUp = device.isFlagBS();
    this.createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    this.fresh = true;
  }

  /// By which a device names the account: the bytes of its id, which tell nothing.
  static byte[] handle(UUID accountId) {
    return ByteBuffer.allocate(16)
        .putLong(accountId.getMostSignificantBits())
        .putLong(accountId.getLeastSignificantBits())
        .array();
  }

  /// What a signature is checked against.
  CredentialRecord record() {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        backupEligible,
        backedUp,
        signCount,
        BYTES.convert(credential),
        null,
        null,
        null,
        Set.of());
  }

  UUID accountId() {
    return accountId;
  }

  void rename(String to) {
    name = to.strip();
  }

  Credential excluded() {
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(credentialId);
    return new Credential(
        "public-key", text, transports.isEmpty() ? List.of() : List.of(transports.split(" ")));
  }

  health.consulta.contract.user.Passkey view() {
    return new health.consulta.contract.user.Passkey(id, name, createdAt, usedAt, backedUp);
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }
}
