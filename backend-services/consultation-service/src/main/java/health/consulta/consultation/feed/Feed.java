package health.consulta.consultation.feed;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// The one address at which an agenda may be subscribed to. What is in the address is not stored,
/// only its hash.
///
/// @param names whether it tells patients and reasons
/// @param language in which it is written
@Document("feeds")
public record Feed(
    @Id UUID practitionerId, String hash, boolean names, String language, Instant since) {}
