package health.consulta.portal.patient;

import java.util.List;
import org.jspecify.annotations.NonNull;

/// Whom somebody may want to see.
///
/// @param specialties their codes, the likeliest first
/// @param urgent the words may be about danger to life
record Suggestions(
    @NonNull List<@NonNull String> specialties,
    @NonNull List<@NonNull Profile> practitioners,
    boolean urgent) {}
