package health.consulta.user.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import health.consulta.contract.user.PasskeyLogin;
import health.consulta.contract.user.PasskeyRequest;
import health.consulta.contract.user.Tokens;
import health.consulta.user.account.Accounts;
import health.consulta.user.signin.BeginSession;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/// A passkey says whose it is, and stands for the password and the second factor: the device holds
/// it, and asked for a finger, a face or a PIN.
@Service
public class SignInByPasskey {
  private static final Logger log = LoggerFactory.getLogger(SignInByPasskey.class);

  private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();
  private final Passkeys passkeys;
  private final Challenges challenges;
  private final Accounts accounts;
  private final BeginSession session;
  private final RelyingParty relyingParty;
  private final Clock clock;

  SignInByPasskey(
      Passkeys passkeys,
      Challenges challenges,
      Accounts accounts,
      BeginSession session,
      RelyingParty relyingParty,
      Clock clock) {
    this.passkeys = passkeys;
    this.challenges = challenges;
    this.accounts = accounts;
    this.session = session;
    this.relyingParty = relyingParty;
    this.clock = clock;
  }

  /// What the browser asks for one with.
  public PasskeyRequest options() {
    return new PasskeyRequest(
        challenges.issue(Challenges.SIGN_IN),
        relyingParty.domain(),
        Challenges.LIFETIME.toMillis(),
        "required");
  }

  /// @throws ChallengeOver when it was not asked for just now
  /// @throws PasskeyUnknown when no account has it
  /// @throws PasskeyRefused when it does not prove that its owner is here
  public Tokens signIn(PasskeyLogin login) {
    try {
      var signed = webAuthn.parse(request(login.credential()));
      var challenge = signed.getCollectedClientData().getChallenge();
      if (!challenges.spend(challenge, Challenges.SIGN_IN)) throw ChallengeOver.atSignIn();
      var passkey =
          passkeys.findByCredentialId(signed.getCredentialId()).orElseThrow(PasskeyUnknown::new);
      verify(signed, passkey);
      var account = accounts.findById(passkey.accountId()).orElseThrow(PasskeyUnknown::new);
      return session.begin(account, login.device());
    } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
      throw PasskeyRefused.atSignIn();
    }
  }

  private void verify(AuthenticationData signed, Passkey passkey) {
    if (!Arrays.equals(signed.getUserHandle(), Passkey.handle(passkey.accountId())))
      throw PasskeyRefused.atSignIn();
    var challenge = signed.getCollectedClientData().getChallenge();
    try {
      webAuthn.verify(
          signed,
          new AuthenticationParameters(
              relyingParty.expecting(challenge), passkey.record(), null, true, true));
    } catch (MaliciousCounterValueException e) {
      log.warn("passkey {} counts backwards: there may be a copy of it", passkey.getId());
      throw e;
    }
    var device = signed.getAuthenticatorData();
    if (passkeys.use(passkey.getId(), device.getSignCount(), device.isFlagBS(), clock.instant())
        == 0) throw PasskeyRefused.atSignIn();
  }

  private static AuthenticationRequest request(PasskeyLogin.Credential credential) {
    var decoder = Base64.getUrlDecoder();
    var response = credential.response();
    return new AuthenticationRequest(
        decoder.decode(credential.id()),
        decoder.decode(response.userHandle()),
        decoder.decode(response.authenticatorData()),
        decoder.decode(response.clientDataJSON()),
        decoder.decode(response.signature()));
  }
}
