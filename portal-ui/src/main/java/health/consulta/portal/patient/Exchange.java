package health.consulta.portal.patient;

import java.util.List;
import org.jspecify.annotations.NonNull;

/// A part of what was written to a practice and answered.
///
/// @param lines the newest first
/// @param total how many there are in all
record Exchange(@NonNull Correspondent with, @NonNull List<@NonNull Line> lines, long total) {}
