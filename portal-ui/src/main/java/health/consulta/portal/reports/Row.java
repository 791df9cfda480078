package health.consulta.portal.reports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands behind a figure.
///
/// @param bookingId the visit it opens, on the agenda of the practitioner; absent: none
record Row(List<String> cells, @Nullable UUID bookingId, UUID practitionerId) {}
