package health.consulta.portal.patient;

import health.consulta.contract.Mode;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// What the first free time costs, by video or on site.
record ModeFee(@NonNull Mode mode, @Nullable Fee fee) {}
