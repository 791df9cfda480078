package health.consulta.notification;

import health.consulta.contract.notification.MailWords;
import health.consulta.kit.Refusal.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether words can be sent for a kind of mail.
final class CheckWords {
  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");

  /// A mail has one link, and it leads to us.
  private static final Pattern LINK = Pattern.compile("(?i)[a-z]+://|\\bwww\\.");

  private final MailKind kind;
  private final List<Part> wrong = new ArrayList<>();

  private CheckWords(MailKind kind) {
    this.kind = kind;
  }

  /// @throws WordsWrong when not
  static void check(MailKind kind, MailWords words) {
    var check = new CheckWords(kind);
    check.part("subject", words.subject());
    check.part("title", words.title());
    check.part("text", words.text());
    check.part("action", words.action());
    check.part("note", words.note());
    if (kind.warns() && words.note().isBlank()) check.add("note", 0, "WARNING_MISSING");
    if (!check.wrong.isEmpty()) throw new WordsWrong(check.wrong);
  }

  private void part(String part, String words) {
    BRACES.matcher(words).results().forEach(found -> braces(part, found));
    LINK.matcher(words)
        .results()
        .forEach(found -> add(part, found.start(), "LINK_IN_WORDS " + found.group()));
  }

  private void braces(String part, MatchResult found) {
    var name = found.group(1);
    if (name == null) {
      add(part, found.start(), "BRACE_ALONE " + found.group());
      return;
    }
    var known = Placeholder.of(name).filter(kind.placeholders()::contains);
    if (known.isEmpty()) add(part, found.start(), "PLACEHOLDER_UNKNOWN " + found.group());
    else if (part.equals("subject") && !known.get().inSubject())
      add(part, found.start(), "PLACEHOLDER_NOT_IN_SUBJECT " + found.group());
  }

  private void add(String part, int at, String message) {
    wrong.add(new Part(part + "[" + at + "]", message));
  }
}
