package health.consulta.user.passkey;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who passkeys are made for, in the words of WebAuthn.
///
/// @param domain which browsers bind passkeys to, so that it cannot change later; blank: that of
///   the first origin
/// @param origins addresses whose pages may ask for passkeys
@ConfigurationProperties("consulta.passkeys")
record RelyingParty(String domain, List<String> origins) {
  RelyingParty {
    if (domain.isBlank()) domain = URI.create(origins.getFirst()).getHost();
  }

  ServerProperty expecting(Challenge challenge) {
    return ServerProperty.builder()
        .origins(origins.stream().map(Origin::create).collect(Collectors.toSet()))
        .rpId(domain)
        .challenge(challenge)
        .build();
  }
}
