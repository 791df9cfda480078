package health.consulta.contract.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record CancelBooking(@NotBlank @Size(max = 200) String reason) {}
