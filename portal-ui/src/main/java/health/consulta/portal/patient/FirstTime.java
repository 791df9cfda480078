package health.consulta.portal.patient;

import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// The first free time of a specialty; none within two weeks when absent.
record FirstTime(@NonNull String specialty, @Nullable OfferedTime time) {}
