package health.consulta.billing.accounting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One entry of the books: its lines sum to zero.
///
/// @param piece what proves it: the number of a paper
record Entry(
    Journal journal,
    LocalDate on,
    String piece,
    LocalDate pieceOn,
    String label,
    List<Line> lines) {
  /// @param auxiliary whose account it is among the patients' or the payers'; empty: nobody's
  /// @param minor debit, or credit when negative
  record Line(Account account, String auxiliary, long minor) {}

  static Entry of(
      Journal journal,
      LocalDate on,
      String piece,
      LocalDate pieceOn,
      String label,
      Line owed,
      Account other) {
    return of(journal, on, piece, pieceOn, label, List.of(owed), other);
  }

  /// @param owed by one or several, without those that are nothing
  static Entry of(
      Journal journal,
      LocalDate on,
      String piece,
      LocalDate pieceOn,
      String label,
      List<Line> owed,
      Account other) {
    var lines = new ArrayList<Line>();
    owed.stream().filter(line -> line.minor() != 0).forEach(lines::add);
    lines.add(new Line(other, "", -owed.stream().mapToLong(Line::minor).sum()));
    return new Entry(journal, on, piece, pieceOn, label, List.copyOf(lines));
  }
}
