package health.consulta.billing.accounting;

import java.time.LocalDate;
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
  /// @param auxiliary whose account it is among the patients'; empty: nobody's
  /// @param minor debit, or credit when negative
  record Line(Account account, String auxiliary, long minor) {}

  static Entry of(
      Journal journal,
      LocalDate on,
      String piece,
      LocalDate pieceOn,
      String label,
      String patient,
      Account other,
      long owed) {
    return new Entry(
        journal,
        on,
        piece,
        pieceOn,
        label,
        List.of(new Line(Account.PATIENTS, patient, owed), new Line(other, "", -owed)));
  }
}
