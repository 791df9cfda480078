package health.consulta.contract.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// One message more in a conversation.
///
/// @param text plain, with line breaks
public record WriteMessage(
    @NotBlank @Size(max = WriteMessage.LONGEST) @Pattern(regexp = WriteMessage.PLAIN) String text) {
  public static final int LONGEST = 4_000;

  /// No control characters but line breaks and tabs.
  static final String PLAIN = "[^\\p{Cntrl}&&[^\\n\\r\\t]]*";
}
