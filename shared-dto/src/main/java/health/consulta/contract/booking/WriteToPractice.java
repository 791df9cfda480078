package health.consulta.contract.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// A patient writes to a practice where they, or somebody they act for, have or had a visit.
///
/// @param text as in [WriteMessage]
public record WriteToPractice(
    @NotNull UUID practitionerId,
    @NotBlank @Size(max = WriteMessage.LONGEST) @Pattern(regexp = WriteMessage.PLAIN)
        String text) {}
