package health.consulta.user.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What services of the platform know and nobody else.
@Component
public class ServiceSecret {
  private final byte[] secret;

  ServiceSecret(@Value("${consulta.service-secret}") String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /// @throws BadCredentials when it is another
  public void check(String shown) {
    if (secret.length == 0
        || !MessageDigest.isEqual(secret, shown.getBytes(StandardCharsets.UTF_8)))
      throw new BadCredentials();
  }
}
