package health.consulta.contract.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The second factor of somebody, for an administrator whom they told that it is lost.
///
/// @param on whether signing in asks for a code
/// @param endsAt when it will no more, unless its owner signs in before; absent: nobody asked
public record LostFactor(boolean on, @Nullable Instant endsAt) {}
