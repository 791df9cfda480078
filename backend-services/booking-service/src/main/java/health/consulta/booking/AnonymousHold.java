package health.consulta.booking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A hold that nobody has signed in for yet.
///
/// @param tokenHash SHA-256 of the secret that its holder has
/// @param extension the request that extended it; absent: it can be extended once
@Document("anonymous_holds")
record AnonymousHold(
    @Id UUID id,
    String tokenHash,
    UUID practitionerId,
    Visit visit,
    Instant expiresAt,
    @Nullable UUID extension) {}
