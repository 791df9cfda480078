package health.consulta.portal.gateway;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/// What an authentication carries that may call the gateway.
public interface Bearer {
  /// A token that is valid now; refreshed when it has to be.
  ///
  /// @throws GatewayProblem with code `SIGNED_OUT` when the session is over
  String token();

  static Optional<String> current() {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn instanceof Bearer bearer ? Optional.of(bearer.token()) : Optional.empty();
  }
}
