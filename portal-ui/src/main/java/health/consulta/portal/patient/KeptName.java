package health.consulta.portal.patient;

import java.time.LocalDate;
import org.jspecify.annotations.NonNull;

/// Whose name a practice has to keep after the account is closed.
record KeptName(@NonNull String name, @NonNull LocalDate until) {}
