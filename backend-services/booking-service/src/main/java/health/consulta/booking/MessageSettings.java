package health.consulta.booking;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// A patient writes to a practice so often, and no more.
@Validated
@ConfigurationProperties("consulta.messages")
record MessageSettings(@Min(1) int most, @NotNull Duration within) {}
