package health.consulta.portal.patient;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// Who comes for one of several visits in a row.
///
/// @param patientId absent: the account holder
/// @param answers by question
record Visitor(@Nullable UUID patientId, @Nullable Map<@NonNull String, @NonNull String> answers) {}
