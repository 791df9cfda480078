package health.consulta.contract.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/// @param version that was read
public record ChangeMailTemplate(
    @NotNull @Valid MailWords words, @NotNull @PositiveOrZero Integer version) {}
