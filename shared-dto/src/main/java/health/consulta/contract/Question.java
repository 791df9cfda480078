package health.consulta.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a patient is asked before a visit is booked. An answer is a text; to a CHOICE it is the id
/// of an option, to YES_NO it is YES or NO.
///
/// @param id what the answer names, once within its visit reason
/// @param fr the question in French
/// @param en the question in English
/// @param minLength of a TEXT; absent: none
/// @param maxLength of a TEXT; absent: 500
/// @param options of a CHOICE, and of nothing else
public record Question(
    @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String id,
    @NotBlank @Size(max = 200) String fr,
    @NotBlank @Size(max = 200) String en,
    @NotNull Kind kind,
    boolean required,
    @Nullable @Min(1) @Max(2000) Integer minLength,
    @Nullable @Min(1) @Max(2000) Integer maxLength,
    @Size(max = 12) List<@NotNull @Valid Option> options) {
  public Question {
    options = options == null ? List.of() : List.copyOf(options);
  }

  public enum Kind {
    TEXT,
    CHOICE,
    YES_NO
  }

  public record Option(
      @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String id,
      @NotBlank @Size(max = 120) String fr,
      @NotBlank @Size(max = 120) String en) {}
}
