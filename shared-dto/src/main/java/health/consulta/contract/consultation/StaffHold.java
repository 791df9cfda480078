package health.consulta.contract.consultation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time that the practice takes for a patient.
///
/// @param by the account of the practice
/// @param override why the practice takes it against its own rules; absent: only a bookable time
public record StaffHold(@NotNull UUID by, @Nullable @Size(min = 3, max = 200) String override) {}
