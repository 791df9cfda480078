package health.consulta.user.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.util.exception.WebAuthnException;
import health.consulta.contract.user.AddPasskey;
import health.consulta.contract.user.PasskeyCreation;
import health.consulta.contract.user.PasskeyCreation.Algorithm;
import health.consulta.contract.user.PasskeyCreation.Selection;
import health.consulta.contract.user.PasskeyCreation.User;
import health.consulta.contract.user.SecurityChange;
import health.consulta.contract.user.UserEvent.SecurityChanged;
import health.consulta.kit.sql.SqlOutbox;
import health.consulta.user.signin.ProveIdentity;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/// A device makes a key for an account whose owner shows once more that it is them. It has to ask
/// for a finger, a face or a PIN each time, so that it is two factors by itself.
@Service
public class RegisterPasskey {
  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(
          algorithm(COSEAlgorithmIdentifier.ES256),
          algorithm(COSEAlgorithmIdentifier.EdDSA),
          algorithm(COSEAlgorithmIdentifier.RS256));

  private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();
  private final Passkeys passkeys;
  private final Challenges challenges;
  private final ProveIdentity identity;
  private final RelyingParty relyingParty;
  private final SqlOutbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RegisterPasskey(
      Passkeys passkeys,
      Challenges challenges,
      ProveIdentity identity,
      RelyingParty relyingParty,
      SqlOutbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.passkeys = passkeys;
    this.challenges = challenges;
    this.identity = identity;
    this.relyingParty = relyingParty;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// What the browser makes it from.
  public PasskeyCreation options(UUID accountId, String password) {
    var account = identity.prove(accountId, password);
    var there = passkeys.findByAccountIdOrderByCreatedAt(accountId);
    if (there.size() >= TooManyPasskeys.MOST) throw new TooManyPasskeys();
    var handle = Base64.getUrlEncoder().withoutPadding().encodeToString(Passkey.handle(accountId));
    return new PasskeyCreation(
        challenges.issue(Challenges.adding(accountId)),
        new PasskeyCreation.RelyingParty(relyingParty.domain(), "Consulta"),
        new User(handle, account.email(), account.email()),
        ALGORITHMS.stream().map(each -> algorithm(each)).toList(),
        Challenges.LIFETIME.toMillis(),
        there.stream().map(Passkey::excluded).toList(),
        new Selection("required", true, "required"),
        "none");
  }

  /// @throws ChallengeOver when it was not asked for by the same account just now
  /// @throws PasskeyRefused when it is none that the options asked for
  /// @throws PasskeyKnown when some account has it
  public health.consulta.contract.user.Passkey register(UUID id, UUID accountId, AddPasskey form) {
    var made = verified(accountId, form.credential().response());
    try {
      var passkey = new Passkey(id, accountId, form.name(), made, clock.instant());
      transaction.executeWithoutResult(status -> {
        passkeys.saveAndFlush(passkey);
        outbox.publish(new SecurityChanged(accountId, SecurityChange.PASSKEY_ADDED, null));
      });
      return passkey.view();
    } catch (DataIntegrityViolationException e) {
      throw new PasskeyKnown();
    }
  }

  private RegistrationData verified(UUID accountId, AddPasskey.Response response) {
    try {
      var made = webAuthn.parse(request(response));
      var challenge = made.getCollectedClientData().getChallenge();
      if (!challenges.spend(challenge, Challenges.adding(accountId))) throw ChallengeOver.inside();
      return webAuthn.verify(
          made,
          new RegistrationParameters(relyingParty.expecting(challenge), ALGORITHMS, true, true));
    } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
      throw PasskeyRefused.inside();
    }
  }

  private static RegistrationRequest request(AddPasskey.Response response) {
    var decoder = Base64.getUrlDecoder();
    return new RegistrationRequest(
        decoder.decode(response.attestationObject()),
        decoder.decode(response.clientDataJSON()),
        new HashSet<>(Objects.requireNonNullElse(response.transports(), List.of())));
  }

  private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
    return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
  }

  private static Algorithm algorithm(PublicKeyCredentialParameters parameters) {
    return new Algorithm(parameters.getType().getValue(), (int) parameters.getAlg().getValue());
  }
}
