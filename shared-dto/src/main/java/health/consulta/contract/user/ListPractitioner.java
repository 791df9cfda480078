package health.consulta.contract.user;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// An administrator lists a practitioner: the account is made and invited by e-mail, the profile is
/// public at once.
public record ListPractitioner(
    @NotBlank @Email String email,
    @NotBlank @Size(min = 12, max = 128) String password,
    @NotNull @Valid Practitioner profile) {}
