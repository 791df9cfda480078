package health.consulta.contract;

/// What text of people may be made of. Every alphabet is welcome; what breaks a line, is half a
/// character or turns the reading direction around is not: it would stand in mails, on invoices and
/// beside other people's words.
public interface Plain {
  String NOT = "\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}";

  /// One line with a letter in it, read once from left to right however long it is.
  String NAME = "[^\\p{L}" + NOT + "]*+\\p{L}[^" + NOT + "]*+";

  /// What is said of one that is not.
  String NAME_WORDS = "must be one line with a letter in it";
}
