package health.consulta.contract.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// What a kind of mail says, in one language. `{date}` and the other placeholders that its kind
/// knows stand for what the mail is about.
///
/// @param text each line is a paragraph
/// @param action on the button, whose link is not a matter of words
/// @param note in small letters below the button; may be empty
public record MailWords(
    @NotBlank @Size(max = MailWords.HEADLINE) @Pattern(regexp = MailWords.ONE_LINE) String subject,
    @NotBlank @Size(max = MailWords.HEADLINE) @Pattern(regexp = MailWords.ONE_LINE) String title,
    @NotBlank @Size(max = MailWords.TEXT) @Pattern(regexp = MailWords.LINES) String text,
    @NotBlank @Size(max = MailWords.ACTION) @Pattern(regexp = MailWords.ONE_LINE) String action,
    @NotNull @Size(max = MailWords.NOTE) @Pattern(regexp = MailWords.ONE_LINE) String note) {
  public static final int HEADLINE = 120;
  public static final int TEXT = 2_000;
  public static final int ACTION = 60;
  public static final int NOTE = 500;

  /// A line break in a subject would be another header.
  static final String ONE_LINE = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*";

  static final String LINES =
      "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\n]*(\\n[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\n]*)*";
}
