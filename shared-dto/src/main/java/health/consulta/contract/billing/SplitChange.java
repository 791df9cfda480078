package health.consulta.contract.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of who pays what of a visit.
///
/// @param byName absent when nobody knows them any more
/// @param became as it was asked for
public record SplitChange(Instant at, UUID by, @Nullable String byName, SplitPrice became) {}
