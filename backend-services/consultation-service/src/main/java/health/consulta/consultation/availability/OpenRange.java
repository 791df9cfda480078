package health.consulta.consultation.availability;

import health.consulta.contract.Mode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// An opening range of one date as instants. Starts lie on the grid that begins at its start.
public record OpenRange(Instant start, Instant end, Set<Mode> modes, UUID locationId) {}
