package health.consulta.user.web;

import health.consulta.kit.security.Public;
import health.consulta.user.signin.SigningKeys;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KeysController {
  private static final CacheControl SHORTLY = CacheControl.maxAge(Duration.ofMinutes(1));

  private final SigningKeys keys;

  KeysController(SigningKeys keys) {
    this.keys = keys;
  }

  /// The public keys that verify access tokens (RFC 7517).
  @Public
  @GetMapping("/api/auth/jwks")
  ResponseEntity<Map<String, Object>> keys() {
    return ResponseEntity.ok().cacheControl(SHORTLY).body(keys.published().toJSONObject());
  }
}
