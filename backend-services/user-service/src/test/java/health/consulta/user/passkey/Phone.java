package health.consulta.user.passkey;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import health.consulta.contract.user.AddPasskey;
import health.consulta.contract.user.PasskeyCreation;
import health.consulta.contract.user.PasskeyLogin;
import health.consulta.contract.user.PasskeyRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// A device with one passkey, and the browser on it. What a test sets differently is a device that
/// cheats, or a page elsewhere.
final class Phone {
  private static final ObjectConverter CONVERTER = new ObjectConverter();
  private static final byte PRESENT = AuthenticatorData.BIT_UP;

  String origin = "http://localhost:8080";
  String domain = "localhost";
  byte flags =
      (byte)
          (PRESENT
              | AuthenticatorData.BIT_UV
              | AuthenticatorData.BIT_BE
              | AuthenticatorData.BIT_BS);
  int count;
  String handle = "";
  private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
  private final KeyPair keys = keys();

  AddPasskey.Credential make(PasskeyCreation options) {
    handle = options.user().id();
    var client = client("webauthn.create", options.challenge());
    var key = EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256);
    var made = new AttestedCredentialData(AAGUID.ZERO, id, key);
    var data =
        new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
            hash(domain.getBytes(StandardCharsets.UTF_8)),
            (byte) (flags | AuthenticatorData.BIT_AT),
            count,
            made);
    var object =
        new AttestationObjectConverter(CONVERTER)
            .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
    return new AddPasskey.Credential(
        new AddPasskey.Response(text(client), text(object), List.of("internal", "hybrid")));
  }

  PasskeyLogin.Credential sign(PasskeyRequest options) {
    var client = client("webauthn.get", options.challenge());
    var data =
        new AuthenticatorDataConverter(CONVERTER)
            .convert(
                new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                    hash(domain.getBytes(StandardCharsets.UTF_8)), flags, count));
    return new PasskeyLogin.Credential(
        text(id),
        new PasskeyLogin.Response(text(client), text(data), text(signature(data, client)), handle));
  }

  private byte[] client(String type, String challenge) {
    return """
    {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}\
    """
        .formatted(type, challenge, origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] signature(byte[] data, byte[] client) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      var signed = new ByteArrayOutputStream();
      signed.writeBytes(data);
      signed.writeBytes(hash(client));
      signature.update(signed.toByteArray());
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
