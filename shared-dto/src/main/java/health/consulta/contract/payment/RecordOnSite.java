package health.consulta.contract.payment;

import health.consulta.contract.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money that the practice took.
///
/// @param note such as the number of a cheque or of the terminal's slip
public record RecordOnSite(
    @NotNull UUID bookingId,
    @NotNull OnSiteMethod method,
    @NotNull @Valid Money amount,
    @Nullable @Size(max = 80) String note) {}
