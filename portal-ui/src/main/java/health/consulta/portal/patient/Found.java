package health.consulta.portal.patient;

import java.util.List;
import org.jspecify.annotations.NonNull;

/// One practitioner of the results, with the first free times and what they cost.
record Found(
    @NonNull Profile profile,
    @NonNull List<@NonNull OfferedTime> times,
    @NonNull List<@NonNull ModeFee> fees) {}
