package health.consulta.contract.billing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Lines of a billing grid that are changed together, all or none: pasted, filled down, imported.
///
/// @param lines each with the version that was read; one whose id is not known yet is added
public record ChangeTariffs(@NotEmpty @Size(max = 2_000) List<@NotNull @Valid Tariff> lines) {}
