package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;

/// How a service asks for a token in its own name; answered on the internal path only.
public record ServiceLogin(@NotBlank String service, @NotBlank String secret) {}
