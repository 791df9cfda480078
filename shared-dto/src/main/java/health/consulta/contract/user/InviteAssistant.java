package health.consulta.contract.user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A practitioner lets somebody run the agenda: an assistant who has an account already, or a new
/// one, who chooses the password by a link in the mail.
public record InviteAssistant(
    @NotBlank @Email @Size(max = 254) String email,
    @NotBlank @Size(max = 80) String firstName,
    @NotBlank @Size(max = 80) String lastName) {}
