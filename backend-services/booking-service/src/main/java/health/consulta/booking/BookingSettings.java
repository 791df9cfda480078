package health.consulta.booking;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// @param hold how long a slot is kept while the patient pays
/// @param anonymousHold how long it is kept before sign-in
/// @param mostAnonymousHolds how many anonymous holds an agenda bears at once
@Validated
@ConfigurationProperties("consulta.booking")
record BookingSettings(
    @NotNull Duration hold, @NotNull Duration anonymousHold, @Min(1) int mostAnonymousHolds) {}
