package health.consulta.portal.patient;

import java.util.List;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// @param away the absence that is on or comes next
record PractitionerPage(
    @NonNull Profile profile, @NonNull List<@NonNull Reason> reasons, @Nullable Away away) {}
