package health.consulta.contract.user;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Where a practitioner works.
///
/// @param items one without an id is new; one that is left out is given up
/// @param version for a guarded change: send back what was read
public record Locations(
    @NotEmpty @Size(max = 20) List<@NotNull @Valid Location> items, long version) {}
