package health.consulta.contract.billing;

import health.consulta.contract.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// What a line of the grid adds for patients of an age, on top of all else: under 6 is `{"to": 5}`.
///
/// @param from years completed on the day of the visit; absent: from birth on
/// @param to the last year of age, inclusive; absent: no end
public record AgeSupplement(
    @Nullable Integer from, @Nullable Integer to, @NotNull @Valid Money amount) {}
